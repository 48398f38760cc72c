import { z } from 'astro/zod';

/** The letters and signs with which IPA writes the sounds of American English. */
const IPA = /^[abdefhijklmnoprstuvwzæðŋɑɔəɚɛɜɝɡɪɫɹɾʃʊʌʒʔθˈˌː. ]+$/u;

/** Syllables of plain letters, the stressed ones in capitals: `il-ee-oh-SOH-us`. */
const SAY = /^(?=.*[A-Z]{2})(?:[a-z]+|[A-Z]+)(?:[- ](?:[a-z]+|[A-Z]+))*$/;

/** A word of the glossary. */
export const termSchema = z
  .strictObject({
    /** Marked as `<Term id="…">` in lessons. Never changes: addresses hold it. */
    id: z.string().regex(/^[a-z0-9-]+$/, { error: 'a term id is lower-case letters, digits and hyphens' }),
    /** The word as the glossary lists it, in small letters unless it is a name. */
    term: z.string().min(1),
    /** Other forms that lessons write: plurals, short forms, close relatives. Capitals need no form of their own. */
    also: z.array(z.string().min(1)).default([]),
    /** How to say it, for someone who reads no IPA. Everyday words need none. */
    say: z
      .string()
      .regex(SAY, { error: 'write syllables with hyphens, the stressed one in capitals: SOH-us' })
      .optional(),
    /** The same in IPA, without the slashes. */
    ipa: z
      .string()
      .regex(IPA, { error: 'only letters of the IPA: ˈ not an apostrophe, ː not a colon, ɡ not g, ɹ or r' })
      .optional(),
    /** What it means here, in one or two plain sentences. */
    means: z.string().min(1),
    /** What it is often confused with, as a sentence of its own. */
    not: z.string().min(1).optional(),
    /** What the meaning rests on. */
    sources: z.array(z.string()).min(1, { error: 'every term needs a source; general-medical-knowledge is one' }),
  })
  .refine(({ say, ipa }) => (say === undefined) === (ipa === undefined), {
    error: 'say and ipa belong together: give both or neither',
    path: ['say'],
  });

/** A word of the glossary after checking. */
export type Term = z.output<typeof termSchema>;
