import { z } from 'astro/zod';
import { day } from './day.ts';

/** What we think of a claim; `src/catalog/verdicts.ts` has the words for readers, `docs/claims.md` how to choose. */
export const VERDICTS = [
  'supported',
  'partly-supported',
  'contested',
  'unsupported',
  'contradicted',
  'opinion',
  'anecdote',
  'not-checkable',
  'not-verified',
  'omission',
  'hazard',
] as const;

/** The verdicts that need no source: there is nothing to look up, or nothing was found. */
const WITHOUT_SOURCE: readonly string[] = ['unsupported', 'opinion', 'anecdote', 'not-checkable', 'not-verified'];

const slug = z.string().regex(/^[a-z0-9-]+$/, { error: 'an id is lower-case letters, digits and hyphens' });

/** One claim of an article, judged. */
export const claimSchema = z
  .strictObject({
    /** The article's number and the claim's; an address on the claims page, so it never changes. */
    id: z.string().regex(/^k\d{3}-\d{2,3}$/, { error: 'a claim id looks like k004-11' }),
    /** The claim in our words, one sentence; never the article's. */
    claim: z.string().min(1),
    /** From `src/evidence/claim-topics.yaml`. */
    topic: slug,
    verdict: z.enum(VERDICTS),
    /** One to three plain sentences for a first-year student, no stronger than what they rest on. */
    why: z.string().min(1),
    /** Ids from `src/evidence/sources.yaml`. */
    sources: z.array(slug),
    /** True where it would change what someone's hands do: the page shows these first. */
    hands: z.boolean(),
    /** A mistake of the article that the course does not repeat. */
    mistake: z.literal(true).optional(),
    /** Advice we would have nobody follow, where the verdict is another word. */
    hazard: z.literal(true).optional(),
    /** The verdict rests on our own reasoning, so it needs no source. */
    reasoning: z.literal(true).optional(),
    /** Where a learner finds the matter taught: `lesson#passage`, or a lesson. */
    taughtIn: z.string().regex(/^[a-z0-9-]+(#[a-z0-9-]+)?$/, { error: 'write a lesson, or lesson#passage' }),
  })
  .superRefine(({ verdict, sources, reasoning }, context) => {
    if (sources.length === 0 && !reasoning && !WITHOUT_SOURCE.includes(verdict))
      context.addIssue({
        code: 'custom',
        path: ['sources'],
        message: `the verdict "${verdict}" rests on no source`,
        params: { fix: 'name the source it rests on; where it is our own reasoning, add "reasoning: true"' },
      });
    for (const [at, id] of sources.entries())
      if (sources.indexOf(id) < at)
        context.addIssue({
          code: 'custom',
          path: ['sources', at],
          message: `the source "${id}" is named twice`,
          params: { fix: 'name it once' },
        });
  });

/** `src/evidence/claims/<source id of the article>.yaml`: every claim of one article. */
export const claimFileSchema = z.strictObject({
  /** Id of the article in `src/evidence/sources.yaml`; also the file's name. */
  article: slug,
  /** Day of the last review of the verdicts. */
  reviewed: day,
  claims: z.array(claimSchema).min(1),
});

/** `src/evidence/claim-topics.yaml`: what claims are grouped under, in the order of the page. */
export const claimTopicsSchema = z.strictObject({
  topics: z.array(
    z.strictObject({
      id: slug,
      /** Heading on the page. */
      title: z.string().min(1),
    }),
  ),
});

/** What we think of a claim. */
export type Verdict = (typeof VERDICTS)[number];
/** The claims of one article after checking. */
export type ClaimFile = z.output<typeof claimFileSchema>;
/** A subject of claims after checking. */
export type ClaimTopic = z.output<typeof claimTopicsSchema>['topics'][number];
