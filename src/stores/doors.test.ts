import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { gradeForm } from '../domain/assessment/result.ts';
import { completion, givenName } from '../domain/credential/completion.ts';
import { BACKUP_FORMAT, backupText, readBackup } from '../domain/progress/backup.ts';
import { previewBackup } from '../domain/progress/backup-preview.ts';
import { calibration, calibrationWords } from '../domain/progress/calibration.ts';
import { decodeEntry, decodeEntryText, ENTRY_LONGEST } from '../domain/progress/codec.ts';
import type { Entry } from '../domain/progress/entry.ts';
import { laterEpoch } from '../domain/progress/epoch.ts';
import { finalAttempts } from '../domain/progress/final.ts';
import { lastShown } from '../domain/progress/last-shown.ts';
import { overview } from '../domain/progress/overview.ts';
import { practiceState } from '../domain/progress/practice.ts';
import { sittings } from '../domain/progress/standing.ts';
import { surelyWrong } from '../domain/progress/surely-wrong.ts';
import { tally } from '../domain/progress/tally.ts';
import { deck, deckItem } from '../domain/review/deck.ts';
import { queue } from '../domain/review/queue.ts';
import { isAlarming } from '../domain/search/alarm.ts';
import { find, makeIndex } from '../domain/search/find.ts';
import { excerpt, marked } from '../domain/search/show.ts';
import { readFromWorker, readToWorker } from '../worker/messages.ts';
import { readMemory } from '../worker/prune.ts';
import { readChoices } from '../components/claims/choices.ts';
import { bankOf, entryOf, eventOfEveryKind, logOf } from '../domain/testing/fixtures.ts';
import { HOSTILE_TEXTS, hostileText, hostileValue, tampered } from '../domain/testing/hostile.ts';
import { createLog } from './log.ts';
import { createSecondCopy } from './second-copy.ts';
import { memoryDisk } from './testing/memory-environment.ts';
import { memorySecond } from './testing/memory-second.ts';

/*
 * Every place where a text of unknown origin comes in, listed in docs/reliability.md. `DOOR_RUNS=10000` tries longer.
 * What these tests found stands below as tests of its own.
 */

const numRuns = Number(process.env['DOOR_RUNS'] ?? 500);
vi.setConfig({ testTimeout: Math.max(60_000, numRuns * 120) });
const events = Object.values(eventOfEveryKind);
const log = logOf(...events);
const bank = bankOf({ 'no-feet': 2, depth: 2 }, ['no-feet']);

/** An entry in which one part was exchanged. */
const tamperedEntry = fc.constantFrom(...log).chain(tampered);
/** A text of an entry, cut, doubled or overwritten somewhere. */
const tamperedText = fc
  .tuple(fc.constantFrom(...log), fc.nat(), fc.nat({ max: 60 }), hostileText)
  .map(([entry, place, length, instead]) => {
    const text = JSON.stringify(entry);
    const at = place % text.length;
    return text.slice(0, at) + instead + text.slice(at + length);
  });
const anyLine = fc.oneof(
  tamperedText,
  tamperedEntry.map((entry) => JSON.stringify(entry) ?? ''),
  hostileText,
);

/** An entry as the door lets it in, with every text in it hostile that may be any text. */
const hostileEntry = fc
  .tuple(fc.constantFrom(...events), fc.constantFrom(...HOSTILE_TEXTS), fc.nat({ max: 9 }))
  .map(([event, text, n]) => {
    const swapped: unknown = JSON.parse(JSON.stringify(event), (key, value: unknown) =>
      typeof value === 'string' && key !== 'kind' ? text : value,
    );
    return decodeEntry({ v: 1, id: `${text}-${n}`, by: text, n, at: 1_790_000_000_000, ...(swapped as object) });
  });

function expectUnpolluted(): void {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(PROTOTYPE_NAMES);
}
const PROTOTYPE_NAMES = Object.getOwnPropertyNames(Object.prototype).length;

/** Everything that is worked out from a log. */
function foldAll(entries: readonly Entry[]): void {
  for (const { at } of entries) expect(new Date(at).toISOString()).toMatch(/Z$/);
  const items = bank.map(({ item, keyDigest }) => ({ id: item.id, keyDigest }));
  const shown = bank.map(({ item, keyDigest }) => ({ id: item.id, objective: item.objective, keyDigest }));
  const calendar = { today: 20_700, dayOf: (at: number) => Math.floor(at / 86_400_000) };
  overview(entries, ['twelve-layers', 'the-phone-call'], { old: 'twelve-layers' });
  practiceState(entries, ['twelve-layers'], items, 5);
  const attempts = finalAttempts(entries);
  sittings(attempts);
  for (const { form, responses } of attempts) gradeForm(form, bank, responses);
  completion(entries);
  givenName(entries);
  calibrationWords(calibration(entries));
  lastShown(entries, shown);
  surelyWrong(entries);
  tally(entries);
  queue(deck(entries, bank.map(deckItem), calendar), calendar.today);
  previewBackup(entries, entries);
  const again = readBackup(backupText(entries, 'Before You Press', new Date(0)));
  expect(JSON.stringify(again.ok && again.entries)).toBe(JSON.stringify(entries));
}

describe('the door of entries', () => {
  it('lets a tampered entry in as an entry or not at all, and the same again when it is written down', () => {
    fc.assert(
      fc.property(tamperedEntry, (value) => {
        const decoded = decodeEntry(value);
        expectUnpolluted();
        if (!('entry' in decoded)) return;
        // (As text: JSON knows no nought below nought.)
        const written = JSON.stringify(decoded);
        expect(JSON.stringify(decodeEntryText(JSON.stringify(decoded.entry)))).toBe(written);
        foldAll([decoded.entry]);
      }),
      { numRuns },
    );
  });

  it('throws at no text and lets nothing but entries in', () => {
    fc.assert(
      fc.property(anyLine, (text) => {
        const decoded = decodeEntryText(text);
        if ('entry' in decoded) expect(Object.keys(eventOfEveryKind)).toContain(decoded.entry.kind);
        expectUnpolluted();
      }),
      { numRuns },
    );
  });

  it('whatever it lets in, every page can be worked out from it', () => {
    const entries = fc.uniqueArray(
      hostileEntry
        .filter((decoded) => 'entry' in decoded)
        .map((decoded) => ('entry' in decoded ? decoded.entry : log[0]!)),
      { selector: ({ id }) => id, maxLength: 12 },
    );
    fc.assert(
      fc.property(entries, (hostile) => {
        foldAll([...log, ...hostile].sort((a, b) => a.n - b.n || (a.by < b.by ? -1 : 1)));
        expectUnpolluted();
      }),
      { numRuns },
    );
  });
});

/** Every entry of the log; of `tab-1` one, for another with its number may take its place. */
function expectHere(entries: readonly Entry[]): void {
  expect(entries.map(({ id }) => id)).toContain('tab-1');
  for (const entry of log) if (entry.id !== 'tab-1') expect(entries).toContainEqual(entry);
}

describe('the door of storage', () => {
  it('whatever lines and keys there are, the valid ones are read and the log goes on', () => {
    const key = fc.oneof(
      hostileText,
      hostileText.map((text) => `byp:/:log:0:${text}`),
      fc.constant('byp:/:log:0:tab-1'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, anyLine), { maxLength: 8 }), (lines) => {
        const disk = memoryDisk();
        for (const [key, text] of lines) disk.lines.set(key, text);
        for (const entry of log) disk.lines.set(`byp:/:log:0:${entry.id}`, JSON.stringify(entry));
        const opened = createLog(disk.tab());
        opened.open();
        for (const entry of log) expect(opened.entries.get().map(({ id }) => id)).toContain(entry.id);
        const next = opened.append({ kind: 'name-given', name: 'Next' });
        expect(opened.entries.get().at(-1)).toBe(next);
        expectUnpolluted();
      }),
      { numRuns },
    );
  });

  it('whatever another tab writes, what is here stays', () => {
    const key = fc.oneof(hostileText, fc.constantFrom('byp:/:log:0:tab-1', 'byp:/:log:0:x-1', 'byp:/:log:'));
    fc.assert(
      fc.property(key, anyLine, (key, text) => {
        const disk = memoryDisk();
        const here = createLog(disk.tab());
        here.open();
        here.add(log);
        disk.tab().storage.write(key, text);
        expectHere(here.entries.get());
        expectUnpolluted();
      }),
      { numRuns },
    );
  });

  it('whatever the second copy holds, what is here stays and is copied', async () => {
    const lines = fc.array(fc.tuple(fc.oneof(hostileText, fc.constant('0:tab-1')), anyLine), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(lines, async (lines) => {
        const second = memorySecond();
        for (const [key, text] of lines) if (key !== 'ended') second.lines.set(key, text);
        const here = createLog(memoryDisk().tab());
        here.open();
        here.add(log);
        const copy = createSecondCopy(here, second);
        copy.start();
        await copy.settled();
        expectHere(here.entries.get());
        expect(copy.state.get()).toBe('whole');
        expectUnpolluted();
      }),
      { numRuns },
    );
  });

  it('takes no text for an epoch that is none', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(laterEpoch('1-tab', text)).toBe(
          /^\d{1,15}(-[0-9a-z]{1,20})?$/.test(text) ? laterEpoch('1-tab', text) : '1-tab',
        );
      }),
      { numRuns },
    );
  });
});

describe('the door of backup files', () => {
  it('throws at no file, whatever value it holds', () => {
    const file = fc.oneof(
      hostileValue,
      fc.record({
        format: fc.constant(BACKUP_FORMAT),
        version: hostileValue,
        count: hostileValue,
        savedAt: hostileValue,
        checksum: hostileValue,
        entries: fc.array(fc.oneof(hostileValue, tamperedEntry)),
      }),
    );
    fc.assert(
      fc.property(file, (value) => {
        const read = readBackup(JSON.stringify(value) ?? '');
        expectUnpolluted();
        if (read.ok)
          foldAll(read.entries.filter((entry, at, all) => all.findIndex(({ id }) => id === entry.id) === at));
      }),
      { numRuns },
    );
  });

  it('throws at no text', () => {
    const text = backupText(log, 'Before You Press', new Date(0));
    const cut = fc.tuple(fc.nat({ max: text.length }), fc.nat({ max: 500 }), hostileText);
    fc.assert(
      fc.property(cut, ([at, length, instead]) => {
        readBackup(text.slice(0, at) + instead + text.slice(at + length));
        expectUnpolluted();
      }),
      { numRuns },
    );
  });
});

describe('the doors of addresses and settings', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('choose no claim that is not on the page, whatever a link says', () => {
    const options = { topic: ['depth'], verdict: ['hazard'], article: ['a'], lesson: ['twelve-layers'] };
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.oneof(fc.constantFrom('topic', 'all'), hostileText), hostileText)), (fields) => {
        const query = fields.map(([name, text]) => `${name}=${text}`).join('&');
        const chosen = readChoices(`?${query}`, (list) => options[list]);
        for (const list of ['topic', 'verdict', 'article', 'lesson'] as const)
          expect(['', ...options[list]]).toContain(chosen[list]);
        expectUnpolluted();
      }),
      { numRuns },
    );
  });

  it('know no theme and no setting but their own', async () => {
    let stored = '';
    vi.stubGlobal('localStorage', { getItem: () => stored });
    const { readTheme } = await import('./theme.ts');
    const { turnedOff } = await import('./turned-off.ts');
    fc.assert(
      fc.property(
        hostileText.filter((text) => !['light', 'dark', 'off'].includes(text)),
        (text) => {
          stored = text;
          expect([readTheme(), turnedOff('review')]).toEqual(['system', false]);
        },
      ),
      { numRuns },
    );
  });
});

describe('the doors of what was noted', () => {
  /** Mostly what would be believed, or nearly. */
  const noted = fc.oneof(
    hostileText,
    fc.constantFrom('Infinity', '1e9', '0x10', '-1', ' 7', '7 ', '1 2 3', '9'.repeat(16), `${'9'.repeat(16)} 1`),
    fc.nat().map(String),
    fc.tuple(fc.nat(), fc.nat()).map((both) => both.join(' ')),
  );
  const names = ['saved', 'reminded', 'unreadable-told'] as const;
  let stored: string;
  const many = Array.from({ length: 100 }, (_, at) => entryOf(events[0]!, 'tab', at + 1));
  /** Numbers as they are written back. */
  const normal = (text: string) =>
    text
      .split(' ')
      .map((part) => String(Number(part)))
      .join(' ');

  /** What a page loads, anew, where that is stored under every one of the names. */
  async function page() {
    vi.resetModules();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => (names.some((name) => key === `byp:/:${name}`) ? stored : null),
    });
    vi.stubGlobal('navigator', { vendor: 'Google Inc.' });
    const { lastSaved, unsaved } = await import('./last-saved.ts');
    const { reminderNow } = await import('./save-reminder.ts');
    return { lastSaved, unsaved, reminderNow, ...(await import('./unreadable-told.ts')) };
  }
  afterEach(() => vi.unstubAllGlobals());

  it('take numbers of so many digits and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(noted, async (text) => {
        stored = text;
        const { lastSaved, unsaved, reminderNow, untold } = await page();
        const told = /^\d{1,15}$/.test(text) ? Number(text) : 0;
        expect(untold(5)).toBe(Math.max(0, 5 - told));
        const last = lastSaved.get();
        expect(last && `${last.at} ${last.n}`).toBe(/^\d{1,15} \d{1,13}$/.test(text) ? normal(text) : undefined);
        expect(unsaved(log, last)).toBe(log.filter(({ n }) => n > (last?.n ?? 0)).length);
        // It is due, unless all is saved: none of these times is of this month.
        const count = unsaved(many, last);
        expect(reminderNow(many)?.count).toBe(count === many.length ? count : undefined);
        expectUnpolluted();
      }),
      { numRuns },
    );
  });
});

describe('the door of the search', () => {
  const index = makeIndex([
    { kind: 'lesson', title: 'constructor', place: '', address: 'a/', text: 'The ureter crosses __proto__ length.' },
    { kind: 'sign', title: 'Vomiting', place: '', address: 'b/', text: 'Call. <script>alert(1)</script>' },
  ]);
  /** As long as the field lets it be, words of the course and hostile ones mixed. */
  const question = fc
    .array(fc.oneof(hostileText, fc.constantFrom('ureter', 'vomiting', 'belly button', 'length')), { maxLength: 8 })
    .map((words) => words.join(' ').slice(0, 100));

  it('throws at no question, finds documents only, and gives every letter of them back', () => {
    fc.assert(
      fc.property(question, (question) => {
        isAlarming(question);
        for (const { address, title, text, found } of find(index, question).hits) {
          expect(['a/', 'b/']).toContain(address);
          for (const letters of [title, excerpt(text, found)])
            expect(
              marked(letters, found)
                .map(({ text }) => text)
                .join(''),
            ).toBe(letters);
        }
        expectUnpolluted();
      }),
      { numRuns },
    );
  });
});

describe('the doors between a page and its worker', () => {
  const message = fc.oneof(
    hostileValue,
    fc
      .record({
        base: fc.constant('/'),
        kind: fc.oneof(fc.constantFrom('saving', 'saved', 'failed', 'save', 'use-now'), hostileText),
        done: hostileValue,
        total: hostileValue,
        bytes: hostileValue,
        why: fc.oneof(fc.constantFrom('full', 'missing'), hostileValue),
        files: fc.oneof(fc.array(hostileText), hostileValue),
      })
      .chain((whole) => fc.oneof(fc.constant(whole), tampered(whole))),
  );

  it('let by what is a message, with whole numbers and short texts, and nothing beside it', () => {
    fc.assert(
      fc.property(message, (data) => {
        expect([undefined, 'save', 'use-now']).toContain(readToWorker(data)?.kind);
        const read = readFromWorker(data, '/');
        expectUnpolluted();
        if (!read) return;
        expect(['saving', 'saved', 'failed']).toContain(read.kind);
        for (const value of Object.values(read).flat()) {
          if (typeof value === 'number') expect(Number.isSafeInteger(value) && value >= 0).toBe(true);
          else expect(String(value).length).toBeLessThanOrEqual(500);
        }
        expect(readFromWorker(structuredClone(read), '/')).toEqual(read);
      }),
      { numRuns },
    );
  });

  it('read a memory of builds out of anything', () => {
    const stored = fc.oneof(
      hostileValue,
      fc.record({
        builds: fc.array(fc.oneof(hostileValue, fc.record({ build: hostileText, keys: fc.array(hostileText) }))),
        joined: fc.array(fc.oneof(hostileText, fc.constantFrom('paper', 'teaching'))),
      }),
    );
    fc.assert(
      fc.property(stored, (value) => {
        const memory = readMemory(value);
        expect(memory.builds.length).toBeLessThanOrEqual(2);
        for (const group of memory.joined) expect(['course', 'paper', 'teaching']).toContain(group);
        expect(readMemory(memory)).toEqual(memory);
        expectUnpolluted();
      }),
      { numRuns },
    );
  });
});

describe('named attacks', () => {
  const named = (name: string) => decodeEntry(entryOf({ kind: 'name-given', name }, 'tab', 1));

  it('script in a name is kept as the letters it is', () => {
    expect(named('<script>alert(1)</script>')).toHaveProperty('entry.name', '<script>alert(1)</script>');
  });

  it('a field called __proto__ pollutes nothing, and is left out', () => {
    const text = JSON.stringify(log[0]).replace(
      '{',
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},',
    );
    const decoded = decodeEntryText(text);
    expect(decoded).toEqual({ entry: log[0] });
    expect('entry' in decoded && Object.getPrototypeOf(decoded.entry)).toBe(Object.prototype);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('fields that are hidden in a list, however deep, are left out', () => {
    const started = log.find(({ kind }) => kind === 'final-started')!;
    const brackets = ENTRY_LONGEST / 5;
    for (const hidden of [`"deep":${'['.repeat(brackets)}${']'.repeat(brackets)}`, '"__proto__":{"polluted":true}']) {
      const text = JSON.stringify(started).replace('"items":[{', `"items":[{${hidden},`);
      expect(text).toContain(hidden);
      const decoded = decodeEntryText(text);
      expect(JSON.stringify(decoded)).toBe(JSON.stringify({ entry: started }));
      foldAll('entry' in decoded ? [decoded.entry] : []);
    }
    expectUnpolluted();
  });

  it.each([8.64e15 + 1, 2 ** 53 - 1])('the time %d, which no date can tell, is none', (at) => {
    expect(decodeEntry({ ...log[0]!, at })).toEqual({ fault: 'damaged' });
  });

  it('items called like parts of every object count as no answers', () => {
    for (const item of ['constructor', '__proto__', 'toString']) {
      const state = practiceState([], ['twelve-layers'], [{ id: item, keyDigest: 'k' }], 5);
      expect([item, state.answered, state.right]).toEqual([item, 0, 0]);
    }
  });

  it.each([2 ** 53, 1e21, Number.MAX_VALUE, -1, 0.5])('the number %d is no place in a log', (n) => {
    expect(decodeEntry({ ...log[0]!, n, id: `tab-${n}` })).toEqual({ fault: 'damaged' });
  });

  it('numbers that JSON writes and no computer holds are refused', () => {
    const text = JSON.stringify(log[0]).replace(/"at":\d+/, '"at":1e999');
    expect(decodeEntryText(text)).toEqual({ fault: 'damaged' });
  });

  it('an entry as long as a book is refused before it is parsed', () => {
    const parse = vi.spyOn(JSON, 'parse');
    const text = `${JSON.stringify(log[0]).slice(0, -1)},"x":"${'x'.repeat(ENTRY_LONGEST)}"}`;
    expect(decodeEntryText(text)).toEqual({ fault: 'damaged' });
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  });

  it('brackets without end cost no stack, in a line and in a file', () => {
    for (const mark of ['[', '{"a":', '[{"a":']) {
      expect(decodeEntryText(mark.repeat(ENTRY_LONGEST / mark.length))).toEqual({ fault: 'damaged' });
      expect(readBackup(mark.repeat(1_000_000))).toEqual({ ok: false, problem: 'not-json' });
    }
    const deep = `{"format":"${BACKUP_FORMAT}","version":1,"entries":[\n  {"v":1,"sum":"x","deep":${'['.repeat(5000)}${']'.repeat(5000)}}]}`;
    expect(readBackup(deep)).toEqual({ ok: false, problem: 'not-json' });
  });

  it('a name that turns its line round, and one with half a character, come through as they were given', () => {
    for (const name of ['\u202eevil', 'A\ud800', '\udfff']) {
      const given = named(name);
      expect(given).toHaveProperty('entry.name', name);
      const entries = 'entry' in given ? [given.entry] : [];
      const read = readBackup(backupText(entries, 'Before You Press', new Date(0)));
      expect(read).toMatchObject({ ok: true, entries, whole: true });
      // A file is UTF-8, which has no half characters: they are written as escapes.
      expect(new TextDecoder().decode(new TextEncoder().encode(JSON.stringify(entries)))).toBe(JSON.stringify(entries));
    }
  });
});
