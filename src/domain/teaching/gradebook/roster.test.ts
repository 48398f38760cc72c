import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { hostileText } from '../../testing/hostile.ts';
import { ANA, anyLearner, bookOf, digestOf, gradedHandIn } from '../../testing/teaching.ts';
import type { RosterEntry } from './record.ts';
import { matchRoster } from './roster-match.ts';
import { readRoster, rosterCsv } from './roster.ts';

/** `DOOR_RUNS=10000` tries longer. */
const numRuns = Number(process.env['DOOR_RUNS'] ?? 500);
vi.setConfig({ testTimeout: Math.max(60_000, numRuns * 120) });

const people = (text: string) => {
  const roster = readRoster(text);
  return roster.kind === 'read' ? roster.people : [];
};

describe('a roster', () => {
  it('is read by its headings, in any order', () => {
    expect(
      people('Notes,License #,E-mail Address,Legal name,State\nx,MA 1,ana@example.org,Ana Núñez,Florida\n'),
    ).toEqual([{ name: 'Ana Núñez', email: 'ana@example.org', licences: [{ number: 'MA 1', state: 'FL' }] }]);
  });

  it('joins first and last names', () => {
    expect(people('Surname;Given name\nNúñez;Ana  María\n;Bo\n')).toEqual([
      { name: 'Ana María Núñez', email: '', licences: [] },
      { name: 'Bo', email: '', licences: [] },
    ]);
  });

  it.each([
    ['MA1; MT2,FL; TX', 'MA1|FL MT2|TX'],
    ['MA1; MA2,FL', 'MA1|FL MA2|FL'],
    ['FL MA1; TX MT2,', 'MA1|FL MT2|TX'],
    ['MA1 (FL),', 'MA1|FL'],
    ['MA 123,', 'MA 123|'],
    ['NY 0123,', '0123|NY'],
    ['MA 123,FL', 'MA 123|FL'],
    ['n/a,', ''],
  ])('knows the licences of %j', (cells, licences) => {
    const [person] = people(`Name,Licence,State\nAna,${cells}\n`);
    expect(person?.licences.map(({ number, state }) => `${number}|${state}`).join(' ')).toBe(licences);
  });

  it('tells which rows it left out, and why', () => {
    const text = `Name,E-mail\nAna,ana@example.org\n,bo@example.org\nAna N.,ANA@example.org\n${'x'.repeat(201)},y\nAna,\nAna,\n`;
    expect(readRoster(text)).toMatchObject({
      people: [
        { name: 'Ana', email: 'ana@example.org' },
        { name: 'Ana', email: '' },
      ],
      problems: [
        { row: 3, problem: 'no-name' },
        { row: 4, problem: 'twice' },
        { row: 5, problem: 'too-long' },
        { row: 7, problem: 'twice' },
      ],
    });
  });

  it('asks which column it is when no heading says so, and does as told', () => {
    expect(readRoster('Wer,Wo\nAna,ana@example.org')).toEqual({ kind: 'no-columns', headings: ['Wer', 'Wo'] });
    expect(readRoster('Wer,Wo\nAna,ana@example.org', { name: 0, email: 1 })).toMatchObject({
      people: [{ name: 'Ana', email: 'ana@example.org' }],
    });
    expect(readRoster('')).toEqual({ kind: 'refused', fault: 'empty' });
  });

  it('keeps two people who share the address of a clinic', () => {
    const table =
      'Name,E-mail,Licence,State\nAna,desk@clinic.org,MA 1,FL\nBo,desk@clinic.org,MA 2,FL\nAna,desk@clinic.org,MA 1,FL';
    expect(readRoster(table)).toMatchObject({
      people: [{ name: 'Ana' }, { name: 'Bo' }],
      problems: [{ row: 4, problem: 'twice' }],
    });
  });

  it('reads what it wrote', () => {
    const entry = anyLearner
      .filter(({ name }) => name !== '')
      .map(({ name, email = '', licences }): RosterEntry => {
        const known = licences.filter(({ number }) => number !== '').map(({ number }) => ({ number, state: 'FL' }));
        return { name, email: email.trim(), licences: known };
      });
    fc.assert(
      fc.property(entry, (person) => {
        expect(people(rosterCsv([person]))).toEqual([person]);
      }),
      { numRuns: 300 },
    );
  });

  it('throws at no text, and lets nobody in without a name', () => {
    const row = fc.array(hostileText, { maxLength: 5 }).map((cells) => cells.join(','));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (lines) => {
        const roster = readRoster(`Name,E-mail,Licence,State\n${lines.join('\n')}`);
        for (const { name, licences } of roster.kind === 'read' ? roster.people : []) {
          expect(name.trim()).not.toBe('');
          expect(licences.length).toBeLessThanOrEqual(10);
        }
      }),
      { numRuns },
    );
  });
});

describe('a roster held against the hand-ins', () => {
  const entry = (name: string, email = '', number = ''): RosterEntry => ({
    name,
    email,
    licences: number ? [{ number, state: 'FL' }] : [],
  });
  const learner = (name: string, email = '', number = '') => ({ ...entry(name, email, number), consent: true });
  const handedIn = (...learners: ReturnType<typeof learner>[]) =>
    bookOf(...learners.map((one, at) => gradedHandIn({ digest: digestOf(at), learner: one }))).records;

  it('finds people by address, then licence, then name', () => {
    const records = handedIn(
      learner('A.', 'a@example.org'),
      learner('B.', 'other@example.org', 'MA2'),
      learner('Cy Ortiz'),
      learner('Dee', 'dee@example.org'),
    );
    const roster = [
      entry('Cy ORTIZ', 'c@example.org'),
      entry('Bo', 'b@example.org', 'ma-2'),
      entry('Ana', 'A@example.org'),
      entry('Eve'),
    ];
    const { found, absent, unexpected } = matchRoster(roster, records);
    expect(found.map(({ person, record, by }) => [person.name, record.id, by])).toEqual([
      ['Cy ORTIZ', 'r2', 'name'],
      ['Bo', 'r1', 'licence'],
      ['Ana', 'r0', 'email'],
    ]);
    expect(absent).toEqual([entry('Eve')]);
    expect(unexpected.map(({ id }) => id)).toEqual(['r3']);
  });

  it('takes neither where two could be meant', () => {
    const records = handedIn(learner('Ana Lee', 'a1@example.org'), learner('Ana Lee', 'a2@example.org'));
    expect(matchRoster([entry('Ana Lee')], records).found).toEqual([]);
    expect(matchRoster([entry('Ana Lee'), entry('Lee, Ana')], records.slice(0, 1)).found).toEqual([]);
  });

  it('does not match a name where addresses differ', () => {
    expect(
      matchRoster([entry('Ana Lee', 'a1@example.org')], handedIn(learner('Ana Lee', 'a2@example.org'))).found,
    ).toEqual([]);
  });

  it('puts everyone in one list, once, whatever the order', () => {
    const rosters = fc.array(anyLearner, { maxLength: 6 });
    fc.assert(
      fc.property(rosters, rosters, (expected, came) => {
        const roster = expected.map(({ name, email = '', licences }) => ({ name, email, licences }));
        const records = handedIn(
          ...came.map((one) => ({ ...one, email: one.email ?? '', licences: [...one.licences] })),
        );
        const { found, absent, unexpected } = matchRoster(roster, records);
        expect(new Set([...found.map(({ person }) => person), ...absent])).toEqual(new Set(roster));
        expect(found.length + absent.length).toBe(roster.length);
        expect(new Set([...found.map(({ record }) => record), ...unexpected])).toEqual(new Set(records));
        expect(found.length + unexpected.length).toBe(records.length);
        const backwards = matchRoster(roster.toReversed(), records.toReversed());
        expect(new Set(backwards.found)).toEqual(new Set(found));
      }),
      { numRuns: 300 },
    );
  });
});

it('knows Ana wherever she is written', () => {
  const [record] = bookOf(gradedHandIn()).records;
  const roster = people('Name,License number,State\n"Núñez, Ana",ma-12345,Florida');
  expect(matchRoster(roster, [record!]).found).toMatchObject([{ by: 'licence', person: { name: 'Núñez, Ana' } }]);
  expect(ANA.name).toBe('Ana Núñez');
});
