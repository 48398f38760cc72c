import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { webcrypto } from 'node:crypto';
import { unzipSync, strFromU8 } from 'fflate';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readBadge } from '../domain/credential/badge.ts';
import { didOf } from '../domain/credential/did-key.ts';
import { verifyCredential } from '../domain/credential/verify.ts';
import type { PersonDraft, TermsDraft } from '../domain/teaching/certificates/draft.ts';
import { listStates, withReview, withWithdrawn } from '../domain/teaching/certificates/kept.ts';
import type { Signer } from '../domain/teaching/make-link.ts';
import { archive } from './desk-archive.ts';
import { badgeOf, pictureAt, prepared, signAll, signedList, type Prepared } from './certificates.ts';
import { createDesk, type Desk } from './desk.ts';
import { deskStorage } from './desk-storage.ts';
import { sha256, verify } from './signatures.ts';

const LIST = 'https://school.example/certificate-status.json';
const TERMS: TermsDraft = {
  heading: 'Certificate of Achievement',
  title: 'Belly work: safety',
  number: '',
  hours: '3',
  providerName: 'Example School',
  providerNumber: '',
  address: '1 Main St',
  email: '',
  instructor: 'Ana Ruiz, LMT',
  objectives: 'all',
  validUntil: '',
  list: LIST,
};
const person = (name: string, changes: Partial<PersonDraft> = {}): PersonDraft => ({
  record: `r-${name}`,
  name,
  licences: [{ number: 'MA 1', state: 'FL' }],
  completed: '2026-11-20',
  version: '0.4.0',
  kind: 'self-reported',
  fileWords: 'A file.',
  words: '',
  email: `${name}@example.org`,
  withEmail: true,
  ...changes,
});
const wanted = (people: readonly PersonDraft[], terms: Partial<TermsDraft> = {}) => ({
  terms: { ...TERMS, ...terms },
  people,
  assignment: 'psoas-2026',
  objectives: [{ lesson: 'the-call', text: 'Send a client on', critical: true }],
  objectivesOf: '0.4.0',
});
const fine = (made: Awaited<ReturnType<typeof prepared>>): readonly Prepared[] => {
  if ('problem' in made) throw new Error(made.problem);
  return made;
};

let signer: Signer;
let desk: Desk;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  desk = createDesk(deskStorage('byp:/:desk'));
  await desk.open();
  const pair = (await webcrypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
  signer = {
    publicKey: new Uint8Array(await webcrypto.subtle.exportKey('raw', pair.publicKey)),
    sign: async (message) =>
      new Uint8Array(await webcrypto.subtle.sign('Ed25519', pair.privateKey, new Uint8Array(message))),
  };
});

const checked = (file: string, lists: readonly unknown[] = []) =>
  verifyCredential(JSON.parse(file), { verify, sha256, now: Date.now(), trusted: [], lists });

describe('certificates', () => {
  it('are signed as they were shown, kept over a reload, and hold', async () => {
    await desk.change((book) => withReview(book, undefined, 1));
    const ready = fine(await prepared(desk, wanted([person('Ana'), person('Bo')]), signer));
    expect(ready.map(({ faults }) => faults)).toEqual([[], []]);
    const { made, unsigned } = await signAll(desk, ready, signer);
    expect(unsigned).toEqual([]);
    const later = createDesk(deskStorage('byp:/:desk'));
    await later.open();
    const { certificates } = later.state.get().book;
    expect(certificates.map(({ facts }) => facts)).toEqual(ready.map(({ facts }) => facts));
    expect(certificates.map(({ issuer }) => issuer)).toEqual([didOf(signer.publicKey), didOf(signer.publicKey)]);
    const [first] = certificates;
    const { proof, ...document } = JSON.parse(first!.file) as Record<string, unknown>;
    expect(proof).toBeDefined();
    expect(document).toEqual(JSON.parse(ready[0]!.document));
    expect(await checked(made[0]!.file)).toMatchObject({ verdict: 'holds', kind: 'certificate' });
  });

  it('have places, numbers and salts of their own', async () => {
    const people = Array.from({ length: 20 }, (_, at) => person(`p${at}`, { email: 'one@example.org' }));
    const ready = fine(await prepared(desk, wanted(people), signer));
    const own: readonly ((one: Prepared) => unknown)[] = [
      ({ facts }) => facts.id,
      ({ facts }) => facts.status?.index,
      ({ facts }) => facts.recipient.email?.hash,
    ];
    for (const part of own) expect(new Set(ready.map(part)).size).toBe(20);
  });

  it('with faults are told, and not signed', async () => {
    const ready = fine(await prepared(desk, wanted([person('')]), signer));
    expect(ready[0]?.faults).toEqual([{ field: 'recipient.name', problem: 'empty' }]);
    expect(await signAll(desk, ready, signer)).toMatchObject({ made: [], unsigned: [''] });
    expect(desk.state.get().book.certificates).toEqual([]);
  });

  it('are not signed in a place that another tab gave away meanwhile', async () => {
    const ready = fine(await prepared(desk, wanted([person('Ana')]), signer));
    const other = {
      ...ready[0]!,
      record: 'r-another',
      facts: { ...ready[0]!.facts, id: `${ready[0]!.facts.id.slice(0, -4)}aaaa` },
    };
    await signAll(desk, [other], signer);
    expect(await signAll(desk, ready, signer)).toMatchObject({ made: [], problem: 'place-taken' });
  });

  it('are signed once for the same work, also where another tab was first and nobody said so', async () => {
    const ready = fine(await prepared(desk, wanted([person('Ana')], { list: '' }), signer));
    const tab = createDesk(deskStorage('byp:/:desk'));
    await tab.open();
    await signAll(tab, fine(await prepared(tab, wanted([person('Ana')], { list: '' }), signer)), signer);
    expect(desk.state.get().book.certificates).toEqual([]);
    expect(await signAll(desk, ready, signer)).toMatchObject({ made: [], unsigned: ['Ana'], problem: 'overtaken' });
    const [first] = desk.state.get().book.certificates;
    const again = wanted([person('Anna', { record: 'r-Ana', replaces: first!.id })], { list: '' });
    const instead = fine(await prepared(desk, again, signer));
    await tab.change((book) => withWithdrawn(book, first!.id, '', 9));
    expect(await signAll(desk, instead, signer)).toMatchObject({ made: [], problem: 'overtaken' });
    await tab.open();
    expect(tab.state.get().book.certificates).toHaveLength(1);
  });

  it('are not said to be kept where this browser keeps nothing', async () => {
    const lost = createDesk(deskStorage(undefined));
    await lost.open();
    const done = await signAll(lost, fine(await prepared(lost, wanted([person('Ana')]), signer)), signer);
    expect(done.made).toHaveLength(1);
    expect(done.kept).toBe(false);
    const kept = await signAll(desk, fine(await prepared(desk, wanted([person('Ana')]), signer)), signer);
    expect(kept.kept).toBe(true);
  });

  it('say nothing of a day that is still to come', async () => {
    const ready = fine(await prepared(desk, wanted([person('Ana', { completed: '9999-01-01' })]), signer));
    expect(ready[0]?.faults).toEqual([{ field: 'completed', problem: 'shape' }]);
    const none = fine(await prepared(desk, wanted([person('Ana', { completed: 'tomorrow' })]), signer));
    expect(none[0]?.faults).toEqual([{ field: 'completed', problem: 'shape' }]);
  });

  it('that another tab has withdrawn are in the list that is made here', async () => {
    await desk.change((book) => withReview(book, undefined, 1));
    const [one] = (await signAll(desk, fine(await prepared(desk, wanted([person('Ana')]), signer)), signer)).made;
    const tab = createDesk(deskStorage('byp:/:desk'));
    await tab.change((book) => withWithdrawn(book, one!.id, '', 5));
    expect(desk.state.get().book.certificates[0]?.withdrawn).toBeUndefined();
    const list = await signedList(desk, LIST, signer);
    const report = await checked(one!.file, [JSON.parse(list!.text)]);
    expect(report.checks.find(({ name }) => name === 'status')?.message).toBe('status-withdrawn');
  });

  it('are not made where what signs cannot be fetched', async () => {
    const fail = () => Promise.reject(new Error('offline'));
    expect(await prepared(desk, wanted([person('Ana')]), signer, fail)).toEqual({ problem: 'not-fetched' });
    const ready = fine(await prepared(desk, wanted([person('Ana')]), signer));
    expect(await signAll(desk, ready, signer, {}, fail)).toMatchObject({ made: [], problem: 'not-fetched' });
  });

  it('that are replaced are withdrawn, and the list says so to whoever checks', async () => {
    await desk.change((book) => withReview(book, undefined, 1));
    const [first] = (await signAll(desk, fine(await prepared(desk, wanted([person('Anna')]), signer)), signer)).made;
    const again = wanted([person('Ana', { replaces: first!.id })]);
    const [second] = (await signAll(desk, fine(await prepared(desk, again, signer)), signer, { reason: 'misspelt' }))
      .made;
    const { book } = desk.state.get();
    expect(book.certificates[0]?.withdrawn).toMatchObject({ reason: 'misspelt', replacedBy: second!.id });
    const list = await signedList(desk, LIST, signer);
    expect(list?.name).toBe('certificate-status.json');
    const lists = [JSON.parse(list!.text)];
    const status = async (file: string) =>
      (await checked(file, lists)).checks.find(({ name }) => name === 'status')?.message;
    expect(await status(first!.file)).toBe('status-withdrawn');
    expect(await status(second!.file)).toBe('status-not-withdrawn');
    expect(listStates(desk.state.get().book, didOf(signer.publicKey))[0]?.stale).toBe(false);
    await desk.change((now) => withWithdrawn(now, second!.id, '', 5));
    expect(listStates(desk.state.get().book, didOf(signer.publicKey))[0]?.stale).toBe(true);
  });
});

describe('a certificate’s picture', () => {
  const png = new Uint8Array(readFileSync('src/components/desk/certificates/desk-badge.png'));

  it('has the very file in it', async () => {
    const made = await badgeOf({ file: '{"a":"ñ"}\n' }, () => Promise.resolve(png));
    expect(readBadge(made!)).toEqual({ ok: true, text: '{"a":"ñ"}\n' });
    expect(await badgeOf({ file: '{}' }, () => Promise.resolve(undefined))).toBeUndefined();
  });

  it('is fetched once, and again where it could not be had', async () => {
    const get = vi.fn<typeof fetch>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(new Response(png));
    const picture = pictureAt('/badge.png', get);
    expect(await picture()).toBeUndefined();
    expect((await picture())?.length).toBe(png.length);
    expect((await picture())?.length).toBe(png.length);
    expect(get).toHaveBeenCalledTimes(2);
  });
});

describe('an archive', () => {
  it('holds texts and pictures as they are', () => {
    const files = [
      { name: 'a.json', content: 'ñ' },
      { name: 'b.png', content: new Uint8Array([137, 80]) },
    ];
    const opened = unzipSync(archive(files, Date.UTC(2026, 10, 21)));
    expect(strFromU8(opened['a.json']!)).toBe('ñ');
    expect([...opened['b.png']!]).toEqual([137, 80]);
  });
});
