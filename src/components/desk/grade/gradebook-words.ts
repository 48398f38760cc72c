import type { Deletion } from '../../../domain/teaching/gradebook/retention.ts';
import type { GradedHandIn } from '../../../domain/teaching/graded.ts';
import { nameKey } from '../../../domain/teaching/gradebook/person.ts';
import type { Row } from '../../../domain/teaching/gradebook/rows.ts';
import type { RosterProblem } from '../../../domain/teaching/gradebook/roster.ts';
import type { Only, SortKey } from '../../../domain/teaching/gradebook/view.ts';
import type { TableFault } from '../../../domain/teaching/gradebook/csv.ts';
import { isolated } from '../../../domain/doors/isolated.ts';

/* What the gradebook calls things. */

/** What the table can be narrowed to, in the order in which it is offered. */
export const ONLY_WORDS: readonly (readonly [Only, string])[] = [
  ['passed', 'Passed'],
  ['critical-missed', 'Critical objective missed'],
  ['failed', 'Below the pass mark'],
  ['incomplete', 'Incomplete'],
  ['late', 'Late'],
  ['edited', 'Edited'],
  ['odd', 'To ask about'],
  ['shared', 'Same work elsewhere'],
  ['resubmitted', 'Handed in again'],
  ['noted', 'With a note'],
  ['held', 'Held'],
  ['unsaved', 'In no backup'],
];

/** The columns that can be sorted by. */
export const SORT_WORDS: Readonly<Record<SortKey, string>> = {
  name: 'Name',
  standing: 'Standing',
  score: 'Score',
  minutes: 'Minutes',
  made: 'Made',
  received: 'Received',
  'keep-until': 'Keep until',
};

/** Whether a hand-in of a record has another name than the one that counts: it may be somebody else's. */
export function hasOtherName({ learner }: GradedHandIn, counting: GradedHandIn): boolean {
  return nameKey(learner.name) !== nameKey(counting.learner.name);
}

/** What stands out in a line, in a word or two each. */
export function marksOf({ late, edited, graded, sharedWith, earlier, record }: Row): string[] {
  return [
    ...(late ? ['late'] : []),
    ...(edited ? ['edited'] : []),
    ...(record.handIns.slice(1).some((one) => one.graded.disagreements.length > 0) ? ['another hand-in edited'] : []),
    ...(record.handIns.some((one) => hasOtherName(one.graded, graded)) ? ['another name in it'] : []),
    ...(graded.oddities.length > 0 ? ['to ask about'] : []),
    ...(sharedWith.length > 0 ? ['same work elsewhere'] : []),
    ...(earlier > 0 ? [earlier === 1 ? '1 earlier hand-in' : `${earlier} earlier hand-ins`] : []),
    ...(record.note.trim() === '' ? [] : ['note']),
    ...(record.held ? ['held'] : []),
  ];
}

/** Those marks that want a look before a grade is given. */
export const GRAVE_MARKS: ReadonlySet<string> = new Set(['edited', 'another hand-in edited', 'same work elsewhere']);

const TABLE_FAULTS: Readonly<Record<TableFault, string>> = {
  empty: 'There is nothing in it.',
  'too-long': 'It is longer than a roster can be.',
  'too-many-rows': 'It has more rows than a roster can have.',
};

/** Why a roster was not read. */
export function tableFaultWords(name: string, fault: TableFault): string {
  return `“${isolated(name)}” was not read. ${TABLE_FAULTS[fault]} Nothing changed.`;
}

const ROW_PROBLEMS: Readonly<Record<RosterProblem['problem'], string>> = {
  'no-name': 'there is no name in it',
  'too-long': 'a cell is too long',
  twice: 'this person stands further up already',
};

/** Why a row of a roster was left out. */
export function rowProblemWords({ row, problem }: RosterProblem): string {
  return `Row ${row} was left out: ${ROW_PROBLEMS[problem]}.`;
}

/** What deleting would do, before it is asked the first time. */
export function deletionWords({ going, early, held, unsaved }: Deletion): string[] {
  const records = (count: number) => (count === 1 ? '1 record' : `${count} records`);
  const days = [...early].map(({ keepUntil }) => keepUntil).sort();
  return [
    ...(going.length > 0
      ? [`${records(going.length)} would go, with all hand-ins in ${going.length === 1 ? 'it' : 'them'}.`]
      : ['Nothing would go.']),
    ...(held.length > 0
      ? [`${records(held.length)} would stay, because ${held.length === 1 ? 'it is' : 'they are'} held.`]
      : []),
    ...(early.length > 0
      ? [
          early.length === 1
            ? `It is to be kept until ${days[0]}: a board may still ask for it.`
            : `${early.length} of them are to be kept longer, the last until ${days.at(-1)}: a board may still ask for them.`,
        ]
      : []),
    ...(unsaved > 0 ? [`${records(unsaved)} of them ${unsaved === 1 ? 'is' : 'are'} in no backup.`] : []),
  ];
}
