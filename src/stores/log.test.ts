import { describe, expect, it } from 'vitest';
import { entryOf, eventOfEveryKind, logOf } from '../domain/testing/fixtures.ts';
import type { Event } from '../domain/progress/entry.ts';
import { createLog, type Log } from './log.ts';
import { memoryDisk, type MemoryTab } from './testing/memory-environment.ts';

const opened = (lesson: string): Event => ({ kind: 'lesson-opened', lesson, version: '1.0.0' });
const lessonsOf = (log: Log) => log.entries.get().map((entry) => ('lesson' in entry ? entry.lesson : entry.kind));

/** A log that has been opened. */
function openLog(env: MemoryTab): Log {
  const log = createLog(env);
  log.open();
  return log;
}

/** Key and text of an entry, as stored by the first version of the course. */
function line(lesson: string, { n = 1, epoch = '0', base = '/' } = {}): [string, string] {
  const entry = entryOf(opened(lesson), 'old', n);
  return [`byp:${base}:log:${epoch}:${entry.id}`, JSON.stringify(entry)];
}

describe('keeping progress', () => {
  it('is empty until it is opened, as the server renders it', () => {
    const disk = memoryDisk();
    disk.lines.set(...line('one'));
    const log = createLog(disk.tab());
    expect(log.entries.get()).toEqual([]);
    log.open();
    expect(lessonsOf(log)).toEqual(['one']);
  });

  it('brings back every kind of entry at the next visit', () => {
    const disk = memoryDisk();
    const log = openLog(disk.tab());
    for (const event of Object.values(eventOfEveryKind)) log.append(event);
    expect(log.entries.get()).toHaveLength(Object.keys(eventOfEveryKind).length);
    expect(openLog(disk.tab()).entries.get()).toEqual(log.entries.get());
  });

  it('goes on numbering where the last visit ended', () => {
    const disk = memoryDisk();
    disk.lines.set(...line('one', { n: 41 }));
    expect(openLog(disk.tab()).append(opened('two')).n).toBe(42);
  });

  it('keeps the order of what was done when the clock goes backwards', () => {
    const disk = memoryDisk();
    const tab = disk.tab();
    const log = openLog(tab);
    log.append(opened('one'));
    tab.clock -= 86_400_000;
    log.append(opened('two'));
    expect(lessonsOf(openLog(disk.tab()))).toEqual(['one', 'two']);
  });

  it('goes on after the highest number that storage can give it', () => {
    const disk = memoryDisk();
    const last = entryOf(eventOfEveryKind['name-given'], 'tab', 1e12);
    disk.lines.set(`byp:/:log:0:${last.id}`, JSON.stringify(last));
    const log = openLog(disk.tab());
    const added = ['b', 'c', 'd'].map((lesson) => log.append(opened(lesson)));
    const again = openLog(disk.tab());
    expect(again.unreadable.get()).toBe(0);
    for (const entry of added) expect(again.entries.get()).toContainEqual(entry);
  });

  it('reads storage once, however often it is opened', () => {
    const disk = memoryDisk();
    const tab = disk.tab();
    const log = openLog(tab);
    const other = openLog(disk.tab());
    log.open();
    log.open();
    let told = 0;
    log.entries.listen(() => (told += 1));
    other.append(opened('one'));
    expect(told).toBe(1);
  });

  it('does not mix two courses served from one address', () => {
    const disk = memoryDisk();
    const root = openLog(disk.tab({ base: '/' }));
    const course = openLog(disk.tab({ base: '/course/' }));
    root.append(opened('root'));
    course.append(opened('course'));
    expect([lessonsOf(root), lessonsOf(course)]).toEqual([['root'], ['course']]);

    root.erase();
    expect(lessonsOf(openLog(disk.tab({ base: '/' })))).toEqual([]);
    expect(lessonsOf(openLog(disk.tab({ base: '/course/' })))).toEqual(['course']);
  });

  it('leaves what does not belong to the course alone', () => {
    const disk = memoryDisk();
    const foreign = [
      ['byp:/:theme', 'dark'],
      ['blog:draft', '{}'],
      ['byp:/course/:log:0:old-1', 'x'],
    ] as const;
    for (const [key, value] of foreign) disk.lines.set(key, value);
    const log = openLog(disk.tab());
    log.append(opened('one'));
    log.erase();
    for (const [key, value] of foreign) expect(disk.lines.get(key)).toBe(value);
  });
});

describe('a second tab', () => {
  it('shows at once what is done in the first', () => {
    const disk = memoryDisk();
    const [one, other] = [openLog(disk.tab()), openLog(disk.tab())];
    one.append(opened('one'));
    other.append(opened('two'));
    one.append(opened('three'));
    expect(lessonsOf(one)).toEqual(['one', 'two', 'three']);
    expect(other.entries.get()).toEqual(one.entries.get());
  });

  it('overwrites nothing when it wrote at the same time, and both come to one order', () => {
    const disk = memoryDisk();
    const [oneTab, otherTab] = [disk.tab(), disk.tab()];
    const [one, other] = [openLog(oneTab), openLog(otherTab)];
    oneTab.asleep = otherTab.asleep = true;
    other.append(opened('other'));
    one.append(opened('one'));
    expect(one.entries.get()[0]?.n).toBe(other.entries.get()[0]?.n);
    oneTab.showAgain();
    otherTab.showAgain();
    // The tab opened last has the earlier name, and that decides.
    expect(lessonsOf(one)).toEqual(['other', 'one']);
    expect(other.entries.get()).toEqual(one.entries.get());
    expect(openLog(disk.tab()).entries.get()).toEqual(one.entries.get());
  });

  it('catches up when it is shown again after sleeping', () => {
    const disk = memoryDisk();
    const tab = disk.tab();
    const sleeper = openLog(tab);
    tab.asleep = true;
    openLog(disk.tab()).append(opened('one'));
    expect(lessonsOf(sleeper)).toEqual([]);
    tab.showAgain();
    expect(lessonsOf(sleeper)).toEqual(['one']);
  });

  it('passes over garbage that another tab writes', () => {
    const disk = memoryDisk();
    const log = openLog(disk.tab());
    log.append(opened('one'));
    const other = disk.tab();
    for (const text of ['', 'null', '{"v":1}', '{']) other.storage.write('byp:/:log:0:bad-1', text);
    other.storage.write('byp:/:epoch', 'yesterday');
    expect(lessonsOf(log)).toEqual(['one']);
  });
});

describe('two tabs that were given the same name by chance', () => {
  it('overwrite nothing of each other', () => {
    const disk = memoryDisk();
    const [oneTab, otherTab] = [disk.tab(), disk.tab()];
    const names = [7, 7, 8];
    oneTab.random = otherTab.random = () => names.shift() ?? 9;
    const [one, other] = [openLog(oneTab), openLog(otherTab)];
    otherTab.asleep = true;
    one.append(opened('one'));
    other.append(opened('other'));
    other.append(opened('two'));
    expect(lessonsOf(openLog(disk.tab())).sort()).toEqual(['one', 'other', 'two']);
    expect(new Set(disk.lines.keys()).size).toBe(3);
  });

  it('come to rest also where storage says that every number is taken', () => {
    const tab = memoryDisk().tab();
    tab.storage.read = () => 'taken';
    const log = openLog(tab);
    log.append(opened('one'));
    log.append(opened('two'));
    expect(lessonsOf(log)).toEqual(['one', 'two']);
  });
});

describe('an erasing that local storage has lost', () => {
  it('leaves nothing of what was stored before', () => {
    const disk = memoryDisk();
    disk.lines.set(...line('erased'));
    const log = openLog(disk.tab());
    log.append(opened('erased too'));
    log.end(['0']);
    log.append(opened('new'));
    expect([lessonsOf(log), log.ended()]).toEqual([['new'], '0']);
    expect(lessonsOf(openLog(disk.tab()))).toEqual(['new']);
    expect([...disk.lines.values()].filter((text) => text.includes('lesson'))).toHaveLength(1);
  });

  it.each(['1-aaaaaaa', '2-aaaaaaa', '3-bbbbbbb'])('is none of what is filed elsewhere when it ended %j', (epoch) => {
    const disk = memoryDisk();
    disk.lines.set(...line('one', { epoch: '2-bbbbbbb' }));
    const log = openLog(disk.tab());
    log.end([epoch]);
    expect(lessonsOf(log)).toEqual(['one']);
    expect(lessonsOf(openLog(disk.tab()))).toEqual(['one']);
  });

  it('is followed also where storage is full of what was erased', () => {
    const disk = memoryDisk();
    for (const n of [1, 2, 3]) disk.lines.set(...line('erased', { n }));
    disk.room = 3;
    const log = openLog(disk.tab());
    log.end(['0']);
    expect(lessonsOf(log)).toEqual([]);
    expect([...disk.lines]).toEqual([['byp:/:ended', '0']]);
  });

  it('is followed also where storage is blocked', () => {
    const disk = memoryDisk();
    disk.blocked = true;
    const log = openLog(disk.tab());
    log.add([entryOf(opened('erased'), 'copy', 1)], new Map([['copy-1', '0']]));
    log.append(opened('one'));
    log.end(['0']);
    log.append(opened('two'));
    expect(lessonsOf(log)).toEqual(['one', 'two']);
  });
});

describe('erasing', () => {
  it('forgets everything, here and at the next visit', () => {
    const disk = memoryDisk();
    const log = openLog(disk.tab());
    log.append(opened('one'));
    log.erase();
    expect(log.entries.get()).toEqual([]);
    expect(openLog(disk.tab()).entries.get()).toEqual([]);
    expect([...disk.lines.keys()]).toEqual(['byp:/:ended', 'byp:/:epoch', 'byp:/:erasing']);
  });

  it('keeps what is done afterwards', () => {
    const disk = memoryDisk();
    const log = openLog(disk.tab());
    log.append(opened('one'));
    log.erase();
    log.append(opened('two'));
    log.erase();
    log.append(opened('three'));
    expect(lessonsOf(openLog(disk.tab()))).toEqual(['three']);
  });

  it('empties every other tab', () => {
    const disk = memoryDisk();
    const [one, other] = [openLog(disk.tab()), openLog(disk.tab())];
    one.append(opened('one'));
    other.erase();
    expect(one.entries.get()).toEqual([]);
    one.append(opened('two'));
    expect(lessonsOf(other)).toEqual(['two']);
  });

  it('is not undone by a sleeping tab that missed it and goes on', () => {
    const disk = memoryDisk();
    const tab = disk.tab();
    const sleeper = openLog(tab);
    sleeper.append(opened('erased'));
    tab.asleep = true;
    openLog(disk.tab()).erase();
    sleeper.append(opened('after'));
    expect(lessonsOf(sleeper)).toEqual(['after']);
    expect(lessonsOf(openLog(disk.tab()))).toEqual(['after']);
  });

  it('leads a sleeping tab that missed it to what the others have done since', () => {
    const disk = memoryDisk();
    const tab = disk.tab();
    const sleeper = openLog(tab);
    tab.asleep = true;
    const other = openLog(disk.tab());
    other.erase();
    other.append(opened('since'));
    expect(sleeper.append(opened('after')).n).toBe(2);
    expect(lessonsOf(sleeper)).toEqual(['since', 'after']);
  });

  it('is not undone by an older count of erasures, also past the ninth', () => {
    const disk = memoryDisk();
    const log = openLog(disk.tab());
    for (let times = 0; times < 10; times += 1) log.erase();
    log.append(opened('one'));
    disk.tab().storage.write('byp:/:epoch', '9-zzzzzzz');
    expect(lessonsOf(log)).toEqual(['one']);
    expect(lessonsOf(openLog(disk.tab()))).toEqual(['one']);
  });

  it('is not undone by a sleeping tab that is shown again', () => {
    const disk = memoryDisk();
    const tab = disk.tab();
    const sleeper = openLog(tab);
    sleeper.append(opened('erased'));
    tab.asleep = true;
    openLog(disk.tab()).erase();
    tab.showAgain();
    expect(sleeper.entries.get()).toEqual([]);
  });

  it('is not undone by a sleeping tab that restores a backup', () => {
    const disk = memoryDisk();
    const tab = disk.tab();
    const sleeper = openLog(tab);
    sleeper.append(opened('erased'));
    tab.asleep = true;
    openLog(disk.tab()).erase();
    sleeper.add([entryOf(opened('restored'), 'backup', 1)]);
    expect(lessonsOf(openLog(disk.tab()))).toEqual(['restored']);
  });

  it('clears away what an erased copy left behind', () => {
    const disk = memoryDisk();
    disk.lines.set('byp:/:epoch', '2-tab');
    disk.lines.set(...line('leftover', { epoch: '1-tab' }));
    disk.lines.set(...line('kept', { epoch: '2-tab' }));
    expect(lessonsOf(openLog(disk.tab()))).toEqual(['kept']);
    expect([...disk.lines.keys()]).toEqual(['byp:/:epoch', line('', { epoch: '2-tab' })[0]]);
  });

  it('works also before the log was opened', () => {
    const disk = memoryDisk();
    disk.lines.set(...line('one'));
    createLog(disk.tab()).erase();
    expect(openLog(disk.tab()).entries.get()).toEqual([]);
  });

  it('works on a full storage: what is done afterwards is there at the next visit', () => {
    const disk = memoryDisk();
    disk.room = 4;
    const log = openLog(disk.tab());
    for (const lesson of ['one', 'two', 'three', 'four', 'five']) log.append(opened(lesson));
    expect(log.trouble.get()).toBe('full');
    log.erase();
    expect(log.trouble.get()).toBeUndefined();
    log.append(opened('after'));
    expect(lessonsOf(openLog(disk.tab()))).toEqual(['after']);
  });

  it('lets a backup bring back all that was erased, also when the same tab has gone on since', () => {
    const disk = memoryDisk();
    const log = openLog(disk.tab());
    log.append(opened('one'));
    log.append(opened('two'));
    const backup = log.entries.get();
    log.erase();
    log.append(opened('after'));
    expect(log.add(backup)).toBe(2);
    expect(lessonsOf(log).sort()).toEqual(['after', 'one', 'two']);
    expect(openLog(disk.tab()).entries.get()).toEqual(log.entries.get());
  });

  it('lets a backup bring back all that was erased, also when another tab erased it and this one has gone on', () => {
    const disk = memoryDisk();
    const log = openLog(disk.tab());
    log.append(opened('one'));
    const backup = log.entries.get();
    openLog(disk.tab()).erase();
    log.append(opened('after'));
    expect(log.add(backup)).toBe(1);
    expect(lessonsOf(log).sort()).toEqual(['after', 'one']);
  });

  it('in two tabs at once ends in one empty log that both keep', () => {
    const disk = memoryDisk();
    const [oneTab, otherTab] = [disk.tab(), disk.tab()];
    const [one, other] = [openLog(oneTab), openLog(otherTab)];
    oneTab.asleep = otherTab.asleep = true;
    one.append(opened('erased'));
    other.append(opened('erased'));
    const before = new Map(disk.lines);
    one.erase();
    const after = [...disk.lines];
    // The other tab's process had not seen that yet.
    disk.lines.clear();
    for (const [key, text] of before) disk.lines.set(key, text);
    other.erase();
    for (const [key, text] of after) disk.lines.set(key, text);
    oneTab.showAgain();
    otherTab.showAgain();
    one.append(opened('one'));
    other.append(opened('other'));
    one.append(opened('two'));
    oneTab.showAgain();
    otherTab.showAgain();
    const kept = lessonsOf(openLog(disk.tab()));
    expect(kept).toEqual(lessonsOf(other));
    expect(kept).toEqual(lessonsOf(one));
    expect(kept.sort()).toEqual(['one', 'other', 'two']);
  });

  it('is written down again when storage has lost it, at once or with the next entry', () => {
    const disk = memoryDisk();
    const log = openLog(disk.tab());
    log.erase();
    const lines = [...disk.lines].filter(([key]) => key !== 'byp:/:epoch');
    disk.empty();
    expect([...disk.lines]).toEqual(lines);
    disk.lines.clear();
    log.append(opened('one'));
    expect(disk.lines.get('byp:/:ended')).toBe(log.ended());
  });

  it('is not half written down where storage has no room for all of it', () => {
    const disk = memoryDisk();
    disk.lines.set('byp:/:epoch', '1-aaaaaaa');
    const log = openLog(disk.tab());
    disk.room = 1;
    log.erase();
    expect(log.trouble.get()).toBe('full');
    expect(disk.lines.has('byp:/:epoch')).toBe(false);
  });

  it('of one epoch leaves what is filed under another, also where it was filed under both', () => {
    const disk = memoryDisk();
    disk.lines.set('byp:/:ended', '0');
    disk.lines.set(...line('one', { epoch: '2-bbbbbbb' }));
    disk.lines.set(...line('one', { epoch: '1-aaaaaaa' }));
    disk.lines.set(...line('two', { epoch: '2-bbbbbbb', n: 2 }));
    const log = openLog(disk.tab());
    const [{ id } = { id: '' }] = log.entries.get();
    expect(log.epochOf(id)).toBe('1-aaaaaaa');
    disk.tab().storage.write('byp:/:ended', '0 1-aaaaaaa');
    expect([lessonsOf(log), log.epochOf(id)]).toEqual([['one', 'two'], '2-bbbbbbb']);
    expect(lessonsOf(openLog(disk.tab()))).toEqual(['one', 'two']);
  });
});

describe('bad storage', () => {
  it('loses a damaged entry and nothing else, counts it and leaves it in place', () => {
    const disk = memoryDisk();
    disk.lines.set(...line('one', { n: 1 }));
    disk.lines.set('byp:/:log:0:old-2', '{"v":1,"id":"old-2","kind":"lesson-op');
    disk.lines.set('byp:/:log:0:old-3', 'null');
    disk.lines.set(...line('four', { n: 4 }));
    const log = openLog(disk.tab());
    expect(lessonsOf(log)).toEqual(['one', 'four']);
    expect(log.unreadable.get()).toBe(2);
    expect(disk.lines.get('byp:/:log:0:old-3')).toBe('null');
    expect(disk.lines.size).toBe(4);
  });

  it('takes no line for the entry of another', () => {
    const disk = memoryDisk();
    disk.lines.set(...line('one'));
    disk.lines.set('byp:/:log:0:other-2', line('forged')[1]);
    const log = openLog(disk.tab());
    disk.tab().storage.write('byp:/:log:0:other-3', line('forged')[1]);
    expect([lessonsOf(log), log.unreadable.get()]).toEqual([['one'], 1]);
  });

  it('counts an entry of a newer version of the course as unreadable and does not delete it', () => {
    const disk = memoryDisk();
    const newer = JSON.stringify({ v: 2, id: 'new-1', by: 'new', n: 1, at: 1, kind: 'review-scheduled' });
    disk.lines.set('byp:/:log:0:new-1', newer);
    const log = openLog(disk.tab());
    log.append(opened('one'));
    expect(lessonsOf(log)).toEqual(['one']);
    expect(log.unreadable.get()).toBe(1);
    expect(disk.lines.get('byp:/:log:0:new-1')).toBe(newer);
  });

  it('counts nothing as unreadable after erasing', () => {
    const disk = memoryDisk();
    disk.lines.set('byp:/:log:0:bad-1', '{');
    const log = openLog(disk.tab());
    log.erase();
    expect(log.unreadable.get()).toBe(0);
  });

  it('keeps everything when the line that counts erasures holds garbage', () => {
    const disk = memoryDisk();
    disk.lines.set(...line('one'));
    for (const garbage of ['', 'null', '-1', '1e9', '9999999999999999', '3-TAB', '7-'.padEnd(60, 'x')]) {
      disk.lines.set('byp:/:epoch', garbage);
      expect(lessonsOf(openLog(disk.tab()))).toEqual(['one']);
    }
  });

  it('keeps answers in memory when the disk is full, and says so', () => {
    const disk = memoryDisk();
    disk.room = 1;
    const log = openLog(disk.tab());
    log.append(opened('one'));
    expect(log.trouble.get()).toBeUndefined();
    log.append(opened('two'));
    expect(log.trouble.get()).toBe('full');
    expect(lessonsOf(log)).toEqual(['one', 'two']);
    expect(lessonsOf(openLog(disk.tab()))).toEqual(['one']);
  });

  it('keeps answers in memory when storage is blocked, and says so before the first one', () => {
    const disk = memoryDisk();
    disk.blocked = true;
    const log = openLog(disk.tab());
    expect(log.trouble.get()).toBe('blocked');
    log.append(opened('one'));
    log.append(opened('two'));
    expect(lessonsOf(log)).toEqual(['one', 'two']);
    expect(log.entries.get().map(({ n }) => n)).toEqual([1, 2]);
  });

  it('can be erased when storage is blocked', () => {
    const disk = memoryDisk();
    disk.blocked = true;
    const log = openLog(disk.tab());
    log.append(opened('one'));
    log.erase();
    expect(log.entries.get()).toEqual([]);
    expect(log.trouble.get()).toBe('blocked');
    log.append(opened('two'));
    expect(lessonsOf(log)).toEqual(['two']);
  });

  it('puts everything back when storage is emptied from outside', () => {
    const disk = memoryDisk();
    const log = openLog(disk.tab());
    log.append(opened('one'));
    log.append(opened('two'));
    disk.empty();
    expect(openLog(disk.tab()).entries.get()).toEqual(log.entries.get());
  });

  it('puts everything back when storage is emptied from outside after something was erased', () => {
    const disk = memoryDisk();
    const log = openLog(disk.tab());
    log.append(opened('erased'));
    log.erase();
    log.append(opened('one'));
    disk.empty();
    expect(lessonsOf(openLog(disk.tab()))).toEqual(['one']);
  });

  it('keeps what is done after storage was emptied while the tab slept', () => {
    const disk = memoryDisk();
    const tab = disk.tab();
    const log = openLog(tab);
    log.erase();
    tab.asleep = true;
    disk.empty();
    log.append(opened('one'));
    expect(lessonsOf(openLog(disk.tab()))).toEqual(['one']);
  });
});

describe('adding entries of a backup or another device', () => {
  const backup = logOf(opened('one'), opened('two'));

  it('keeps them, in order with what is here', () => {
    const disk = memoryDisk();
    const log = openLog(disk.tab());
    log.append(opened('here'));
    expect(log.add(backup)).toBe(2);
    expect(log.entries.get().map(({ n }) => n)).toEqual([1, 1, 2]);
    expect(openLog(disk.tab()).entries.get()).toEqual(log.entries.get());
  });

  it('adds nothing the second time', () => {
    const log = openLog(memoryDisk().tab());
    log.add(backup);
    const before = log.entries.get();
    expect(log.add(backup)).toBe(0);
    expect(log.entries.get()).toEqual(before);
  });

  it('adds an entry once that stands in the file twice', () => {
    const log = openLog(memoryDisk().tab());
    expect(log.add([...backup, ...backup])).toBe(2);
    expect(lessonsOf(log)).toEqual(['one', 'two']);
  });

  it('lets of two with one number the same stand, in whatever order they come, and keeps it', () => {
    const [ann, bea] = ['Ann', 'Bea'].map((name) => entryOf({ kind: 'name-given', name }, 'phone', 1));
    for (const order of [
      [ann!, bea!],
      [bea!, ann!],
    ]) {
      const disk = memoryDisk();
      const log = openLog(disk.tab());
      const other = openLog(disk.tab());
      for (const entry of order) log.add([entry]);
      for (const each of [log, other, openLog(disk.tab())]) expect(each.entries.get()).toEqual([ann]);
    }
  });

  it('shows them in the other tabs', () => {
    const disk = memoryDisk();
    const [one, other] = [openLog(disk.tab()), openLog(disk.tab())];
    one.add(backup);
    expect(other.entries.get()).toEqual(backup);
  });

  it('keeps in memory what no longer fits, and says so', () => {
    const disk = memoryDisk();
    disk.room = 1;
    const log = openLog(disk.tab());
    expect(log.add(backup)).toBe(2);
    expect(log.trouble.get()).toBe('full');
    expect(lessonsOf(log)).toEqual(['one', 'two']);
  });
});

describe('an epoch that was lost or damaged', () => {
  it.each([
    ['is missing', undefined],
    ['holds garbage', 'x]}'],
    ['holds an earlier one', '1-aaaaaaa'],
  ])('is found again in the entries when its own line %s', (_what, stored) => {
    const disk = memoryDisk();
    disk.lines.set(...line('one', { epoch: '3-bbbbbbb' }));
    if (stored !== undefined) disk.lines.set('byp:/:epoch', stored);
    const log = openLog(disk.tab());
    expect(lessonsOf(log)).toEqual(['one']);
    log.append(opened('two'));
    expect(lessonsOf(openLog(disk.tab()))).toEqual(['one', 'two']);
  });

  it('of an earlier release is taken for an erasing once, however many there were before', () => {
    const disk = memoryDisk();
    disk.lines.set('byp:/:epoch', '5-aaaaaaa');
    disk.lines.set(...line('one', { epoch: '5-aaaaaaa' }));
    const log = openLog(disk.tab());
    log.append(opened('two'));
    log.followed(log.erasing()!);
    const next = openLog(disk.tab());
    expect([lessonsOf(next), next.erasing()]).toEqual([['one', 'two'], undefined]);
  });

  it('does not bring back what was erased', () => {
    const disk = memoryDisk();
    disk.lines.set(...line('one', { epoch: '0' }));
    disk.lines.set('byp:/:epoch', '1-aaaaaaa');
    expect(lessonsOf(openLog(disk.tab()))).toEqual([]);
  });
});
