import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Event } from '../domain/progress/entry.ts';
import { entryOf, eventOfEveryKind } from '../domain/testing/fixtures.ts';
import { createLog, type Log } from './log.ts';
import { createSecondCopy, type SecondCopy } from './second-copy.ts';
import { memoryDisk, type MemoryDisk, type MemoryTab } from './testing/memory-environment.ts';
import { memorySecond, type MemorySecond } from './testing/memory-second.ts';

const opened = (lesson: string): Event => ({ kind: 'lesson-opened', lesson, version: '1.0.0' });
const lessonsOf = (log: Log) => log.entries.get().map((entry) => ('lesson' in entry ? entry.lesson : entry.kind));

interface Page {
  readonly tab: MemoryTab;
  readonly log: Log;
  readonly copy: SecondCopy;
}

/** A page as it stands before the second copy has been asked. */
function early(disk: MemoryDisk, second: MemorySecond): Page {
  const tab = disk.tab();
  const log = createLog(tab);
  log.open();
  return { tab, log, copy: createSecondCopy(log, second) };
}

/** A page whose second copy was compared. */
async function visit(disk: MemoryDisk, second: MemorySecond): Promise<Page> {
  const page = early(disk, second);
  page.copy.start();
  await page.copy.settled();
  return page;
}

/** A device on which two lessons were opened, and both copies hold them. */
async function device() {
  const disk = memoryDisk();
  const second = memorySecond();
  const page = await visit(disk, second);
  page.log.append(opened('one'));
  page.log.append(opened('two'));
  await page.copy.settled();
  return { disk, second, ...page };
}

/** Lessons that a copy holds. */
const copied = ({ lines }: MemorySecond) =>
  [...lines].flatMap(([key, text]) => (key === 'epoch' ? [] : [(JSON.parse(text) as { lesson: string }).lesson]));

describe('the second copy', () => {
  it('holds every kind of entry soon after it was written', async () => {
    const { second, log, copy } = await device();
    for (const event of Object.values(eventOfEveryKind)) log.append(event);
    await copy.settled();
    expect(second.lines.size).toBe(1 + log.entries.get().length);
    expect(copy.state.get()).toBe('whole');
  });

  it('takes over what was stored before there was one', async () => {
    const disk = memoryDisk();
    const entry = entryOf(opened('old'), 'old', 1);
    disk.lines.set(`byp:/:log:0:${entry.id}`, JSON.stringify(entry));
    const second = memorySecond();
    await visit(disk, second);
    expect(copied(second)).toEqual(['old']);
  });

  it('is not asked before it is started', async () => {
    const { disk, second } = await device();
    disk.lines.clear();
    const { log, copy } = early(disk, second);
    await copy.settled();
    expect([lessonsOf(log), copy.state.get()]).toEqual([[], 'unknown']);
  });

  it('is written only when there is something new', async () => {
    const { disk, second } = await device();
    const before = second.changes;
    await visit(disk, second);
    expect(second.changes).toBe(before);
  });

  it('follows the log once, however often it is started', async () => {
    const { second, log, copy } = await device();
    copy.start();
    copy.start();
    const before = second.changes;
    log.append(opened('three'));
    await copy.settled();
    expect(second.changes).toBe(before + 1);
  });

  it('copies what a restored backup adds', async () => {
    const { second, log, copy } = await device();
    log.add([entryOf(opened('backup'), 'phone', 1)]);
    await copy.settled();
    expect(copied(second)).toContain('backup');
  });

  it('keeps an entry that is written while another is on its way', async () => {
    const { second, log, copy } = await device();
    log.append(opened('three'));
    await Promise.resolve();
    log.append(opened('four'));
    await copy.settled();
    expect(copied(second)).toEqual(['one', 'two', 'three', 'four']);
  });
});

describe('what the first storage lost', () => {
  it('comes back when local storage was cleared between two visits, and stays', async () => {
    const { disk, second, log: before } = await device();
    disk.lines.clear();
    const { log, copy } = await visit(disk, second);
    expect(log.entries.get()).toEqual(before.entries.get());
    expect(copy.broughtBack.get()).toBe(2);
    expect(lessonsOf((await visit(disk, memorySecond())).log)).toEqual(['one', 'two']);
  });

  it('comes back beside what was done before the copy was there', async () => {
    const { disk, second } = await device();
    disk.lines.clear();
    const { log, copy } = early(disk, second);
    log.append(opened('early'));
    copy.start();
    await copy.settled();
    expect(lessonsOf(log).sort()).toEqual(['early', 'one', 'two']);
    expect(copied(second).sort()).toEqual(['early', 'one', 'two']);
  });

  it('comes back although something had been erased before', async () => {
    const { disk, second, log, copy } = await device();
    log.erase();
    log.append(opened('three'));
    await copy.settled();
    disk.lines.clear();
    const next = early(disk, second);
    next.log.append(opened('early'));
    next.copy.start();
    await next.copy.settled();
    expect(lessonsOf(next.log).sort()).toEqual(['early', 'three']);
    expect(lessonsOf((await visit(disk, second)).log).sort()).toEqual(['early', 'three']);
  });

  it('takes the place of half a write, which is then no longer counted as unreadable', async () => {
    const { disk, second } = await device();
    const [key = '', text = ''] = [...disk.lines].find(([, text]) => text.includes('two')) ?? [];
    disk.lines.set(key, text.slice(0, -9));
    const { log } = await visit(disk, second);
    expect(lessonsOf(log)).toEqual(['one', 'two']);
    expect(log.unreadable.get()).toBe(0);
    expect(disk.lines.get(key)).toBe(text);
  });

  it('never takes the place of what a newer version wrote', async () => {
    const { disk, second } = await device();
    const [key = '', text = ''] = [...disk.lines].find(([, text]) => text.includes('two')) ?? [];
    const newer = text.replace('"v":1', '"v":3');
    disk.lines.set(key, newer);
    const { log } = await visit(disk, second);
    expect(lessonsOf(log)).toEqual(['one', 'two']);
    expect(disk.lines.get(key)).toBe(newer);
    expect(log.unreadable.get()).toBe(1);
  });

  it('is there at the next visit although local storage was full', async () => {
    const { disk, second, log, copy } = await device();
    disk.room = disk.lines.size;
    for (const lesson of ['three', 'four']) log.append(opened(lesson));
    await copy.settled();
    expect([log.trouble.get(), copy.state.get()]).toEqual(['full', 'whole']);
    const next = await visit(disk, second);
    expect(lessonsOf(next.log)).toEqual(['one', 'two', 'three', 'four']);
    expect([next.log.trouble.get(), next.copy.state.get()]).toEqual(['full', 'whole']);
  });

  it('is there at the next visit although local storage was blocked', async () => {
    const disk = memoryDisk();
    disk.blocked = true;
    const second = memorySecond();
    const { log, copy } = await visit(disk, second);
    log.append(opened('one'));
    await copy.settled();
    const next = await visit(disk, second);
    expect(lessonsOf(next.log)).toEqual(['one']);
    expect(next.log.append(opened('two')).n).toBe(2);
  });
});

describe('erasing', () => {
  it('reaches the second copy', async () => {
    const { disk, second, log, copy } = await device();
    log.erase();
    await copy.settled();
    expect([...second.lines.keys()]).toEqual(['epoch']);
    disk.lines.clear();
    expect(lessonsOf((await visit(disk, second)).log)).toEqual([]);
  });

  it('reaches it at the next visit when the page was closed at once', async () => {
    const { disk, second } = await device();
    createLogOf(disk).erase();
    const { log } = await visit(disk, second);
    expect(lessonsOf(log)).toEqual([]);
    expect([...second.lines.keys()]).toEqual(['epoch']);
  });

  it('is not undone by a first storage that lost it', async () => {
    const { disk, second, log, copy } = await device();
    const before = new Map(disk.lines);
    log.erase();
    await copy.settled();
    disk.lines.clear();
    for (const [key, text] of before) disk.lines.set(key, text);
    expect(lessonsOf((await visit(disk, second)).log)).toEqual([]);
    expect(lessonsOf(createLogOf(disk))).toEqual([]);
  });

  it('is not undone by a tab that cannot see local storage', async () => {
    const disk = memoryDisk();
    disk.blocked = true;
    const second = memorySecond();
    const one = await visit(disk, second);
    const other = await visit(disk, second);
    one.log.append(opened('erased'));
    await one.copy.settled();
    other.log.erase();
    await other.copy.settled();
    one.log.append(opened('after'));
    await one.copy.settled();
    expect(lessonsOf(one.log)).toEqual(['after']);
    expect(copied(second)).toEqual(['after']);
  });

  it('lets a backup bring back all of it, into both', async () => {
    const { second, log, copy } = await device();
    const backup = log.entries.get();
    log.erase();
    expect(log.add(backup)).toBe(2);
    await copy.settled();
    expect(copied(second).sort()).toEqual(['one', 'two']);
  });
});

describe('a bad second storage', () => {
  it('that is blocked costs nothing, and is tried again with the next entry', async () => {
    const disk = memoryDisk();
    const second = memorySecond();
    second.blocked = true;
    const { log, copy } = await visit(disk, second);
    log.append(opened('one'));
    await copy.settled();
    expect([lessonsOf(log), copy.state.get(), log.trouble.get()]).toEqual([['one'], 'missing', undefined]);
    second.blocked = false;
    log.append(opened('two'));
    await copy.settled();
    expect(copy.state.get()).toBe('whole');
    expect(copied(second)).toEqual(['one', 'two']);
  });

  it('that is full keeps what it had, and says that it is not whole', async () => {
    const { second, log, copy } = await device();
    second.room = 3;
    log.append(opened('three'));
    await copy.settled();
    expect(copy.state.get()).toBe('missing');
    expect(copied(second)).toEqual(['one', 'two']);
    expect(lessonsOf(log)).toEqual(['one', 'two', 'three']);
  });

  it('that was emptied while the page was open is written again', async () => {
    const { second, log, copy } = await device();
    second.lines.clear();
    log.append(opened('three'));
    await copy.settled();
    expect(copied(second).sort()).toEqual(['one', 'three', 'two']);
    expect(copy.state.get()).toBe('whole');
  });

  it('that holds garbage costs itself and nothing else', async () => {
    const { disk, second } = await device();
    disk.lines.clear();
    second.lines.set('bad-1', '{');
    second.lines.set('bad-2', JSON.stringify(entryOf(opened('forged'), 'bad', 7)));
    second.lines.set('bad-3', 'null');
    const { log } = await visit(disk, second);
    expect(lessonsOf(log)).toEqual(['one', 'two']);
  });

  it('that lost a part of a line gets it back from the first', async () => {
    const { disk, second } = await device();
    const [key = '', text = ''] = [...second.lines].find(([, text]) => text.includes('two')) ?? [];
    second.lines.set(key, text.slice(0, -9));
    await visit(disk, second);
    expect(second.lines.get(key)).toBe(text);
  });

  it('that holds a line of a newer version keeps it, whatever has its number here', async () => {
    const { disk, second } = await device();
    const [key = '', text = ''] = [...second.lines].find(([, text]) => text.includes('two')) ?? [];
    const newer = text.replace('"v":1', '"v":3');
    second.lines.set(key, newer);
    const { log, copy } = await visit(disk, second);
    log.append(opened('three'));
    await copy.settled();
    expect(second.lines.get(key)).toBe(newer);
    expect(copy.state.get()).toBe('whole');
  });

  it.each(['x]}', '', '-1', '9999999999999999'])(
    'whose epoch is %j loses nothing of a log never erased',
    async (bad) => {
      const { disk, second } = await device();
      disk.lines.clear();
      second.lines.set('epoch', bad);
      const { log } = await visit(disk, second);
      expect(lessonsOf(log)).toEqual(['one', 'two']);
      expect(second.lines.get('epoch')).toBe('0');
    },
  );

  it('whose epoch is damaged brings nothing back into a log that was erased', async () => {
    const { disk, second, log } = await device();
    log.erase();
    second.lines.set('epoch', 'x]}');
    expect(lessonsOf((await visit(disk, second)).log)).toEqual([]);
    expect([...second.lines.keys()]).toEqual(['epoch']);
  });

  it('that another tab changes again and again is given up, not waited for', async () => {
    const disk = memoryDisk();
    const second = memorySecond();
    const { log, copy } = early(disk, { ...second, change: () => Promise.resolve('overtaken') });
    log.append(opened('one'));
    copy.start();
    await copy.settled();
    expect([lessonsOf(log), copy.state.get()]).toEqual([['one'], 'missing']);
  });
});

describe('both storages under every fault', () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ do: fc.constant('append' as const), tab: fc.nat({ max: 1 }) }),
      fc.record({ do: fc.constant('erase' as const), tab: fc.nat({ max: 1 }) }),
      fc.record({ do: fc.constantFrom('reload' as const, 'settle' as const), tab: fc.nat({ max: 1 }) }),
      // One fault at a time: where both storages lose something at once, only a file can help.
      fc.record({ do: fc.constantFrom('clear first' as const, 'clear second' as const) }),
    ),
    { maxLength: 25 },
  );

  it('lose no entry and bring back none that was erased, in two tabs, with one storage cleared at a time', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (done) => {
        const disk = memoryDisk();
        const second = memorySecond();
        const pages = [await visit(disk, second), await visit(disk, second)];
        let expected = new Set<string>();
        let count = 0;
        const settle = async () => {
          for (const { copy } of [...pages, ...pages]) await copy.settled();
        };
        for (const step of done) {
          if (step.do === 'append') {
            const lesson = `lesson-${(count += 1)}`;
            pages[step.tab]!.log.append(opened(lesson));
            expected.add(lesson);
          } else if (step.do === 'erase') {
            await settle();
            pages[step.tab]!.log.erase();
            await settle();
            expected = new Set();
          } else if (step.do === 'settle') {
            await settle();
          } else if (step.do === 'reload') {
            await settle();
            pages[step.tab] = await visit(disk, second);
          } else {
            await settle();
            if (step.do === 'clear first') disk.lines.clear();
            else second.lines.clear();
            // The learner comes back to it: what one storage lost, the other has.
            pages[0] = await visit(disk, second);
            pages[1] = await visit(disk, second);
          }
        }
        await settle();
        expect(new Set(lessonsOf((await visit(disk, second)).log))).toEqual(expected);
        expect(new Set(copied(second))).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});

/** A log of a page that was closed before its second copy was asked. */
function createLogOf(disk: MemoryDisk): Log {
  const log = createLog(disk.tab());
  log.open();
  return log;
}
