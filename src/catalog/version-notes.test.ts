import { describe, expect, it } from 'vitest';
import { releasedKey, type ReleasedKey } from '../domain/assessment/digest-material.ts';
import { changedSincePass } from '../domain/progress/changed-since.ts';
import { formOf, logOf, resultOf } from '../domain/testing/fixtures.ts';
import { assemble } from './assemble.ts';
import { criticalFile } from './critical-file.ts';
import type { Release } from './release.ts';
import { courseFile, smallContent } from './testing/small-content.ts';
import { versionAnchor, versionNotes } from './version-notes.ts';

const log = ['1.0.0', '0.9.0'].map((version) => ({
  version,
  date: '2026-11-20',
  changes: [`What ${version} brought.`],
}));
const { course } = assemble({ ...smallContent(), course: courseFile({ changelog: log }) });
const [entry] = course.bank.filter(({ critical }) => critical);
const { item, lesson } = entry!;
const keyNow = releasedKey(item, true);
const keyThen = { ...keyNow, key: ['another'] } as ReleasedKey;
const release = (version: string, keys: Record<string, ReleasedKey>): Release => ({
  version,
  released: '2026-11-20',
  items: Object.fromEntries(
    Object.entries(keys).map(([id, key]) => [id, { keyDigest: 'a digest', textDigest: 'a digest', key }]),
  ),
});
const releases = [release('0.9.0', { [item.id]: keyThen, old: keyThen }), release('1.0.0', { [item.id]: keyNow })];

describe('versionNotes', () => {
  const [latest, first] = versionNotes(course, releases);

  it('names the point whose question is answered otherwise, with its lesson', () => {
    expect(latest).toMatchObject({ first: false, gone: 1, changes: ['What 1.0.0 brought.'] });
    expect(latest?.came).toEqual({ count: 0, points: [], unnamed: 0 });
    expect(latest?.changed).toMatchObject({ count: 1, unnamed: 0 });
    expect(latest?.changed.points).toMatchObject([{ objective: { id: 'the-call', lesson }, questions: 1 }]);
    expect(latest?.changed.points[0]?.lessonTitle).toBe('The phone call');
  });

  it('says of the first version that all of it came, what was withdrawn since too', () => {
    expect(first).toMatchObject({ first: true, gone: 0, changed: { count: 0 } });
    expect(first?.came).toMatchObject({ count: 2, unnamed: 1, points: [{ questions: 1 }] });
  });

  it('owns to a change of a question that was withdrawn later, by its point where a release names that', () => {
    const otherwise = { ...keyThen, key: ['a third'] } as ReleasedKey;
    const gone = (objectives?: Record<string, string>): Release[] => [
      release('0.9.0', { old: keyThen }),
      { ...release('1.0.0', { old: otherwise }), ...(objectives && { objectives }) },
      release('1.1.0', {}),
    ];
    expect(versionNotes(course, gone())[0]?.changed).toEqual({ count: 1, points: [], unnamed: 1 });
    expect(versionNotes(course, gone({ old: 'the-call' }))[0]?.changed).toMatchObject({
      count: 1,
      points: [{ objective: { id: 'the-call' }, questions: 1 }],
      unnamed: 0,
    });
    expect(versionNotes(course, gone({ old: 'left-too' }))[0]?.changed).toMatchObject({ points: [], unnamed: 1 });
  });

  it('has an anchor for every version', () => {
    expect(versionAnchor('0.10.2')).toBe('version-0-10-2');
  });
});

describe('criticalFile', () => {
  it('tells someone who passed on an older version what has changed since, and someone on this one nothing', () => {
    const { content } = criticalFile(course, releases);
    const passedOn = (version: string) =>
      logOf(
        { kind: 'final-started', form: formOf([], { version }) },
        { kind: 'final-submitted', attempt: 'tab-1', result: resultOf(true) },
      );
    expect(changedSincePass(passedOn('0.9.0'), content)?.objectives).toEqual(['the-call']);
    expect(changedSincePass(passedOn('1.0.0'), content)).toBeUndefined();
    expect(content.objectives['the-call']).toMatchObject({ lesson, title: 'The phone call' });
  });

  it('is named by its content', () => {
    expect(criticalFile(course, releases).name).toBe(criticalFile(course, releases).name);
    expect(criticalFile(course, []).name).not.toBe(criticalFile(course, releases).name);
  });
});
