import { describe, expect, it } from 'vitest';
import type { Recognised } from '../../domain/credential/door.ts';
import { pastedAs, taken, type Given } from './given.ts';

const words = {
  recognisedWords: (what: Recognised) => `(${what.kind})`,
  linkFaultWords: (fault: string) => `(${fault})`,
};
const file = (name: string, what: Recognised): Given => ({ name, what });

describe('what was given', () => {
  it('is checked where it is a certificate, with every list that came along', () => {
    expect(
      taken(
        [
          file('list.json', { kind: 'status-list', credential: 'list' }),
          file('one.png', { kind: 'credential', credential: 'one', from: 'png' }),
        ],
        words,
      ),
    ).toEqual({ credential: { value: 'one', name: 'one.png' }, lists: ['list'], notes: [] });
  });

  it('is told one by one where it is anything else', () => {
    const { credential, notes } = taken(
      [
        file('a.json', { kind: 'hand-in' }),
        file('b.json', { kind: 'progress-backup' }),
        file('c.bin', { kind: 'desk-backup' }),
        file('d.pdf', { kind: 'pdf' }),
        file('e.txt', { kind: 'refused', reason: 'not-json' }),
        { name: 'f', what: { kind: 'not-read' } },
        { what: { kind: 'link', fault: 'damaged' } },
      ],
      words,
    );
    expect(credential).toBeUndefined();
    expect(notes.map(({ name }) => name)).toEqual(['a.json', 'b.json', 'c.bin', 'd.pdf', 'e.txt', 'f', undefined]);
    expect(notes.slice(0, 2).every(({ heading }) => heading.includes('self-reported'))).toBe(true);
    expect(notes.filter((_, at) => at !== 5).map(({ text }) => text)).toEqual(
      ['hand-in', 'progress-backup', 'desk-backup', 'pdf', 'refused', 'damaged'].map((kind) => `(${kind})`),
    );
    expect(new Set(notes.map(({ heading }) => heading)).size).toBe(7);
  });

  it('is one certificate at a time: a second one is named, and not passed over in silence', () => {
    const { credential, notes } = taken(
      [
        file('one.json', { kind: 'credential', credential: 'one', from: 'json' }),
        file('two.json', { kind: 'credential', credential: 'two', from: 'json' }),
      ],
      words,
    );
    expect(credential?.value).toBe('one');
    expect(notes).toMatchObject([{ name: 'two.json', heading: 'Not looked at yet' }]);
  });
});

describe('a pasted text', () => {
  it.each([' {"a": 1}\n', '[1]'])('is a file where it begins as one does: %s', (text) =>
    expect(pastedAs(text)).toEqual({ file: text.trim() }),
  );

  it.each([
    ['https://example.org/verify/#abc.def', 'abc.def'],
    ['<https://example.org/verify/#abc\n  .def>', 'abc.def'],
    ['#abc', 'abc'],
    ['abc', 'abc'],
    ['', ''],
  ])('is a link otherwise: “%s”', (text, hash) => expect(pastedAs(text)).toEqual({ hash }));
});
