import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { encoded } from '../domain/teaching/gradebook/codec.ts';
import { fileHandIn } from '../domain/teaching/gradebook/filing.ts';
import { withNote, type Gradebook } from '../domain/teaching/gradebook/record.ts';
import { withoutRecords } from '../domain/teaching/gradebook/retention.ts';
import { withBackup } from '../domain/teaching/gradebook/unsaved.ts';
import { ANA, digestOf, gradedHandIn } from '../domain/testing/teaching.ts';
import { createDesk, type BookChange } from './desk.ts';
import { deskStorage, type DeskStorage } from './desk-storage.ts';

const NAME = 'byp:/:desk';
const newDesk = () => createDesk(deskStorage(NAME));
/** Files a hand-in of its own for each number. */
const filing =
  (number: number): BookChange =>
  (book) =>
    fileHandIn(
      book,
      gradedHandIn({ digest: digestOf(number), learner: { ...ANA, email: `${number}@example.org`, licences: [] } }),
      { id: `r${number}`, at: number, today: '2026-11-21' },
    ).book;
const fileOf = (number: number) => new Map([[digestOf(number), `file ${number}`]]);
const ids = ({ records }: Gradebook) => records.map(({ id }) => id).sort();
const reopened = async () => {
  const desk = newDesk();
  await desk.open();
  return desk.state.get();
};

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe('the desk', () => {
  it('is empty on its first day, and later what it was', async () => {
    const desk = newDesk();
    expect(desk.state.get().isOpen).toBe(false);
    await desk.open();
    expect(desk.state.get()).toMatchObject({ isOpen: true, book: { records: [] }, copy: 'kept', damaged: 0 });
    await desk.change(filing(1), fileOf(1));
    await desk.change((book) => withBackup(book, { revision: book.revision, at: 5 }));
    const { book, copy } = await reopened();
    expect(copy).toBe('kept');
    expect(book).toEqual(desk.state.get().book);
    expect(book.saved).toEqual({ revision: 1, at: 5 });
  });

  it('is opened by its first change', async () => {
    await newDesk().change(filing(1));
    const desk = newDesk();
    await desk.change(filing(2));
    expect(ids(desk.state.get().book)).toEqual(['r1', 'r2']);
  });

  it('loses nothing when two tabs work at once', async () => {
    const tabs = [newDesk(), newDesk(), newDesk()];
    await Promise.all(tabs.map((tab) => tab.open()));
    await Promise.all(Array.from({ length: 12 }, (_, at) => tabs[at % 3]!.change(filing(at), fileOf(at))));
    const { book } = await reopened();
    expect(ids(book)).toEqual(Array.from({ length: 12 }, (_, at) => `r${at}`).sort());
    expect((await newDesk().files([digestOf(3), digestOf(11)])).size).toBe(2);
    await tabs[0]!.open();
    expect(ids(tabs[0]!.state.get().book)).toEqual(ids(book));
  });

  it('deletes the files of what is deleted', async () => {
    const desk = newDesk();
    await desk.change(filing(1), fileOf(1));
    await desk.change(filing(2), fileOf(2));
    await desk.change((book) => withoutRecords(book, ['r1']));
    expect(await newDesk().files([digestOf(1), digestOf(2)])).toEqual(fileOf(2));
    expect(await desk.files()).toEqual(fileOf(2));
  });

  it('changes nothing where a change is none', async () => {
    const desk = newDesk();
    await desk.change(filing(1));
    const before = desk.state.get();
    await desk.change((book) => withNote(book, 'unknown', 'x', 1));
    expect(desk.state.get()).toBe(before);
  });
});

describe('a desk whose working copy fails', () => {
  it('goes on in memory, says so, and keeps all of it as soon as it can', async () => {
    const storage = deskStorage(NAME);
    const outcomes = ['full', 'blocked'] as ('full' | 'blocked')[];
    const failing: DeskStorage = {
      ...storage,
      change: (...asked) => Promise.resolve(outcomes.shift() ?? storage.change(...asked)),
    };
    const desk = createDesk(failing);
    await desk.change(filing(1), fileOf(1));
    expect(desk.state.get()).toMatchObject({ copy: 'full', book: { records: [{ id: 'r1' }] } });
    await desk.change(filing(2), fileOf(2));
    expect(desk.state.get().copy).toBe('blocked');
    expect(await desk.files()).toEqual(new Map([...fileOf(1), ...fileOf(2)]));
    expect(ids((await reopened()).book)).toEqual([]);
    await desk.change(filing(3), fileOf(3));
    expect(desk.state.get().copy).toBe('kept');
    expect(ids((await reopened()).book)).toEqual(['r1', 'r2', 'r3']);
    expect((await newDesk().files([1, 2, 3].map(digestOf))).size).toBe(3);
  });

  it('keeps what is pending when the page is shown again', async () => {
    const storage = deskStorage(NAME);
    let isFull = true;
    const desk = createDesk({
      ...storage,
      change: (...asked) => (isFull ? Promise.resolve('full') : storage.change(...asked)),
    });
    await desk.change(filing(1), fileOf(1));
    await newDesk().change(filing(2), fileOf(2));
    isFull = false;
    await desk.open();
    expect(desk.state.get().copy).toBe('kept');
    expect(ids((await reopened()).book)).toEqual(['r1', 'r2']);
  });

  it('says so when another tab is first each time', async () => {
    const desk = createDesk({ ...deskStorage(NAME), change: () => Promise.resolve('overtaken') });
    await desk.change(filing(1), fileOf(1));
    expect(desk.state.get()).toMatchObject({ copy: 'blocked', book: { records: [{ id: 'r1' }] } });
  });

  it('is of use without any', async () => {
    const desk = createDesk(deskStorage(undefined));
    await desk.open();
    await desk.change(filing(1), fileOf(1));
    expect(desk.state.get()).toMatchObject({ isOpen: true, copy: 'blocked', book: { records: [{ id: 'r1' }] } });
    expect(await desk.files()).toEqual(fileOf(1));
  });

  it('writes nothing over what a newer version keeps', async () => {
    await newDesk().change(filing(1));
    const storage = deskStorage(NAME);
    const stored = await storage.read();
    if ('fault' in stored) throw new Error(stored.fault);
    const put = new Map([['record:r9', { ...encoded({}), v: 2, any: true }]]);
    await storage.change(stored.stamp, { put, drop: [], files: new Map(), dropFiles: [] });
    const desk = newDesk();
    await desk.change(filing(2));
    expect(desk.state.get()).toMatchObject({ copy: 'newer' });
    expect(ids(desk.state.get().book)).toEqual(['r1', 'r2']);
    expect(ids((await reopened()).book)).toEqual(['r1']);
  });

  it('counts the lines that are damaged', async () => {
    await newDesk().change(filing(1));
    const storage = deskStorage(NAME);
    const stored = await storage.read();
    if ('fault' in stored) throw new Error(stored.fault);
    await storage.change(stored.stamp, {
      put: new Map([['record:r9', 'x']]),
      drop: [],
      files: new Map(),
      dropFiles: [],
    });
    expect(await reopened()).toMatchObject({ damaged: 1, copy: 'kept', book: { records: [{ id: 'r1' }] } });
  });

  it('is erased wholly, also what it could not read, and can be used again', async () => {
    const desk = newDesk();
    await desk.change(filing(1), fileOf(1));
    const storage = deskStorage(NAME);
    const stored = await storage.read();
    if ('fault' in stored) throw new Error(stored.fault);
    await storage.change(stored.stamp, {
      put: new Map([['record:bad', { no: 'record' }]]),
      ...{ drop: [], files: new Map(), dropFiles: [] },
    });
    await desk.open();
    expect(desk.state.get().damaged).toBe(1);
    expect(await desk.erase()).toBe(true);
    expect(desk.state.get()).toMatchObject({ book: { revision: 0, records: [] }, damaged: 0 });
    expect(await storage.read()).toMatchObject({ lines: new Map(), files: new Set() });
    await desk.change(filing(2), fileOf(2));
    expect(ids((await reopened()).book)).toEqual(['r2']);
  });

  it('does not come back from another tab that had it open', async () => {
    const [one, other] = [newDesk(), newDesk()];
    await one.change(filing(1), fileOf(1));
    await other.open();
    await one.erase();
    await other.change(filing(2), fileOf(2));
    expect(ids((await reopened()).book)).toEqual(['r2']);
  });

  it('stays as it is where the browser does not let it be erased', async () => {
    const desk = createDesk({ ...deskStorage(NAME), clear: () => Promise.resolve('newer') });
    await desk.change(filing(1), fileOf(1));
    expect(await desk.erase()).toBe(false);
    expect(ids(desk.state.get().book)).toEqual(['r1']);
  });

  it('is erased where nothing of it was kept', async () => {
    const desk = createDesk(deskStorage(undefined));
    await desk.change(filing(1), fileOf(1));
    expect(await desk.erase()).toBe(true);
    expect(desk.state.get()).toMatchObject({ book: { records: [] }, copy: 'blocked' });
  });
});
