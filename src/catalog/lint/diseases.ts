/**
 * Names of diseases, as they begin. An option of a critical item may use none: whoever must name what is wrong has
 * begun to diagnose, and a therapist acts on signs. A name may stand in a stem, when the client brings it, and in a
 * rationale. British and American spellings; every word that ends in -itis is caught without being listed.
 */
const BEGINNINGS = [
  'abruption',
  'abscess',
  'aneurysm',
  'angina',
  'blood clot',
  'cancer',
  'cauda equina',
  'cirrhosis',
  'crohn',
  'diabet',
  'dvt',
  'ectopic',
  'embol',
  'endometriosis',
  'fibroid',
  'gallstone',
  'haematoma',
  'heart attack',
  'hematoma',
  'hernia',
  'infarct',
  'intussusception',
  'ischaemi',
  'ischemi',
  'kidney stone',
  'leuk(?:a)?emia',
  'lymphoma',
  'meningi',
  'miscarriage',
  'obstruct',
  'pre-?eclampsia',
  'sepsis',
  'thromb',
  'torsion',
  'tumou?r',
  'ulcer',
  'volvulus',
];

// A stroke is also a movement of the hand; it is a disease only as "a stroke" that goes nowhere.
const STROKE = /\b(?:a|of|for|possible|suspected) stroke\b(?! (?:across|along|down|on|over|up|with)\b)/i;
const ANY = new RegExp(`\\b(?:(?:${BEGINNINGS.join('|')})[\\p{L}]*|\\p{L}+itis)(?!\\p{L})`, 'iu');

/** The first disease that a text names. */
export function diseaseIn(text: string): string | undefined {
  return (ANY.exec(text) ?? STROKE.exec(text))?.[0];
}
