import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryBySchema } from '../testing/entry-schema.ts';
import { entryOf, eventOfEveryKind } from '../testing/fixtures.ts';
import { hostileText, hostileValue, tampered } from '../testing/hostile.ts';
import { decodeEntry, decodeEntryText } from './codec.ts';
import { LOG_VERSION } from './entry.ts';

const events = Object.values(eventOfEveryKind);
const good = entryOf(eventOfEveryKind['practice-answered'], 'tab', 4);

/** Values on either side of what is let in, somewhere. */
const AT_BOUNDS: readonly unknown[] = [
  ...[
    0,
    -0,
    1,
    2,
    3,
    4,
    -1,
    0.5,
    1e12,
    1e12 + 1,
    8.64e15,
    8.64e15 + 1,
    2 ** 53 - 1,
    2 ** 53,
    true,
    false,
    null,
    undefined,
    '',
    [],
    {},
  ],
  ...[64, 65, 100, 101, 1000, 1001].map((length) => 'x'.repeat(length)),
  ...[500, 501].map((length) => Array<string>(length).fill('x')),
  ...['single', 'pad', 'essay', 'tab-4', ['x', 1], ['x', ''], { kind: 'single', chosen: [] }, { n: 1, d: 2 }],
];

/** The text of an entry with one more field, whatever its name, in one of the objects it consists of. */
function withField(entry: object, name: string, part: unknown, place: number): string {
  const text = JSON.stringify(entry);
  const ends = [...text.matchAll(/\}/g)].map(({ index }) => index);
  const end = ends[place % ends.length]!;
  return `${text.slice(0, end)},${JSON.stringify(name)}:${JSON.stringify(part) ?? 'null'}${text.slice(end)}`;
}

describe('decodeEntry', () => {
  it.each(events)('reads a stored "$kind" back as it was written', (event) => {
    const entry = entryOf(event, 'tab', 4);
    expect(decodeEntryText(JSON.stringify(entry))).toEqual({ entry });
  });

  it('refuses a place so high that no entry could follow it', () => {
    const high = { ...good, n: Number.MAX_SAFE_INTEGER, id: `tab-${Number.MAX_SAFE_INTEGER}` };
    expect(decodeEntry(high)).toEqual({ fault: 'damaged' });
  });

  it('reads a voided place without a replacement', () => {
    const entry = entryOf({ kind: 'final-replaced', attempt: 'tab-1', replacement: { voided: 'caller' } }, 'tab', 2);
    expect(decodeEntryText(JSON.stringify(entry))).toEqual({ entry });
  });

  it.each([
    ['an answer taken back', { ...good, response: { kind: 'multiple', chosen: [] } }],
    ['the longest id', { ...good, item: 'x'.repeat(100) }],
    ['as many choices as a list may hold', { ...good, response: { kind: 'multiple', chosen: Array(500).fill('x') } }],
    ['a clock that stands at nought', { ...good, at: 0 }],
    ['the last time that a date can tell', { ...good, at: 8.64e15 }],
  ])('reads an entry with %s', (_, entry) => {
    expect(decodeEntry(entry)).toEqual({ entry });
  });

  it('throws at nothing that can stand in a file', () => {
    const stamps = {
      v: fc.constantFrom(1, 2, 'x'),
      id: fc.constantFrom('a-1', 'b-2'),
      by: fc.constant('a'),
      n: fc.nat(),
    };
    const nearly = fc.record({
      ...stamps,
      kind: fc.oneof(fc.constantFrom(...events.map(({ kind }) => kind)), fc.jsonValue()),
    });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), nearly), (value) => {
        expect(Object.keys(decodeEntry(value))).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
    // An object that cannot be made a text, which is what a lookup by name would try.
    expect(decodeEntry({ ...good, kind: { toString: null, valueOf: null } })).toEqual({ fault: 'damaged' });
  });

  it('takes no inherited name for a kind', () => {
    for (const kind of ['constructor', '__proto__', 'toString', ['name-given']])
      expect(decodeEntry({ ...good, kind })).toEqual({ fault: 'damaged' });
  });

  it.each([
    ['a missing field', { ...good, sitting: undefined }],
    ['a field of the wrong type', { ...good, right: 'yes' }],
    ['an empty id', { ...good, item: '' }],
    ['an id that does not name its writer and number', { ...good, id: 'tab-5' }],
    ['a number below nought', { ...good, n: -1, id: 'tab--1' }],
    ['a number that is not whole', { ...good, n: 1.5, id: 'tab-1.5' }],
    ['a number too large to count on', { ...good, n: 2 ** 53, id: `tab-${2 ** 53}` }],
    ['a time that no date can tell', { ...good, at: 8.64e15 + 1 }],
    ['a kind of answer there is not', { ...good, response: { kind: 'essay', chosen: [] } }],
    ['a choice among others that is no id', { ...good, response: { kind: 'multiple', chosen: ['skin', 1] } }],
    ['an id of a whole page', { ...good, item: 'x'.repeat(101) }],
    ['more choices than any question has', { ...good, response: { kind: 'multiple', chosen: Array(501).fill('x') } }],
    ['a digest of a whole page', { ...good, keyDigest: 'x'.repeat(65) }],
    ['a kind there is not', { ...good, kind: 'lesson-burned' }],
    ['no kind', { v: 1, id: 'tab-4' }],
    ['nothing', null],
    ['a list', [good]],
    ['a text', 'lesson-opened'],
  ])('calls an entry with %s damaged', (_, value) => {
    expect(decodeEntry(value)).toEqual({ fault: 'damaged' });
  });

  it('refuses a name longer than any certificate could print', () => {
    expect(decodeEntry(entryOf({ kind: 'name-given', name: 'x'.repeat(1001) }, 'tab', 1))).toEqual({
      fault: 'damaged',
    });
    expect(decodeEntry(entryOf({ kind: 'name-given', name: 'x'.repeat(1000) }, 'tab', 1))).toHaveProperty('entry');
  });

  it('refuses a score over nought, which no page could reckon with', () => {
    const { result, ...submitted } = eventOfEveryKind['final-submitted'];
    const scored = (d: number) => entryOf({ ...submitted, result: { ...result, score: { n: 1, d } } }, 'tab', 1);
    expect(decodeEntry(scored(1))).toHaveProperty('entry');
    expect(decodeEntry(scored(0))).toEqual({ fault: 'damaged' });
  });

  it('refuses a form with a place that is damaged', () => {
    const started = eventOfEveryKind['final-started'];
    const [place] = started.form.items;
    const form = { ...started.form, items: [place, { ...place, options: 'go' }] };
    expect(decodeEntry({ ...entryOf(started, 'tab', 1), form })).toEqual({ fault: 'damaged' });
  });

  it('knows an entry of a newer version of the course, also one of a kind it has never heard of', () => {
    expect(decodeEntry({ ...good, v: LOG_VERSION + 1 })).toEqual({ fault: 'newer' });
    expect(decodeEntry({ ...good, v: LOG_VERSION + 1, kind: 'review-scheduled' })).toEqual({ fault: 'newer' });
  });

  it('says of every value what the schema says', () => {
    const entries = events.map((event) => entryOf(event, 'tab', 4));
    const once = fc.constantFrom(...entries).chain((entry) => tampered(entry));
    const bounds = fc.constantFrom(...entries).chain((entry) => tampered(entry, fc.constantFrom(...AT_BOUNDS)));
    const more = fc
      .tuple(fc.constantFrom(...entries), hostileText, hostileValue, fc.nat())
      .map((field) => JSON.parse(withField(...field)) as unknown);
    fc.assert(
      fc.property(
        fc.oneof(
          once,
          bounds,
          more,
          once.chain((value) => tampered(value)),
          hostileValue,
        ),
        (value) => {
          const decoded = decodeEntry(value);
          expect('entry' in decoded ? decoded.entry : undefined).toEqual(entryBySchema(value));
        },
      ),
      { numRuns: Number(process.env['DOOR_RUNS'] ?? 2000) },
    );
  });

  it('gives back the value itself when it holds nothing else, and a copy without the rest when it does', () => {
    for (const entry of events.map((event) => entryOf(event, 'tab', 4))) {
      expect((decodeEntry(entry) as { entry: unknown }).entry).toBe(entry);
      expect((decodeEntry({ ...entry, colour: 'red' }) as { entry: unknown }).entry).toEqual(entry);
    }
  });

  it('leaves out fields it does not know', () => {
    const response = { ...good, response: { ...eventOfEveryKind['practice-answered'].response, seconds: 3 } };
    expect(decodeEntry({ ...response, colour: 'red' })).toEqual({ entry: good });
  });

  it('leaves them out of the members of a list too', () => {
    const started = entryOf(eventOfEveryKind['final-started'], 'tab', 1);
    const [first, ...others] = eventOfEveryKind['final-started'].form.items;
    const items = [first, ...others, { ...first, colour: 'red' }, first];
    const form = { ...eventOfEveryKind['final-started'].form, items };
    const whole = { ...form, items: [first, ...others, first, first] };
    expect(decodeEntry({ ...started, form })).toEqual({ entry: { ...started, form: whole } });
  });
});

describe('decodeEntryText', () => {
  it.each(['', '{', 'undefined', '{"v":1', '\u0000'])('calls the text %j damaged', (text) => {
    expect(decodeEntryText(text)).toEqual({ fault: 'damaged' });
  });

  it('throws at no text at all', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeEntryText(text)).toEqual({ fault: 'damaged' });
      }),
    );
  });
});
