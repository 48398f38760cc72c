import { describe, expect, it } from 'vitest';
import { certificateFaults, MOST_OBJECTIVES } from '../../credential/certificate.ts';
import { certificateFor } from '../../testing/kept-certificates.ts';
import { ANA, bookOf, gradedHandIn } from '../../testing/teaching.ts';
import type { Assignment } from '../assignment.ts';
import type { GradedHandIn } from '../graded.ts';
import { EMPTY_GRADEBOOK } from '../gradebook/record.ts';
import { rows } from '../gradebook/rows.ts';
import { candidates } from './candidates.ts';
import {
  certificateOf,
  namedObjectives,
  objectivesOf,
  oneLine,
  personFrom,
  personOf,
  termsFrom,
  termsOf,
  type Objective,
} from './draft.ts';
import { withCertificates } from './kept.ts';
import { selfReportedWords } from './seen-words.ts';

const ASSIGNMENT: Assignment = {
  v: 1,
  id: 'psoas-2026',
  cohort: 'Evening group',
  version: '0.4.0',
  lessons: ['twelve-layers', 'the-phone-call'],
  final: { passMark: 85, critical: true },
  provider: { title: 'Belly work: safety', name: 'Example School', hours: '3', address: '1 Main St,\nTown' },
  instructor: 'Ana Ruiz, LMT',
  asks: { email: true, licence: true, consent: true },
};
const objective = (lesson: string, number: number, critical = false): Objective => ({
  lesson,
  text: `Objective ${number}`,
  critical,
});
const OWN = [objective('the-phone-call', 1, true), objective('twelve-layers', 2)];
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const of = (...changes: Partial<GradedHandIn>[]) =>
  candidates(
    rows(
      bookOf(
        ...changes.map((change, at) =>
          gradedHandIn({
            digest: String(at).padStart(64, 'a'),
            attempts: [`f${at}`],
            learner: { ...ANA, email: `${at}@example.org`, licences: [] },
            ...change,
          }),
        ),
      ).records,
    ),
    EMPTY_GRADEBOOK,
    '0.4.0',
  );

describe('who may get a certificate', () => {
  it('is whoever handed in something complete and passed that was not edited', () => {
    const failed = { score: { n: 9, d: 1 }, total: 20, passed: false, criticalMissed: [] };
    const all = of(
      { missing: ['The final is missing.'] },
      { final: failed },
      { final: { ...failed, criticalMissed: ['the-call'] } },
      { disagreements: ['The file says 20.'] },
      {},
    );
    expect(all.map(({ notYet }) => notYet)).toEqual([undefined, 'incomplete', 'failed', 'critical-missed', 'edited']);
  });

  it('is shown with what an instructor may want to look at', () => {
    const [one] = of({
      late: true,
      oddities: ['Odd.'],
      version: '0.3.0',
      learner: { ...ANA, consent: false, licences: [] },
    });
    expect(one?.doubts).toEqual(['late', 'odd', 'no-consent', 'no-licence', 'other-version']);
  });

  it('has one already where one stands for the record', () => {
    const { records } = bookOf(gradedHandIn());
    const kept = { id: certificateFor(1).id, record: 'r0', assignment: 'psoas-2026', facts: certificateFor(1) };
    const book = withCertificates(EMPTY_GRADEBOOK, [{ ...kept, file: '', issuer: 'did:key:own', signed: 1 }]);
    expect(candidates(rows(records), book, '0.4.0')[0]?.has?.id).toBe(kept.id);
  });
});

describe('what was seen of a file', () => {
  it('is said with its numbers, and that nobody watched', () => {
    const words = selfReportedWords(
      gradedHandIn({ final: { score: { n: 35, d: 2 }, total: 20, passed: true, criticalMissed: [] } }),
      ASSIGNMENT,
      '2026-11-20',
    );
    expect(words).toBe(
      'A file from the participant’s own device, made 2026-11-20: 2 lessons read; 95 active minutes; final 17 1/2 of 20 points (87 %; pass mark 85 %, and every safety-critical objective); 1 sitting, 0 re-tests. The issuer’s browser graded every answer in it again. Nobody watched, and nobody checked who answered. SHA-256 of the file begins 000000000000.',
    );
  });

  it('names no final where none was asked', () => {
    const { final, ...without } = ASSIGNMENT;
    expect(final).toBeDefined();
    expect(selfReportedWords(gradedHandIn(), without, '2026-11-20')).not.toContain('final');
  });
});

describe('the forms of certificates', () => {
  const [candidate] = of({});
  const given = { id: certificateFor(1).id, objectives: OWN, objectivesOf: '0.4.0', validFrom: '2026-11-21T09:00:00Z' };

  it('make a certificate that can be signed, from an assignment and a hand-in alone', () => {
    const made = certificateOf(termsFrom(ASSIGNMENT), personFrom(candidate!, ASSIGNMENT, dayOf), given);
    expect(certificateFaults(made)).toEqual([]);
    expect(made).toMatchObject({
      heading: 'Certificate of Achievement',
      course: { title: 'Belly work: safety', hours: '3', version: '0.4.0', objectives: ['Objective 1', 'Objective 2'] },
      provider: { name: 'Example School', address: '1 Main St, Town' },
      completed: '2026-09-21',
      seen: { kind: 'self-reported' },
    });
    expect(made).not.toHaveProperty('validUntil');
    expect(made).not.toHaveProperty('status');
    expect(made).not.toHaveProperty('review');
  });

  it('take a supervised examination in the instructor’s words only', () => {
    const [incomplete] = of({ missing: ['Something.'] });
    const person = personFrom(incomplete!, ASSIGNMENT, dayOf);
    expect(person).toMatchObject({ kind: 'supervised', fileWords: '', words: '' });
    const terms = termsFrom(ASSIGNMENT);
    expect(certificateFaults(certificateOf(terms, person, given))).toEqual([{ field: 'seen.words', problem: 'empty' }]);
    const said = certificateOf(terms, { ...person, words: ' I watched.\nAll of it. ' }, given);
    expect(said.seen).toEqual({ kind: 'supervised', words: 'I watched. All of it.' });
  });

  it('take no day after the one on which the file came in', () => {
    const [ahead] = of({ made: 1_999_000_000_000 });
    expect(personFrom(ahead!, ASSIGNMENT, dayOf).completed).toBe(dayOf(1_795_000_000_000));
  });

  it('are those of a certificate that is to be replaced', () => {
    const facts = certificateFor(1, {
      validUntil: '2029-12-31T23:59:59Z',
      status: { list: 'https://a.example/l', index: 7 },
    });
    const terms = termsOf(facts);
    const person = personOf({ id: facts.id, facts, record: 'r1' }, '');
    const own = facts.course.objectives.map((text) => ({ lesson: '', text, critical: true }));
    const made = certificateOf(terms, person, { ...given, id: certificateFor(2).id, objectives: own });
    const { status, ...rest } = facts;
    expect(status?.list).toBe(terms.list);
    expect(made).toEqual({ ...rest, id: certificateFor(2).id, replaces: facts.id });
  });

  it('remember what no assignment says', () => {
    const before = certificateFor(1, {
      heading: 'Certificate of Completion',
      status: { list: 'https://a.example/l', index: 7 },
    });
    expect(termsFrom(ASSIGNMENT, before)).toMatchObject({
      heading: 'Certificate of Completion',
      list: 'https://a.example/l',
    });
    const { title, name } = ASSIGNMENT.provider;
    expect(termsFrom({ ...ASSIGNMENT, provider: { title, name } }, before)).toMatchObject({
      providerNumber: 'P 1',
      address: '1 Main St',
      hours: '3',
    });
  });

  it('take nothing from another provider', () => {
    const before = certificateFor(1, {
      heading: 'Certificate of Completion',
      provider: { name: 'Another School', number: 'P 9', address: '9 Elm St', email: 'a@another.example' },
      status: { list: 'https://another.example/l', index: 7 },
    });
    expect(termsFrom(ASSIGNMENT, before)).toEqual(termsFrom(ASSIGNMENT));
  });
});

describe('the objectives that are named', () => {
  it('are those of the lessons, by the names these have now', () => {
    const all = [...OWN, objective('afterwards', 3)];
    const nameNow = (lesson: string) => (lesson === 'old-call' ? 'the-phone-call' : lesson);
    expect(objectivesOf({ lessons: ['old-call'] }, all, nameNow)).toEqual([OWN[0]]);
    expect(objectivesOf({ lessons: [] }, all, nameNow)).toEqual(all);
  });

  it('say how many are left out', () => {
    expect(namedObjectives(OWN, 'all', '0.4.0', '0.4.0')).toEqual(['Objective 1', 'Objective 2']);
    expect(namedObjectives(OWN, 'critical', '0.4.0', '0.4.0')).toEqual([
      'Objective 1',
      '1 more, as content version 0.4.0 of the course lists them',
    ]);
    expect(namedObjectives(OWN, 'none', '0.4.0', '0.4.0')).toEqual([]);
    const many = Array.from({ length: 300 }, (_, at) => objective('a', at));
    const named = namedObjectives(many, 'all', '0.4.0', '0.4.0');
    expect(
      certificateFaults(certificateFor(1, { course: { ...certificateFor(1).course, objectives: named } })),
    ).toEqual([]);
    expect(named.at(-1)).toMatch(/^\d+ more, as/);
  });

  it('say which version lists them where another was studied', () => {
    expect(namedObjectives(OWN, 'all', '0.3.0', '0.4.0')).toEqual([
      ...['Objective 1', 'Objective 2', 'all as content version 0.4.0 of the course lists them'],
    ]);
    expect(namedObjectives(OWN, 'critical', '0.3.0', '0.4.0').at(-1)).toBe(
      '1 more; all as content version 0.4.0 of the course lists them',
    );
    const full = Array.from({ length: MOST_OBJECTIVES }, (_, at) => objective('a', at));
    expect(namedObjectives(full, 'all', '0.3.0', '0.4.0')).toHaveLength(MOST_OBJECTIVES);
  });
});

describe('a text that is signed', () => {
  it('is one line, and turns nothing around', () => {
    expect(oneLine('  Ana\r\n  Nun\u0303ez \u202eLMT\u2069\u0007 ')).toBe('Ana Nuñez LMT');
  });
});
