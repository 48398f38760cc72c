import type { Verdict } from '../schemas/claim.ts';

/** What readers are told of a verdict. */
export interface VerdictWords {
  /** One or two words. */
  readonly word: string;
  /** What it means, in plain words. */
  readonly meaning: string;
}

/** The words for every verdict. */
export const VERDICT_WORDS: Readonly<Record<Verdict, VerdictWords>> = {
  supported: { word: 'Supported', meaning: 'What we read agrees with it.' },
  'partly-supported': { word: 'Partly supported', meaning: 'Part of it holds, or it holds with a limit.' },
  contested: { word: 'Contested', meaning: 'Those who know the subject disagree, or the findings point both ways.' },
  unsupported: {
    word: 'Unsupported',
    meaning: 'We found nothing that shows it. That does not prove it false.',
  },
  contradicted: {
    word: 'Contradicted',
    meaning: 'Well-established knowledge, or the very source that is named for it, says otherwise.',
  },
  opinion: { word: 'Opinion', meaning: 'A judgement or a taste. There is nothing to check, and it is not an error.' },
  anecdote: {
    word: 'Anecdote',
    meaning: 'One person’s story. It may well be true, and it cannot show why, or how often.',
  },
  'not-checkable': { word: 'Not checkable', meaning: 'We know no way to look it up.' },
  'not-verified': { word: 'Not verified', meaning: 'It could be looked up, but we have not had the text to compare.' },
  omission: { word: 'Left out', meaning: 'Something a reader needs, and the article does not say.' },
  hazard: {
    word: 'Hazard',
    meaning: 'A way of pressing that we would have nobody follow. It is told only enough to be recognised.',
  },
};
