import { describe, expect, it } from 'vitest';
import { makeLink } from '../../../domain/teaching/make-link.ts';
import { bareAssignment, fullAssignment, signerOf, verify } from '../../../domain/testing/assignments.ts';
import { openedOf } from './opened.ts';

async function keptOf(assignment: typeof fullAssignment, made: number) {
  const link = await makeLink(assignment, await signerOf());
  if (!link.ok) throw new Error(link.problem);
  return { id: assignment.id, fragment: link.fragment, made };
}

describe('the assignments that a desk keeps', () => {
  it('are read from their links, the newest first', async () => {
    const [older, newer] = [await keptOf(fullAssignment, 1), await keptOf(bareAssignment, 2)];
    const { opened, unread } = await openedOf([older, newer], verify);
    expect(opened.map(({ assignment }) => assignment)).toEqual([bareAssignment, fullAssignment]);
    expect(unread).toBe(0);
  });

  it('are counted where they cannot be read, or are kept under another id', async () => {
    const kept = await keptOf(fullAssignment, 1);
    const damaged = { ...kept, fragment: kept.fragment.slice(0, -4) };
    const { opened, unread } = await openedOf([damaged, { ...kept, id: 'zzzzzzzzzzzz' }], verify);
    expect({ opened, unread }).toEqual({ opened: [], unread: 2 });
  });
});
