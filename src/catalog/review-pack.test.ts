import { describe, expect, it } from 'vitest';
import type { EmergencySigns } from '../schemas/emergency.ts';
import { assemble, type RawContent } from './assemble.ts';
import { reviewPack } from './review-pack.ts';
import { phoneCall, smallContent } from './testing/small-content.ts';

const signs: EmergencySigns = {
  reviewed: '2026-11-20',
  scope: 'A therapist screens.',
  words: '"I had massage."',
  after: ['Vomiting', 'Fever'],
  tiers: [
    {
      id: 'call',
      action: 'Call now',
      say: 'Do not press again.',
      signs: [{ id: 'hard-belly', sign: 'A hard belly', think: 'Bleeding.', sources: ['mori-2020'] }],
    },
    {
      id: 'department',
      action: 'Department now',
      signs: [{ id: 'numb', sign: 'Numb', think: 'N.', sources: ['mori-2020'] }],
    },
    { id: 'today', action: 'Today', signs: [{ id: 'fever', sign: 'Fever', think: 'F.', sources: ['mori-2020'] }] },
  ],
};
const doubts = [
  { id: 'how-soon', question: 'How soon?', course: 'Soon.', sheet: 'No time.', where: ['emergency#fever'] },
];

const BODY = `<Passage id="why-now">

## Why *now*

Send her **now**.<Cite id="mori-2020" /> <Basis is="supported" />

<Hazard title="Kind answers">

Not tomorrow.<Cite id="mori-2020" />

</Hazard>

</Passage>

<Passage id="not-tested">

## Not tested

Nothing critical rests on this.

</Passage>

<Summary />

<Quiz />
`;

function pack(changes: Partial<RawContent> = {}) {
  const raw = smallContent({
    lessons: smallContent().lessons.map((one) => (one.id === 'the-phone-call' ? phoneCall({ body: BODY }) : one)),
    ...changes,
  });
  const { course } = assemble(raw);
  return {
    course,
    ...reviewPack({ course, signs, doubts, bodies: new Map(raw.lessons.map(({ id, body }) => [id, body])) }),
  };
}

const { course, parts, cited, digest } = pack();
const all = parts.flatMap(({ statements }) => statements);
const byId = (id: string) => all.find((statement) => statement.id === id);

describe('the reviewer pack', () => {
  it('numbers every statement once, and gives it an id of its own', () => {
    expect(all.map(({ number }) => number)).toEqual(
      parts.flatMap(({ number, statements }) => statements.map((_, at) => `${number}.${at + 1}`)),
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('has each sign under its action, with why and its sources', () => {
    expect(byId('sign hard-belly')).toMatchObject({
      title: 'Call now: A hard belly',
      blocks: [{ kind: 'paragraph', text: 'Think of: Bleeding.' }],
      where: ['emergency/'],
    });
    expect(byId('sign hard-belly')?.sources.map(({ id }) => id)).toEqual(['mori-2020']);
    expect(byId('watch-list')?.blocks.filter(({ kind }) => kind === 'item')).toHaveLength(2);
  });

  it('has every critical objective and every critical item, and no other', () => {
    const critical = course.objectives.filter((objective) => objective.critical);
    expect(critical).not.toHaveLength(0);
    expect(parts[1]?.statements.map(({ id }) => id)).toEqual(critical.map(({ id }) => `objective ${id}`));
    const items = course.bank.filter((entry) => entry.critical);
    expect(items).not.toHaveLength(0);
    expect(parts[5]?.statements.map(({ item }) => item)).toEqual(items);
  });

  it('has hazard boxes, and the passages critical items rest on, as plain prose', () => {
    expect(byId('hazard the-phone-call kind-answers')).toMatchObject({
      title: 'Kind answers',
      blocks: [{ text: expect.stringMatching(/^Not tomorrow\. \[/) as string }],
      where: ['lessons/the-phone-call/#why-now'],
    });
    const passage = byId('passage the-phone-call#why-now');
    expect(passage?.blocks.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^Send her now\. .*\[supported\]$/),
    );
    expect(all.some(({ id }) => id.includes('not-tested'))).toBe(false);
  });

  it('has the five lines of a lesson that speaks of pressing, and the doubts', () => {
    expect(all.filter(({ id }) => id.startsWith('line the-phone-call'))).toHaveLength(5);
    expect(byId('doubt how-soon')).toMatchObject({ title: 'How soon?', where: ['emergency/'] });
  });

  it('lists every source it names', () => {
    expect(cited).toEqual(expect.arrayContaining(all.flatMap(({ sources }) => sources)));
    expect(new Set(cited).size).toBe(cited.length);
  });

  it('has the same digest for the same words, and another when a word of them changes', () => {
    const lessons = (body: string) =>
      smallContent().lessons.map((one) => (one.id === 'the-phone-call' ? phoneCall({ body }) : one));
    expect(pack().digest).toBe(digest);
    expect(pack({ lessons: lessons(BODY.replace('Not tomorrow', 'Not today')) }).digest).not.toBe(digest);
    expect(pack({ lessons: lessons(BODY.replace('Nothing critical', 'Nothing at all')) }).digest).toBe(digest);
  });
});
