import { z } from 'astro/zod';
import { day } from './day.ts';

/** What a rule may take away from a course on a screen. */
const LIMITS = ['distance', 'hands-on'] as const;

/** Why a rule may not be the one in force, beyond the age of the copy it was read in. */
const STANDINGS = ['obsolete', 'older-copy', 'currency', 'in-part', 'two-versions'] as const;

/**
 * An entry of `src/evidence/board-rules.yaml`: a rule of a state board or of an approval body about continuing education,
 * as it was seen. It is shown to instructors and decides nothing in the course.
 */
export const boardRuleSchema = z.strictObject({
  /** Immutable. */
  id: z.string().regex(/^[a-z0-9-]+$/, { error: 'the id of a rule is lower-case letters, digits and hyphens' }),
  /** Whose rule it is: a board of a US state, or a body that approves courses or their providers. */
  kind: z.enum(['state', 'body']),
  /** The state or the body, as a table names it. */
  of: z.string().min(1),
  /** What it is about, in a few words. */
  about: z.string().min(1).max(60),
  /** The rule, paraphrased. */
  rule: z.string().min(1),
  /**
   * What it may take away from a course on a screen: `distance` where it caps hours online or of independent study,
   * `hands-on` where it asks for hours in person.
   */
  limits: z.array(z.enum(LIMITS)).min(1).optional(),
  /** What the statement rests on: the text of a rule or its board's page, or what a body says of its own ways. */
  basis: z.enum(['law', 'supported']),
  /** Why it may not be the rule in force: marked obsolete, from an older copy, of doubtful currency, read in part, or in two versions. */
  standing: z.enum(STANDINGS).optional(),
  /** Its number in the fact sheet behind the course; for authors. */
  fact: z.string().regex(/^R\d{2}$/, { error: 'a fact about rules is numbered R01 to R99' }),
  /** Day on which the copy was last read. The age of the copy itself is unknown. */
  reviewed: day,
  sources: z.array(z.string()).min(1),
});

/** A rule after checking. */
export type BoardRule = z.output<typeof boardRuleSchema>;
