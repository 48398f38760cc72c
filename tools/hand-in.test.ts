import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { drawForm, RETEST_ITEMS } from '../src/domain/assessment/form.ts';
import { grade, keyOf } from '../src/domain/assessment/grading.ts';
import { gradeForm } from '../src/domain/assessment/result.ts';
import { nextEntry, type Entry, type Event } from '../src/domain/progress/entry.ts';
import { handInText, makeHandIn } from '../src/domain/teaching/hand-in.ts';
import { readHandIn } from '../src/domain/teaching/read-hand-in.ts';
import { regrade } from '../src/domain/teaching/regrade.ts';
import { releasedKeys, type ReleasedVersion } from '../src/domain/teaching/released-keys.ts';
import { answerTo, assignmentOf, FRAGMENT, formGiven, QUESTIONS } from '../src/domain/testing/learner.ts';
import { readContent } from './read-content.ts';

/* The course as it is, worked through from end to end, and graded by its own release. */

const { course } = readContent('.');
const releases = readdirSync('src/releases').map(
  (name) => JSON.parse(readFileSync(`src/releases/${name}`, 'utf8')) as ReleasedVersion,
);

it('of the whole course is graded by its release as it was graded on the device', () => {
  const { bank, lessons, version, final } = course!;
  const log: Entry[] = [];
  let at = Date.parse(course!.released) + 86_400_000;
  const add = (event: Event) => {
    const entry = nextEntry(log, event, 'tab', (at += 20_000));
    log.push(entry);
    return entry.id;
  };
  add({ kind: 'assignment-accepted', assignment: FRAGMENT });
  for (const { id, quiz } of lessons) {
    add({ kind: 'lesson-read', lesson: id, version });
    const sitting = add({ kind: 'practice-started', lesson: id, items: quiz.items.map(({ item }) => item.id) });
    for (const [place, { item, keyDigest, textDigest }] of quiz.items.entries()) {
      const response = answerTo(item, place % 3);
      const { right } = grade(keyOf(item), response);
      add({ kind: 'practice-answered', sitting, item: item.id, keyDigest, textDigest, response, right });
    }
  }
  const sit = (form: ReturnType<typeof drawForm>, way: (critical: boolean) => number) => {
    const attempt = add({ kind: 'final-started', form });
    const responses = Object.fromEntries(
      form.items.map(({ id, critical }) => [
        id,
        answerTo(bank.find(({ item }) => item.id === id)!.item, way(critical)),
      ]),
    );
    for (const [item, response] of Object.entries(responses)) add({ kind: 'final-answered', attempt, item, response });
    add({ kind: 'final-submitted', attempt, result: gradeForm(form, bank, responses) });
    return { attempt, shown: form.items.map(({ id }) => id) };
  };
  let missed = false;
  const { blueprint, passMark } = final;
  // One critical question is missed, and its objective re-tested.
  const { attempt, shown } = sit(drawForm(bank, blueprint, { seed: 7, version, passMark, earlier: [] }), (critical) => {
    if (!critical || missed) return 0;
    missed = true;
    return 1;
  });
  const submitted = log.findLast((entry) => entry.kind === 'final-submitted')!;
  const { objective } = submitted.result.objectives.find(({ critical, right, total }) => critical && right < total)!;
  const about = { seed: 8, version, passMark: 100, earlier: [shown] };
  sit({ ...drawForm(bank, { [objective]: RETEST_ITEMS }, about), retest: { attempt, objective } }, () => 0);

  const assignment = assignmentOf({ version, lessons: lessons.map(({ id }) => id), due: undefined });
  const of = { assignment, fragment: FRAGMENT, nameNow: (lesson: string) => lesson };
  const read = readHandIn(handInText(makeHandIn(log, of, formGiven(), { made: at, version })));
  if (!read.ok) throw new Error(read.problem);
  const graded = regrade(read, { ...of, questions: QUESTIONS, keys: releasedKeys(releases) });

  expect(graded).toMatchObject({ missing: [], disagreements: [], oddities: [] });
  expect(graded.final).toMatchObject({ sittings: 1, retests: 1, standing: { passed: true, total: final.items } });
  expect(graded.items.filter(({ use }) => use === 'practice')).toHaveLength(bank.length);
  const first = bank[0]!;
  expect(graded.items[0]).toMatchObject({ id: first.item.id, objective: first.item.objective, right: true });
});
