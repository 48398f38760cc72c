import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeForm } from '../assessment/result.ts';
import { completion } from '../credential/completion.ts';
import { deck, deckItem } from '../review/deck.ts';
import { bankOf, choice, formOf, logOf } from '../testing/fixtures.ts';
import { backupText, readBackup } from './backup.ts';
import { calibration } from './calibration.ts';
import { decodeEntryText } from './codec.ts';
import { mergeLogs, type Entry, type Event } from './entry.ts';
import { finalAttempts } from './final.ts';
import { overview } from './overview.ts';
import { practiceState } from './practice.ts';
import { sittings } from './standing.ts';

/* A log that was written down and read back, from storage or from a file, tells the same of its learner. */

const bank = bankOf({ 'no-feet': 2, depth: 4 }, ['no-feet']);
const items = bank.map(({ item, keyDigest }) => ({ id: item.id, keyDigest }));
const LESSONS = ['the-phone-call', 'twelve-layers'];

const answer = fc.record({
  at: fc.nat({ max: bank.length - 1 }),
  right: fc.boolean(),
  certainty: fc.constantFrom(undefined, 1 as const, 2 as const, 3 as const),
});

/** What a learner may do; several events each, and the entry ids among them are those that `logOf` gives. */
const deeds = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('read' as const), lesson: fc.constantFrom(...LESSONS, 'gone') }),
    fc.record({ do: fc.constant('practise' as const), lesson: fc.constantFrom(...LESSONS), answers: fc.array(answer) }),
    fc.record({ do: fc.constant('review' as const), answer }),
    fc.record({
      do: fc.constant('final' as const),
      answers: fc.array(answer, { maxLength: 12 }),
      all: fc.boolean(),
      handIn: fc.boolean(),
    }),
    fc.record({ do: fc.constant('name' as const), name: fc.string({ unit: 'grapheme', maxLength: 40 }) }),
  ),
  { maxLength: 12 },
);

const logs = deeds.map((done) => {
  const events: Event[] = [];
  const checked = ({ at, right, certainty }: { at: number; right: boolean; certainty: 1 | 2 | 3 | undefined }) => {
    const { item, keyDigest, textDigest } = bank[at]!;
    const response = choice(right ? 'go' : 'tea');
    return { item: item.id, keyDigest, textDigest, response, right, ...(certainty && { certainty }) };
  };
  for (const deed of done) {
    const own = `tab-${events.length + 1}`;
    if (deed.do === 'read') {
      const { lesson } = deed;
      events.push(
        { kind: 'lesson-opened', lesson, version: '1.0.0' },
        { kind: 'lesson-read', lesson, version: '1.0.0' },
      );
    } else if (deed.do === 'practise') {
      events.push({ kind: 'practice-started', lesson: deed.lesson, items: items.map(({ id }) => id) });
      for (const one of deed.answers) events.push({ kind: 'practice-answered', sitting: own, ...checked(one) });
    } else if (deed.do === 'review') {
      events.push({ kind: 'review-answered', lesson: LESSONS[0]!, ...checked(deed.answer) });
    } else if (deed.do === 'name') {
      events.push({ kind: 'name-given', name: deed.name });
    } else {
      const form = formOf(bank);
      events.push({ kind: 'final-started', form });
      const answers = deed.all ? bank.map((_, at) => ({ at, right: true, certainty: undefined })) : deed.answers;
      const given = answers.map((one) => ({ ...checked(one), certainty: one.certainty }));
      for (const { item, response, certainty } of given)
        events.push({ kind: 'final-answered', attempt: own, item, response, ...(certainty && { certainty }) });
      const responses = Object.fromEntries(given.map(({ item, response }) => [item, response]));
      if (deed.handIn) events.push({ kind: 'final-submitted', attempt: own, result: gradeForm(form, bank, responses) });
    }
  }
  return logOf(...events);
});

/** Everything that the pages show of a log. */
function told(log: readonly Entry[]) {
  const attempts = finalAttempts(log);
  return {
    attempts,
    sittings: sittings(attempts),
    completion: completion(log),
    calibration: calibration(log),
    practice: LESSONS.map((lesson) => practiceState(log, [lesson], items, 3)),
    overview: overview(log, LESSONS),
    deck: deck(log, bank.map(deckItem), { today: 20_000, dayOf: (at) => Math.floor(at / 86_400_000) }),
  };
}

function restored(log: readonly Entry[]): readonly Entry[] {
  const read = readBackup(backupText(log, 'Before You Press', new Date(0)));
  if (!read.ok) throw new Error(read.problem);
  expect(read).toMatchObject({ damaged: 0, newer: 0 });
  return read.entries;
}

describe('a log', () => {
  it('tells the same when it was stored and read back, entry by entry', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const read = log.flatMap((entry) => {
          const decoded = decodeEntryText(JSON.stringify(entry));
          return 'entry' in decoded ? [decoded.entry] : [];
        });
        expect(told(read)).toEqual(told(log));
      }),
    );
  });

  it('tells the same when it was saved as a file and restored, on an empty device or on its own', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const entries = restored(log);
        expect(told(entries)).toEqual(told(log));
        expect(told(mergeLogs(log, entries))).toEqual(told(log));
      }),
    );
  });

  it('tells the same when it was saved in two halves that overlap, and put together in any order', () => {
    fc.assert(
      fc.property(logs, fc.nat(), fc.nat(), (log, one, other) => {
        const [from, to] = [one % (log.length + 1), other % (log.length + 1)].sort((a, b) => a - b);
        const early = restored(log.slice(0, to));
        const late = restored(log.slice(from));
        expect(told(mergeLogs(late, early))).toEqual(told(log));
      }),
    );
  });

  it('of someone who passed still earns the same certificate', () => {
    const responses = Object.fromEntries(items.map(({ id }) => [id, choice('go')]));
    const log = logOf(
      { kind: 'final-started', form: formOf(bank) },
      { kind: 'final-submitted', attempt: 'tab-1', result: gradeForm(formOf(bank), bank, responses) },
    );
    expect(completion(log)).toBeDefined();
    expect(completion(restored(log))).toEqual(completion(log));
  });
});
