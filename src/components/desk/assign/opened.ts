import type { Assignment } from '../../../domain/teaching/assignment.ts';
import type { KeptAssignment } from '../../../domain/teaching/gradebook/record.ts';
import { openLink, type Verify } from '../../../domain/teaching/link.ts';

/** An assignment that the desk keeps, read from its link. */
export interface OpenedAssignment {
  readonly kept: KeptAssignment;
  readonly assignment: Assignment;
  /** The key it was signed with: this desk's, or the one it had then. */
  readonly publicKey: Uint8Array;
}

/** Assignments read from their links, the newest first, and how many cannot be read. It never throws. */
export async function openedOf(
  kept: readonly KeptAssignment[],
  verify: Verify,
): Promise<{ readonly opened: readonly OpenedAssignment[]; readonly unread: number }> {
  const read = await Promise.all(
    kept.map(async (one) => {
      const link = await openLink(one.fragment, verify);
      // An id that the link does not bear would file hand-ins under another assignment.
      return link.ok && link.assignment.id === one.id
        ? [{ kept: one, assignment: link.assignment, publicKey: link.publicKey }]
        : [];
    }),
  );
  const opened = read.flat().sort((a, b) => b.kept.made - a.kept.made);
  return { opened, unread: kept.length - opened.length };
}
