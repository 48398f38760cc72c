import { z } from 'astro/zod';

/** What the sources are about, in the order in which the page of sources shows them. */
export const SUBJECTS = {
  anatomy: 'Anatomy and name',
  function: 'Function and evidence',
  harm: 'Harm',
  'red-flags': 'Red flags and screening',
  practice: 'Consent, records, continuing education',
  articles: 'The articles this course answers',
  own: 'General knowledge and the course’s own work',
} as const;

/** An id of a subject. */
export type Subject = keyof typeof SUBJECTS;

/** A bibliographic record. */
export const sourceSchema = z.strictObject({
  /** First author's surname and year, or a short slug; cited as `<Cite id="…" />`. */
  id: z.string().regex(/^[a-z0-9-]+$/, { error: 'a source id is lower-case letters, digits and hyphens' }),
  /** Where the page of sources shows it. */
  subject: z.enum(Object.keys(SUBJECTS) as [Subject, ...Subject[]]),
  type: z.enum(['article', 'chapter', 'book', 'web', 'law', 'registry', 'own']),
  /** As printed by the source; absent when no author was shown. */
  authors: z.string().min(1).optional(),
  title: z.string().min(1),
  /** Journal, book or site. */
  container: z.string().min(1).optional(),
  /** Year of publication. */
  year: z.number().int().min(1800).max(2100).optional(),
  volume: z.string().min(1).optional(),
  issue: z.string().min(1).optional(),
  pages: z.string().min(1).optional(),
  /** Without a resolver in front. Never one that was not seen. */
  doi: z.string().regex(/^10\./, { error: 'a DOI begins with "10."' }).optional(),
  /** PubMed number. Never one that was not seen. */
  pmid: z.string().regex(/^\d+$/, { error: 'a PubMed id is digits' }).optional(),
  pmcid: z
    .string()
    .regex(/^PMC\d+$/)
    .optional(),
  url: z.url().optional(),
  /** How it was read; decides the words shown beside it. */
  provenance: z.enum(['full', 'abstract', 'passages', 'citation', 'secondary', 'commentary', 'general', 'own']),
  /** A remark for readers. */
  note: z.string().min(1).optional(),
});

/** A bibliographic record as data. */
export type Source = z.output<typeof sourceSchema>;
