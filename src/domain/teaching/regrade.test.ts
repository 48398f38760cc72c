import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grade, keyOf } from '../assessment/grading.ts';
import { gradeForm } from '../assessment/result.ts';
import type { Entry } from '../progress/entry.ts';
import { hostileValue, tampered } from '../testing/hostile.ts';
import {
  answerTo,
  assignmentOf,
  FIRST,
  FRAGMENT,
  formGiven,
  KEYS,
  Learner,
  learners,
  QUESTIONS,
  releaseOf,
  SECOND,
} from '../testing/learner.ts';
import type { Assignment } from './assignment.ts';
import { handInText, makeHandIn, sumOf, type Claims, type HandIn } from './hand-in.ts';
import { readHandIn, type ReadHandIn } from './read-hand-in.ts';
import { regrade, type Regraded, type RegradeBy } from './regrade.ts';
import { releasedKeys } from './released-keys.ts';

const same = (lesson: string) => lesson;
const RUNS = Number(process.env['DOOR_RUNS'] ?? 100);

function by(changes: Partial<RegradeBy> = {}): RegradeBy {
  return {
    assignment: assignmentOf(),
    fragment: FRAGMENT,
    nameNow: same,
    questions: QUESTIONS,
    keys: KEYS,
    ...changes,
  };
}

function handInOf(learner: Learner, assignment: Assignment = assignmentOf(), form = formGiven()): HandIn {
  const of = { assignment, fragment: FRAGMENT, nameNow: same };
  return makeHandIn(learner.log, of, form, { made: learner.now, version: learner.course.version });
}

type Good = Extract<ReadHandIn, { ok: true }>;

/** Reads what was written down, as a desk would. */
function received(text: string): Good {
  const read = readHandIn(text);
  if (!read.ok) throw new Error(read.problem);
  return read;
}

const gradedOf = (handIn: HandIn, changes?: Partial<RegradeBy>) => regrade(received(handInText(handIn)), by(changes));
const minutesOf = ({ minutes }: Claims) => Object.values(minutes).reduce((sum, whole) => sum + whole, 0);
const kinds = (graded: Regraded) => graded.disagreements.map(({ kind }) => kind);

/** A hand-in with other entries, its checksum worked out anew: what someone makes who knows how. */
function withEntries(handIn: HandIn, change: (entry: Entry) => Entry): HandIn {
  return { ...handIn, entries: handIn.entries.map(change) };
}

/** Someone who did all of it, and well. */
function diligent(): Learner {
  const learner = new Learner();
  learner.accept();
  learner.read('the-phone-call');
  learner.practise('the-phone-call', [0, 1, 0]);
  learner.read('twelve-layers', 250);
  learner.practise('twelve-layers', [0, 0, 2]);
  learner.sit([0, 0, 0, 0, 0, 0], { seed: 5 });
  return learner;
}

describe('regrade', () => {
  it('of diligent work finds all there, and nothing against it', () => {
    const graded = gradedOf(handInOf(diligent()));
    expect(graded).toMatchObject({
      missing: [],
      late: false,
      disagreements: [],
      oddities: [],
      lessonsRead: ['the-phone-call', 'twelve-layers'],
      time: { lessons: { 'the-phone-call': 120, 'twelve-layers': 250 }, total: 370 },
      final: {
        sittings: 1,
        retests: 0,
        standing: { passed: true, score: { n: 6, d: 1 }, total: 6, criticalMissed: [] },
      },
    });
    expect(graded.items.filter(({ use }) => use === 'final')).toHaveLength(6);
    expect(graded.items.filter(({ use, right }) => use === 'practice' && right)).toHaveLength(4);
  });

  it('tells of each answer its objective, its key, how sure they were, and what was chosen', () => {
    const learner = new Learner();
    learner.accept();
    learner.practise('the-phone-call', [3]);
    const { item, keyDigest } = FIRST.bank[0]!;
    expect(gradedOf(handInOf(learner)).items).toEqual([
      {
        ...{ id: 'call-a', kind: 'single', objective: 'the-call', critical: true, use: 'practice', version: '1.0.0' },
        ...{ keyDigest, right: true, chosen: answerTo(item, 3).chosen, certainty: 3 },
      },
    ]);
  });

  it('calls work late from the minute after it was due', () => {
    const due = (time: string) => assignmentOf({ due: { date: '2023-11-14', time, zone: 'UTC' } });
    const learner = new Learner();
    // 22:13:20 on the clock of Greenwich.
    expect(new Date(learner.now).toISOString()).toBe('2023-11-14T22:13:20.000Z');
    expect(gradedOf(handInOf(learner), { assignment: due('22:13') }).late).toBe(false);
    expect(gradedOf(handInOf(learner), { assignment: due('22:12') }).late).toBe(true);
    expect(gradedOf(handInOf(learner), { assignment: assignmentOf({ due: undefined }) }).late).toBeUndefined();
  });

  it('goes by the pass mark of the assignment, not by that of the form', () => {
    const learner = new Learner();
    learner.accept();
    let missed: string | undefined;
    learner.sit(({ id, critical }) => (!critical && id !== 'count' && (missed ??= id) === id ? 1 : 0), { seed: 9 });
    const handIn = withEntries(handInOf(learner), (entry) =>
      entry.kind === 'final-started' ? { ...entry, form: { ...entry.form, passMark: 1 } } : entry,
    );
    const { score, total } = gradedOf(handIn).final!.standing!;
    const earned = Math.floor((100 * score.n) / (score.d * total));
    expect(earned).toBeLessThan(100);
    const passed = (passMark: number) =>
      gradedOf(handIn, { assignment: assignmentOf({ final: { passMark, critical: true } }) }).final?.standing?.passed;
    expect([passed(earned), passed(earned + 1)]).toEqual([true, false]);
  });

  it('asks for every critical objective where the assignment does, and takes a re-test for it', () => {
    const learner = new Learner();
    learner.accept();
    learner.slip(5);
    const standing = (critical: boolean) =>
      gradedOf(handInOf(learner), { assignment: assignmentOf({ final: { passMark: 80, critical } }) }).final?.standing;
    expect(standing(false)).toMatchObject({ passed: true, criticalMissed: ['the-call'] });
    expect(standing(true)).toMatchObject({ passed: false, criticalMissed: ['the-call'] });
    learner.retest([0, 1], 6);
    expect(standing(true)).toMatchObject({ passed: false });
    learner.retest([0, 0], 7);
    expect(standing(true)).toMatchObject({ passed: true, criticalMissed: [] });
    expect(gradedOf(handInOf(learner))).toMatchObject({ disagreements: [], final: { sittings: 1, retests: 2 } });
  });

  it('believes no form that a critical question is none, or that it asks something else', () => {
    const learner = new Learner();
    learner.accept();
    learner.slip(5);
    for (const change of [{ critical: false }, { objective: 'layer-order' }, { critical: false, objective: 'gone' }]) {
      const handIn = withEntries(handInOf(learner), (entry) => {
        if (entry.kind !== 'final-started') return entry;
        const items = entry.form.items.map((place) => (place.critical ? { ...place, ...change } : place));
        return { ...entry, form: { ...entry.form, items } };
      });
      const graded = gradedOf(handIn);
      expect(graded.final?.standing).toMatchObject({ passed: false, criticalMissed: ['the-call'] });
      expect(kinds(graded)).toContain('place');
    }
  });

  it('says when a version is not at hand, and takes nobody to have edited for it', () => {
    const learner = diligent();
    const graded = gradedOf(handInOf(learner), { keys: releasedKeys([releaseOf(SECOND)]) });
    expect(graded.oddities).toContainEqual({ kind: 'unknown-version', version: '1.0.0' });
    expect(graded.final?.standing).toBeUndefined();
    expect(kinds(graded)).toEqual([]);
    // Nobody can say what the sitting earned, so it is no pass.
    expect(graded.missing).toEqual([{ what: 'grading' }]);
  });

  it('tells every version on which something was studied, were it only opened', () => {
    const learner = diligent();
    learner.course = SECOND;
    learner.do({ kind: 'lesson-opened', lesson: 'twelve-layers', version: '1.1.0' });
    expect(gradedOf(handInOf(learner)).studied).toEqual(['1.0.0', '1.1.0']);
  });

  it('grades work that goes over from one version to the next, exchanged questions included', () => {
    const learner = diligent();
    learner.sit([0, 0, 0, 0, 0, 0], { seed: 77, update: true });
    const graded = gradedOf(handInOf(learner));
    expect(graded.disagreements).toEqual([]);
    expect(graded.final?.sittings).toBe(2);
  });

  it('takes a result of the first releases, which knew no part credit, for what it was then', () => {
    const learner = diligent();
    learner.sit([0, 2, 3, 1, 5, 7], { seed: 12 });
    const old = learner.log.map((entry) => {
      if (entry.kind !== 'final-submitted') return entry;
      const result = { ...entry.result, score: undefined };
      const critical = result.objectives.every((one) => !one.critical || one.right === one.total);
      return { ...entry, result: { ...result, passed: critical && result.right * 100 >= 80 * result.total } };
    });
    const of = { assignment: assignmentOf(), fragment: FRAGMENT, nameNow: same };
    const handIn = makeHandIn(old, of, formGiven(), { made: learner.now, version: '1.0.0' });
    expect(gradedOf(handIn).disagreements).toEqual([]);
  });

  it('takes nobody to have edited whose two lessons became one in a later version', () => {
    const learner = new Learner();
    learner.accept();
    learner.read('the-phone-call', 100);
    learner.do({ kind: 'time-spent', lesson: 'twelve-layers', seconds: 70 });
    const handIn = handInOf(learner);
    expect(handIn.claims).toMatchObject({ lessonsRead: ['the-phone-call'] });
    const nameNow = (lesson: string) => (lesson === 'twelve-layers' ? 'the-phone-call' : lesson);
    expect(gradedOf(handIn, { nameNow }).disagreements).toEqual([]);
    // And who claims more than either is found all the same.
    const { lessons: lessonsRead } = assignmentOf();
    const more = { ...handIn, claims: { ...handIn.claims, lessonsRead, minutes: { 'the-phone-call': 60 } } };
    expect(kinds(gradedOf(more, { nameNow }))).toContain('claim');
  });

  it('knows a link that the desk did not make', () => {
    const graded = gradedOf(handInOf(diligent()), { fragment: '1.another.key.signature' });
    expect(kinds(graded)).toEqual(['other-link']);
  });

  it('tells of more sittings than allowed, counts none of them, and tells of one begun too soon', () => {
    const learner = new Learner();
    learner.accept();
    learner.sit([], { seed: 1 });
    learner.wait(3600);
    learner.sit([1], { seed: 2 });
    learner.sit([0, 0, 0, 0, 0, 0], { seed: 3 });
    const final = { passMark: 80, critical: true, attempts: 2, coolingOffHours: 1 };
    const graded = gradedOf(handInOf(learner), { assignment: assignmentOf({ final }) });
    expect(graded.final?.standing?.passed).toBe(false);
    expect(graded.oddities).toContainEqual({ kind: 'too-many', sittings: 3, allowed: 2 });
    expect(graded.oddities.filter(({ kind }) => kind === 'too-soon')).toHaveLength(1);
    expect(kinds(graded)).toEqual(['claim']);
  });

  it('takes no sitting from before the assignment was accepted', () => {
    const learner = new Learner();
    learner.sit([0, 0, 0, 0, 0, 0], { seed: 3 });
    learner.accept();
    const graded = gradedOf(handInOf(learner));
    expect(graded.final).toMatchObject({ sittings: 0 });
    expect(graded.missing).toContainEqual({ what: 'final' });
  });
});

describe('an honest hand-in', () => {
  it('never counts as edited, whatever the learner did', () => {
    fc.assert(
      fc.property(learners, (learner) => {
        expect(gradedOf(handInOf(learner)).disagreements).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('earns at the desk what it earned on the device', () => {
    fc.assert(
      fc.property(learners, (learner) => {
        const handIn = handInOf(learner);
        const { final, lessonsRead } = gradedOf(handIn);
        const { standing } = final!;
        const { score, total, passed } = standing ?? {};
        const claimed = { score, total, passed, sittings: final!.sittings, retests: final!.retests };
        expect(standing ? claimed : undefined).toEqual(handIn.claims.final);
        expect(lessonsRead).toEqual(handIn.claims.lessonsRead);
      }),
      { numRuns: RUNS },
    );
  });
});

/** A learner with a checked answer and a sitting handed in, so that there is something to change. */
const busy = fc.tuple(learners, fc.array(fc.nat({ max: 3 }), { maxLength: 6 })).map(([learner, ways]) => {
  learner.practise('twelve-layers', [0, 1, 2]);
  learner.sit(ways, { seed: 31 });
  return learner;
});

/** Of the entries that a test picks, one. */
const picked = fc.nat();
function pick<T>(all: readonly T[], at: number): T {
  return all[at % all.length]!;
}

describe('a changed hand-in', () => {
  it('is found when its checksum was left as it was', () => {
    const handIn = handInOf(diligent());
    const text = handInText({ ...handIn, summary: 'A' }).replace('"summary": "A"', '"summary": "B"');
    expect(kinds(regrade(received(text), by()))).toEqual(['sum']);
  });

  it('is found when a right or not right was turned', () => {
    fc.assert(
      fc.property(busy, picked, (learner, at) => {
        const handIn = handInOf(learner);
        const { id } = pick(
          handIn.entries.filter(({ kind }) => kind === 'practice-answered' || kind === 'review-answered'),
          at,
        );
        const changed = withEntries(handIn, (entry) =>
          entry.id === id ? ({ ...entry, right: !(entry as { right: boolean }).right } as Entry) : entry,
        );
        expect(kinds(gradedOf(changed))).toEqual(['verdict']);
      }),
      { numRuns: RUNS },
    );
  });

  it('is found when a result was changed anywhere', () => {
    fc.assert(
      fc.property(
        busy,
        picked,
        fc.constantFrom(...['right', 'total', 'passed', 'rightItems', 'scoreUp', 'scoreDown', 'objective', 'critical']),
        (learner, at, what) => {
          const handIn = handInOf(learner);
          const { id } = pick(
            handIn.entries.filter(({ kind }) => kind === 'final-submitted'),
            at,
          );
          const changed = withEntries(handIn, (entry) => {
            if (entry.id !== id || entry.kind !== 'final-submitted') return entry;
            const { result } = entry;
            const { n, d } = result.score!;
            const [first, ...others] = result.objectives;
            const results = {
              right: { ...result, right: result.right + 1 },
              total: { ...result, total: result.total - 1 },
              passed: { ...result, passed: !result.passed },
              rightItems: { ...result, rightItems: [...result.rightItems, 'depth'] },
              scoreUp: { ...result, score: { n: n + 1, d } },
              scoreDown: { ...result, score: { n, d: d + 1 } },
              objective: { ...result, objectives: [{ ...first!, right: first!.right + 1 }, ...others] },
              critical: { ...result, objectives: [{ ...first!, critical: !first!.critical }, ...others] },
            };
            // Nothing of nothing is nothing, whatever it is divided by.
            const unchanged = what === 'scoreDown' && n === 0;
            return { ...entry, result: unchanged ? results.right : results[what as keyof typeof results] };
          });
          expect(kinds(gradedOf(changed))).toContain('result');
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('is graded by the changed answer, and is found when that is worth another grade', () => {
    fc.assert(
      fc.property(busy, picked, fc.nat({ max: 9 }), (learner, at, way) => {
        const handIn = handInOf(learner);
        const answers = handIn.entries.filter((entry) => 'response' in entry);
        const { id } = pick(answers, at);
        const changed = withEntries(handIn, (entry) => {
          if (entry.id !== id || !('response' in entry)) return entry;
          const { item } = [...SECOND.bank, ...FIRST.bank].find((one) => one.item.id === entry.item)!;
          return { ...entry, response: answerTo(item, way) };
        });
        const [before, after] = [gradedOf(handIn), gradedOf(changed)];
        const worth = ({ items, attempts, final }: Regraded) => ({
          right: items.map((item) => item.right),
          results: attempts.map(({ result }) => result),
          final: final?.standing && { ...final.standing, counts: undefined },
        });
        const isSame = JSON.stringify(worth(before)) === JSON.stringify(worth(after));
        expect(after.disagreements.length > 0).toBe(!isSame);
      }),
      { numRuns: RUNS },
    );
  });

  it('is found when a claim was changed', () => {
    fc.assert(
      fc.property(busy, fc.constantFrom('lessons', 'minutes', 'final'), (learner, what) => {
        const handIn = handInOf(learner);
        const { claims } = handIn;
        const changes = {
          lessons: { lessonsRead: [...claims.lessonsRead, 'more'] },
          minutes: { minutes: { ...claims.minutes, 'twelve-layers': (claims.minutes['twelve-layers'] ?? 0) + 1 } },
          final: { final: { ...claims.final!, passed: !claims.final!.passed } },
        };
        const changed = { ...handIn, claims: { ...claims, ...changes[what as keyof typeof changes] } };
        const [found, ...others] = gradedOf(changed).disagreements;
        expect(others).toEqual([]);
        const sums = {
          lessons: { claimed: claims.lessonsRead.length + 1, earned: claims.lessonsRead.length },
          minutes: { claimed: minutesOf(claims) + 1, earned: minutesOf(claims) },
          final: { claimed: changes.final.final, earned: claims.final },
        };
        expect(found).toEqual({ kind: 'claim', what, ...sums[what as keyof typeof sums] });
      }),
    );
  });

  it('is found when a question that was not known was taken from its form, whatever else was made to fit', () => {
    fc.assert(
      fc.property(busy, picked, (learner, at) => {
        const handIn = handInOf(learner);
        const started = handIn.entries.filter((entry) => entry.kind === 'final-started');
        const { id, form } = pick(started, at);
        const shorter = { ...form, items: form.items.slice(1) };
        const changed = withEntries(handIn, (entry) =>
          entry.id === id ? ({ ...entry, form: shorter } as Entry) : entry,
        );
        expect(kinds(gradedOf(changed))).toContain('form');
      }),
      { numRuns: RUNS },
    );
  });

  it('is found when a question was exchanged that no version changed', () => {
    const learner = new Learner();
    learner.accept();
    learner.sit([], { seed: 4, submit: false });
    const started = learner.log.find((entry) => entry.kind === 'final-started')!;
    const place = started.form.items.find(({ id }) => id !== 'call-a' && id !== 'layers')!;
    learner.do({ kind: 'final-replaced', attempt: started.id, replacement: { voided: place.id } });
    expect(gradedOf(handInOf(learner)).disagreements).toEqual([
      { kind: 'replacement', attempt: started.id, item: place.id },
    ]);
  });

  it.each([
    ['a critical place that was made another', { critical: false }],
    ['a place that was given another objective', { objective: 'layer-order' }],
    ['a place with a key that there never was', { keyDigest: 'made-up' }],
    ['a place with a wording that there never was', { textDigest: 'made-up' }],
  ])('is found by %s', (_, change) => {
    const handIn = handInOf(diligent());
    const changed = withEntries(handIn, (entry) => {
      if (entry.kind !== 'final-started') return entry;
      const at = entry.form.items.findIndex(({ critical }) => critical);
      return {
        ...entry,
        form: { ...entry.form, items: entry.form.items.with(at, { ...entry.form.items[at]!, ...change }) },
      };
    });
    expect(kinds(gradedOf(changed))).toContain('place');
  });

  it('gains nothing by a form of easy questions, a case, or one question many times', () => {
    const learner = new Learner();
    learner.accept();
    const { bank } = FIRST;
    for (const ids of [['depth'], ['first-touch'], Array<string>(6).fill('call-b')]) {
      const entries = ids.map((id) => bank.find(({ item }) => item.id === id)!);
      const items = entries.map(({ item, lesson, critical, keyDigest, textDigest }) => {
        return { id: item.id, lesson, objective: item.objective, critical, keyDigest, textDigest, options: [] };
      });
      const form = { seed: 1, version: '1.0.0', passMark: 80, items };
      const attempt = learner.do({ kind: 'final-started', form }).id;
      const responses = Object.fromEntries(entries.map(({ item }) => [item.id, answerTo(item, 0)]));
      for (const [item, response] of Object.entries(responses))
        learner.do({ kind: 'final-answered', attempt, item, response });
      learner.do({ kind: 'final-submitted', attempt, result: gradeForm(form, bank, responses) });
      const found = gradedOf(handInOf(learner)).disagreements.filter(
        (one) => 'attempt' in one && one.attempt === attempt,
      );
      expect(found.map(({ kind }) => kind)).toContain('form');
    }
  });

  it('is found when an entry is there twice', () => {
    const handIn = handInOf(diligent());
    const text = handInText({ ...handIn, entries: [...handIn.entries, handIn.entries[2]!] });
    expect(regrade(received(text), by()).disagreements).toEqual([{ kind: 'repeated', entry: handIn.entries[2]!.id }]);
  });

  it('never comes to more, in any single place, without being found', () => {
    const share = ({ final }: Regraded) => {
      const { score, total } = final?.standing ?? { score: { n: 0, d: 1 }, total: 1 };
      return score.n / (score.d * (total || 1));
    };
    const made = busy.map((learner) => JSON.parse(handInText(handInOf(learner))) as HandIn);
    const pairs = made.chain((file) => fc.tuple(fc.constant(file), tampered(file)));
    fc.assert(
      fc.property(pairs, ([file, changed]) => {
        if (changed === null || typeof changed !== 'object') return;
        // Written anew with a checksum that fits, by someone who knows how.
        const text = JSON.stringify({ ...changed, sum: sumOf(changed) });
        const read = readHandIn(text);
        if (!read.ok) return;
        const before = regrade(received(JSON.stringify({ ...file, sum: sumOf(file) })), by());
        const after = regrade(read, by());
        const isMore =
          share(after) > share(before) ||
          Number(after.final?.standing?.passed ?? false) > Number(before.final?.standing?.passed ?? false) ||
          after.lessonsRead.length > before.lessonsRead.length;
        if (isMore) expect(after.disagreements.length).toBeGreaterThan(0);
      }),
      { numRuns: RUNS * 3 },
    );
  });

  it('is graded without a throw, whatever stands in it', () => {
    const made = busy.map((learner) => JSON.parse(handInText(handInOf(learner))) as object);
    const twice = made.chain((file) => tampered(file)).chain((file) => tampered(file, hostileValue));
    fc.assert(
      fc.property(twice, (value) => {
        const read = readHandIn(JSON.stringify(value) ?? 'null');
        if (read.ok) expect(regrade(read, by()).items).toBeInstanceOf(Array);
      }),
      { numRuns: RUNS * 3 },
    );
  });
});

it('grades by the key of the day: an answer that was right stays right when the key changes later', () => {
  const learner = new Learner();
  learner.accept();
  learner.practise('twelve-layers', [0]);
  learner.course = SECOND;
  const [old, now] = [FIRST, SECOND].map(({ bank }) => bank.find(({ item }) => item.id === 'layers')!.item);
  const response = answerTo(old!, 0);
  expect([old, now].map((item) => grade(keyOf(item!), response).right)).toEqual([true, false]);
  expect(gradedOf(handInOf(learner)).items).toMatchObject([{ id: 'layers', right: true, version: '1.0.0' }]);
});
