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
  [...lines].flatMap(([key, text]) => (key === 'ended' ? [] : [(JSON.parse(text) as { lesson: string }).lesson]));

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

  it('is not taken for erased where local storage was cleared while the copy refused', async () => {
    const { disk, second, log, copy } = await device();
    log.erase();
    log.append(opened('three'));
    await copy.settled();
    disk.lines.clear();
    second.blocked = true;
    const lessons = ['three'];
    for (let visits = 0; visits < 3; visits += 1) {
      const page = await visit(disk, second);
      for (const part of ['a', 'b']) {
        page.log.append(opened(`${visits}${part}`));
        lessons.push(`${visits}${part}`);
      }
      await page.copy.settled();
    }
    // One page that is left before the copy has answered, and one more that another tab had open all the time.
    second.blocked = false;
    early(disk, second).log.append(opened('left'));
    log.append(opened('other tab'));
    await copy.settled();
    for (const at of [disk, memoryDisk()])
      expect(lessonsOf((await visit(at, second)).log).sort()).toEqual([...lessons, 'left', 'other tab'].sort());
    expect(lessonsOf(createLogOf(disk)).sort()).toEqual([...lessons, 'left', 'other tab'].sort());
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

  it('lets of two entries with one number the same stand in both, whichever held it', async () => {
    const [ann, bea] = ['Ann', 'Bea'].map((name) => entryOf({ kind: 'name-given', name }, 'phone', 1));
    for (const [first, other] of [
      [ann!, bea!],
      [bea!, ann!],
    ] as const) {
      const disk = memoryDisk();
      const second = memorySecond();
      disk.lines.set('byp:/:log:0:phone-1', JSON.stringify(first));
      second.lines.set('0:phone-1', JSON.stringify(other));
      const { log } = await visit(disk, second);
      expect(log.entries.get()).toEqual([ann]);
      for (const text of [disk.lines.get('byp:/:log:0:phone-1'), second.lines.get('0:phone-1')])
        expect(text).toBe(JSON.stringify(ann));
    }
  });

  it('never takes the place of what a newer version wrote', async () => {
    const { disk, second } = await device();
    const [key = '', text = ''] = [...disk.lines].find(([, text]) => text.includes('two')) ?? [];
    const newer = text.replace('"v":1', '"v":2');
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
    expect([...second.lines.keys()]).toEqual(['ended']);
    disk.lines.clear();
    expect(lessonsOf((await visit(disk, second)).log)).toEqual([]);
  });

  it('reaches it at the next visit when the page was closed at once', async () => {
    const { disk, second } = await device();
    createLogOf(disk).erase();
    const { log } = await visit(disk, second);
    expect(lessonsOf(log)).toEqual([]);
    expect([...second.lines.keys()]).toEqual(['ended']);
  });

  it.each(['in the same visit', 'at the next'])(
    'reaches a copy that had not answered, also where local storage had lost an earlier one: %s',
    async (when) => {
      const { disk, second, log, copy } = await device();
      log.erase();
      log.append(opened('erased'));
      await copy.settled();
      disk.lines.clear();
      second.blocked = true;
      const page = await visit(disk, second);
      page.log.erase();
      await page.copy.settled();
      expect(page.copy.state.get()).toBe('missing');
      second.blocked = false;
      const next = when === 'at the next' ? await visit(disk, second) : page;
      next.log.append(opened('after'));
      await next.copy.settled();
      expect(lessonsOf(next.log)).toEqual(['after']);
      expect(copied(second)).toEqual(['after']);
      expect([...disk.lines.keys()]).not.toContain('byp:/:erasing');
      expect(lessonsOf((await visit(memoryDisk(), second)).log)).toEqual(['after']);
    },
  );

  it('in a page of an earlier release, which knows of no list and no copy, is followed', async () => {
    const { disk, second, log, copy } = await device();
    log.erase();
    log.append(opened('erased'));
    await copy.settled();
    // What such a page does: it removes the entries and begins the next epoch.
    const tab = disk.tab();
    for (const key of [...disk.lines.keys()]) if (key.includes(':log:')) tab.storage.remove(key);
    tab.storage.write('byp:/:epoch', '2-early');
    expect(lessonsOf(log)).toEqual([]);
    await copy.settled();
    expect(copied(second)).toEqual([]);
    log.append(opened('after'));
    await copy.settled();
    expect(lessonsOf((await visit(disk, second)).log)).toEqual(['after']);
  });

  it('in a page of an earlier release is followed by one that is opened later', async () => {
    const { disk, second, copy } = await device();
    await copy.settled();
    disk.lines.clear();
    disk.lines.set('byp:/:epoch', '1-early');
    const next = await visit(disk, second);
    next.log.append(opened('after'));
    await next.copy.settled();
    for (const again of [await visit(disk, second), await visit(memoryDisk(), second)])
      expect(lessonsOf(again.log)).toEqual(['after']);
  });

  it('takes everything out of the copy, whatever it holds', async () => {
    const { second, log, copy } = await device();
    for (const key of ['bad-1', '9-other:bad-2', 'x:y:z']) second.lines.set(key, '{');
    log.erase();
    await copy.settled();
    expect([...second.lines.keys()]).toEqual(['ended']);
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

  it('that local storage had lost leaves what a page did before it knew', async () => {
    const { disk, second, log, copy } = await device();
    const before = new Map(disk.lines);
    log.erase();
    await copy.settled();
    disk.lines.clear();
    for (const [key, text] of before) disk.lines.set(key, text);
    const next = early(disk, second);
    next.log.append(opened('new'));
    next.copy.start();
    await next.copy.settled();
    expect(lessonsOf(next.log)).toEqual(['new']);
    expect(copied(second)).toEqual(['new']);
    expect(lessonsOf(createLogOf(disk))).toEqual(['new']);
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
    const newer = text.replace('"v":1', '"v":2');
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
      second.lines.set('ended', bad);
      const { log } = await visit(disk, second);
      expect(lessonsOf(log)).toEqual(['one', 'two']);
      expect(second.lines.get('ended')).toBe('');
    },
  );

  it('whose epoch is damaged brings nothing back into a log that was erased', async () => {
    const { disk, second, log } = await device();
    log.erase();
    second.lines.set('ended', 'x]}');
    expect(lessonsOf((await visit(disk, second)).log)).toEqual([]);
    expect([...second.lines.keys()]).toEqual(['ended']);
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

  const tab = fc.nat({ max: 1 });
  const anything = fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.record({ do: fc.constant('append' as const), tab }) },
      fc.record({ do: fc.constantFrom('erase' as const, 'settle' as const, 'leave' as const), tab }),
      fc.record({
        do: fc.constantFrom('clear' as const, 'block' as const, 'unblock' as const),
        which: fc.constantFrom('first' as const, 'second' as const),
      }),
    ),
    { maxLength: 30 },
  );

  it('lose nothing that one of them kept, and bring back nothing that was said to be erased', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (steps) => {
        const disk = memoryDisk();
        const second = memorySecond();
        /** A page that may be left at any time: then nothing of it goes on. */
        const open = () => {
          const there = { open: true };
          const own = {
            read: async () => (there.open ? second.read() : undefined),
            change: async (...change: Parameters<MemorySecond['change']>) =>
              there.open ? second.change(...change) : ('blocked' as const),
          };
          const tab = disk.tab();
          const log = createLog(tab);
          log.open();
          const copy = createSecondCopy(log, own);
          copy.start();
          const leave = () => {
            there.open = false;
            tab.asleep = true;
          };
          return { log, copy, leave, knows: true };
        };
        const pages = [open(), open()];
        const settle = async () => {
          for (const { copy } of [...pages, ...pages]) await copy.settled();
        };
        /** What each storage has held since it was last cleared, whatever became of it there. */
        const held = { first: new Set<string>(), second: new Set<string>() };
        /** What was done after the last erasing, what must never come back, and what either may happen to. */
        let after = new Set<string>();
        const erased = new Set<string>();
        /** An erasing that did not reach everything is known to local storage only; there it may be lost. */
        let halfErased = false;
        let lost = false;
        let count = 0;
        for (const step of steps) {
          if (step.do === 'append') {
            const lesson = `lesson-${(count += 1)}.`;
            const page = pages[step.tab]!;
            page.log.append(opened(lesson));
            if (page.knows && !(halfErased && (lost || disk.blocked))) after.add(lesson);
          } else if (step.do === 'erase') {
            const page = pages[step.tab]!;
            const seen = [...held.first, ...held.second, ...lessonsOf(page.log)];
            page.log.erase();
            await page.copy.settled();
            const whole = page.copy.state.get() === 'whole' && !disk.blocked;
            if (whole) for (const lesson of seen) erased.add(lesson);
            // (In a blocked storage there may be what nobody erased; so may what another page has in memory alone.)
            after = new Set();
            halfErased = !whole;
            lost = disk.blocked;
            if (disk.blocked) for (const other of pages) other.knows = other === page;
          } else if (step.do === 'settle') {
            await settle();
          } else if (step.do === 'leave') {
            pages[step.tab]!.leave();
            pages[step.tab] = open();
            pages[step.tab]!.knows = !halfErased;
          } else if (step.do === 'clear') {
            (step.which === 'first' ? disk : second).lines.clear();
            held[step.which].clear();
            if (step.which === 'first') lost = true;
          } else if (step.do === 'block' || step.do === 'unblock') {
            (step.which === 'first' ? disk : second).blocked = step.do === 'block';
          }
          for (const [which, { lines }] of [['first', disk] as const, ['second', second] as const])
            for (const [, lesson = ''] of [...lines.values()].join(' ').matchAll(/"(lesson-\d+\.)"/g))
              held[which].add(lesson);
        }
        disk.blocked = second.blocked = false;
        for (let visits = 0; visits < 2; visits += 1) {
          for (const page of pages.splice(0)) page.leave();
          pages.push(open());
          await settle();
          const found = new Set(lessonsOf(pages[0]!.log));
          for (const lesson of after)
            if (held.first.has(lesson) || held.second.has(lesson)) expect([...found]).toContain(lesson);
          for (const lesson of erased) expect([...found]).not.toContain(lesson);
        }
      }),
      { numRuns: Number(process.env['FAULT_RUNS'] ?? 500) },
    );
  });
});

/** A log of a page that was closed before its second copy was asked. */
function createLogOf(disk: MemoryDisk): Log {
  const log = createLog(disk.tab());
  log.open();
  return log;
}
