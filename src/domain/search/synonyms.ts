import { rootsOf } from './words.ts';

/**
 * What people say, and what the course says. Groups are read both ways: whoever asks for one of its names finds what
 * stands under the others as well.
 */
export const SAME: readonly (readonly string[])[] = [
  ['navel', 'belly button', 'tummy button', 'umbilicus', 'umbilical'],
  ['belly', 'abdomen', 'abdominal', 'tummy', 'stomach'],
  ['blood thinner', 'thinner', 'anticoagulant', 'anticoagulation', 'warfarin', 'heparin', 'apixaban', 'rivaroxaban'],
  ['vomiting', 'throw up', 'throwing up', 'threw up', 'puke'],
  ['nausea', 'queasy', 'feel sick', 'feeling sick'],
  ['faint', 'pass out', 'passed out', 'passing out', 'black out', 'blacked out', 'syncope'],
  ['bruise', 'haematoma', 'black and blue'],
  ['gut', 'bowel', 'intestine'],
  ['stool', 'poo', 'poop', 'faeces'],
  ['urine', 'pee', 'wee'],
  ['kidney', 'renal'],
  ['clot', 'thrombosis', 'embolism', 'DVT'],
  ['aneurysm', 'AAA', 'bulging artery'],
  ['pregnant', 'pregnancy', 'expecting', 'having a baby'],
  ['hip flexor', 'iliopsoas'],
  ['thigh bone', 'femur'],
  ['groin', 'inguinal'],
  ['spine', 'backbone', 'vertebra', 'lumbar'],
  ['six pack', 'abs', 'rectus abdominis'],
  ['rib', 'costal'],
  ['heartbeat', 'pulse', 'throb'],
  ['numb', 'pins and needles', 'tingling'],
  ['hurt', 'pain', 'ache'],
  ['sore', 'tender'],
  ['knot', 'trigger point'],
  ['permission', 'consent'],
  ['privates', 'genitals', 'sensitive area'],
  ['drape', 'sheet', 'towel'],
  ['chart', 'note', 'record'],
  ['massage gun', 'percussive device'],
  ['barefoot', 'feet', 'walk on', 'ashiatsu'],
  ['appendix', 'appendicitis'],
  ['swayback', 'lordosis', 'pelvic tilt'],
  ['ambulance', '911', '999', '112'],
  ['CE', 'CEU', 'continuing education'],
];

/** A part of a question: words as roots that are to stand together, and what would do as well. */
export interface Part {
  readonly roots: readonly string[];
  readonly others: readonly (readonly string[])[];
}

/** The names of all groups. Longest first, so that "belly button" is read before "belly". */
const NAMES: readonly Part[] = SAME.flatMap((group) => {
  const names = group.map(rootsOf);
  return names.map((roots) => ({ roots, others: names.filter((other) => other.join(' ') !== roots.join(' ')) }));
}).sort((a, b) => b.roots.length - a.roots.length);

/** A question in parts: names that the list knows, and single words. */
export function partsOf(question: string): Part[] {
  const roots = rootsOf(question);
  const parts: Part[] = [];
  for (let at = 0; at < roots.length;) {
    const name = NAMES.find((one) => one.roots.every((root, offset) => roots[at + offset] === root));
    const part = name ?? { roots: [roots[at]!], others: [] };
    parts.push(part);
    at += part.roots.length;
  }
  return parts;
}
