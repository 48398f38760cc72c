import { strToU8 } from 'fflate';
import type { Assignment } from './assignment.ts';
import type { Sha256 } from './fingerprint.ts';
import type { Names } from './finding-words.ts';
import { gradedHandIn } from './graded-hand-in.ts';
import type { GradedHandIn } from './graded.ts';
import { openLink, type LinkFault, type Verify } from './link.ts';
import { readHandIn, type HandInProblem } from './read-hand-in.ts';
import type { ReleasedKeys } from './released-keys.ts';
import { regrade } from './regrade.ts';

/* What a desk makes of one file that was dropped on it, before anything of it is filed. */

/** What a desk holds a file against. */
export interface Desk {
  /** The public key it signs with; absent where this browser has none. */
  readonly publicKey?: Uint8Array | undefined;
  /** The assignments it keeps: id to the text behind `#` of the link. They are its own, whichever key signed them. */
  readonly kept: ReadonlyMap<string, string>;
  readonly keys: ReleasedKeys;
  readonly nameNow: (lesson: string) => string;
  /** Ids of the questions of the evaluation that have to be answered. */
  readonly questions: readonly string[];
  readonly names: Names;
  readonly verify: Verify;
  readonly sha256: Sha256;
}

/** What a file came to. */
export type Received =
  | {
      readonly kind: 'graded';
      readonly graded: GradedHandIn;
      readonly assignment: Assignment;
      /** The text behind `#` of the link, where the desk signed it and no longer keeps it. */
      readonly lost?: string | undefined;
    }
  /** It is no hand-in file, or cannot be read. */
  | { readonly kind: 'refused'; readonly problem: HandInProblem }
  /** The assignment in it cannot be opened, so that nobody knows what was asked. */
  | { readonly kind: 'no-assignment'; readonly reason: LinkFault; readonly learner: string }
  /** Another desk signed the assignment. */
  | {
      readonly kind: 'other-desk';
      readonly assignment: Assignment;
      readonly publicKey: Uint8Array;
      readonly learner: string;
    }
  /** This browser cannot hash, so that a file could not be told from another. */
  | { readonly kind: 'no-hash' };

/**
 * Reads a file, finds out whose assignment it is, and grades it again. It never throws.
 *
 * @param received when the desk took the file in, in milliseconds since 1970
 */
export async function receive(text: string, desk: Desk, received: number): Promise<Received> {
  const file = readHandIn(text);
  if (!file.ok) return { kind: 'refused', problem: file.problem };
  const { handIn } = file;
  const learner = handIn.learner.name;
  const asked = await askedOf(handIn.assignment, desk);
  if ('reason' in asked) return { kind: 'no-assignment', reason: asked.reason, learner };
  const { assignment, fragment } = asked;
  if (asked.by === 'other') return { kind: 'other-desk', assignment, publicKey: asked.publicKey, learner };

  const hash = await desk.sha256(strToU8(text)).catch(() => undefined);
  if (!hash) return { kind: 'no-hash' };
  const digest = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const { keys, nameNow, questions, names } = desk;
  const regraded = regrade(file, { assignment, fragment, nameNow, questions, keys, received });
  const graded = gradedHandIn(handIn, regraded, { assignment, digest, names });
  return { kind: 'graded', graded, assignment, ...(asked.by === 'lost' && { lost: fragment }) };
}

type Asked =
  | { readonly by: 'kept' | 'lost'; readonly assignment: Assignment; readonly fragment: string }
  | {
      readonly by: 'other';
      readonly assignment: Assignment;
      readonly fragment: string;
      readonly publicKey: Uint8Array;
    }
  | { readonly reason: LinkFault };

/** What was asked: as the desk keeps it, where it does, whatever the file says. */
async function askedOf(inFile: string, { kept, publicKey, verify }: Desk): Promise<Asked> {
  // The desk's own copy needs no signature: nobody else wrote it here.
  const isKept = [...kept.values()].includes(inFile);
  const opened = await openLink(inFile, isKept ? trusting : verify);
  if (!opened.ok) return { reason: opened.reason };
  const { assignment, fragment } = opened;
  const own = kept.get(assignment.id);
  if (own === fragment) return { by: 'kept', assignment, fragment };
  if (own !== undefined) {
    const terms = await openLink(own, trusting);
    return terms.ok ? { by: 'kept', assignment: terms.assignment, fragment: own } : { reason: terms.reason };
  }
  const isOwn = publicKey !== undefined && sameBytes(publicKey, opened.publicKey);
  return isOwn ? { by: 'lost', assignment, fragment } : { ...opened, by: 'other' };
}

const trusting: Verify = () => Promise.resolve(true);

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** The assignment that a desk keeps, from the text behind `#` of its link; nothing where it cannot be read. */
export async function keptAssignment(fragment: string): Promise<Assignment | undefined> {
  const opened = await openLink(fragment, trusting);
  return opened.ok ? opened.assignment : undefined;
}
