import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, type SavedFile } from './files.ts';
import { BLANK, join, outdated, readMemory, remember, tidy, type Memory } from './prune.ts';

/** A build with one page and one hashed file of its own, and one hashed file that all builds share. */
const build = (name: string): SavedFile[] =>
  [
    { path: 'final/', digest: `page-${name}` },
    { path: `_astro/quiz.${name.repeat(8)}.js`, digest: `quiz-${name}` },
    { path: '_astro/font.AAAAAAAA.woff2', digest: 'font' },
  ].map((file) => ({ ...file, bytes: 1, group: 'course' }));
const keysOf = (name: string) => build(name).map(keyOf);
const afterBuilds = (names: readonly string[]): Memory =>
  names.reduce((memory, name) => remember(memory, name, build(name)), BLANK);

describe('what stays after a new build', () => {
  const stored = ['a', 'b', 'c'].flatMap(keysOf);

  it('is all of it, and of the one before what an open page may still ask for', () => {
    const gone = outdated(stored, afterBuilds(['a', 'b']), build('b'));
    expect(gone).toContain('final/?page-a');
    expect(gone).not.toContain(`_astro/quiz.aaaaaaaa.js?quiz-a`);
    for (const key of keysOf('b')) expect(gone).not.toContain(key);
  });

  it('is nothing of the build before the last', () => {
    const gone = outdated(stored, afterBuilds(['a', 'b', 'c']), build('c'));
    expect(gone).toContain('_astro/quiz.aaaaaaaa.js?quiz-a');
    expect(gone).not.toContain('_astro/quiz.bbbbbbbb.js?quiz-b');
  });

  it('is never less than the files of the build in use', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 }), (names) => {
        const last = names.at(-1)!;
        const gone = outdated(names.flatMap(keysOf), afterBuilds(names), build(last));
        for (const key of keysOf(last)) expect(gone).not.toContain(key);
      }),
    );
  });
});

describe('the memory', () => {
  it('does not count a build twice that comes back, or is taken up again', () => {
    expect(afterBuilds(['a', 'a']).builds).toHaveLength(1);
    expect(afterBuilds(['a', 'b', 'a']).builds.map((one) => one.build)).toEqual(['a', 'b']);
  });

  it('lets a group join once', () => {
    const joined = join(join(BLANK, 'paper'), 'paper');
    expect(joined.joined).toEqual(['paper']);
    expect(remember(joined, 'a', build('a')).joined).toEqual(['paper']);
  });

  it('comes back as it was stored', () => {
    const memory = tidy(join(afterBuilds(['a', 'b']), 'teaching'), 'b');
    expect(readMemory(JSON.parse(JSON.stringify(memory)))).toEqual(memory);
    const offered = { build: 'c', bytes: 10, accepted: true };
    expect(readMemory({ ...memory, offered }).offered).toEqual(offered);
    for (const wrong of [3, { ...offered, bytes: -1 }, { ...offered, bytes: 'x' }, { ...offered, accepted: 1 }])
      expect(readMemory({ ...memory, offered: wrong }).offered).toBeUndefined();
  });

  it('is a blank one, or what is left of it, when something else was stored', () => {
    expect(readMemory(undefined)).toEqual(BLANK);
    expect(readMemory({ builds: 3, joined: [] })).toEqual(BLANK);
    expect(
      readMemory({ builds: [null, { build: 'a', keys: ['x', 4] }, { build: 5 }], joined: ['paper', 'x'] }),
    ).toEqual({
      builds: [{ build: 'a', keys: ['x'] }],
      joined: ['paper'],
    });
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const memory = readMemory(value);
        expect(readMemory(memory)).toEqual(memory);
      }),
    );
  });
});
