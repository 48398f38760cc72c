import { createPublicKey, verify as checkSignature } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { deflateSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { toBase64url } from '../doors/base64url.ts';
import { anyAssignment, bareAssignment, fullAssignment, signerOf, verify } from '../testing/assignments.ts';
import { hostileValue, tampered } from '../testing/hostile.ts';
import { TEXT_LONGEST } from './assignment.ts';
import { FRAGMENT_LONGEST, openLink, pastedFragment, signedMessage } from './link.ts';
import { makeLink } from './make-link.ts';
import { toWire } from './wire.ts';

/** `DOOR_RUNS=10000` tries longer. */
const numRuns = Number(process.env['DOOR_RUNS'] ?? 500);
vi.setConfig({ testTimeout: Math.max(60_000, numRuns * 120) });

const signer = await signerOf();
const another = await signerOf(2);

/** The link of an assignment that has one. */
async function linkOf(assignment = fullAssignment, key = signer): Promise<string> {
  const made = await makeLink(assignment, key);
  if (!made.ok) throw new Error(made.problem);
  return made.fragment;
}

/** A link with anything in it, rightly signed: what someone who has a key of their own may send. */
async function signedOver(packed: Uint8Array, key = signer): Promise<string> {
  const payload = toBase64url(packed);
  const signature = (await key.sign(signedMessage(payload)))!;
  return `1.${payload}.${toBase64url(key.publicKey)}.${toBase64url(signature)}`;
}

const packed = (value: unknown) => deflateSync(strToU8(typeof value === 'string' ? value : JSON.stringify(value)));

const full = await linkOf();

describe('openLink', () => {
  it('opens what was made, whatever the texts hold', async () => {
    let opened = 0;
    await fc.assert(
      fc.asyncProperty(anyAssignment, async (assignment) => {
        const made = await makeLink(assignment, signer);
        opened += Number(made.ok);
        if (!made.ok) expect(made.problem).toBe('too-long');
        if (!made.ok) return;
        expect(made.fragment.length).toBeLessThanOrEqual(FRAGMENT_LONGEST);
        expect(await openLink(`#${made.fragment}`, verify)).toEqual({
          ok: true,
          assignment,
          publicKey: signer.publicKey,
          fragment: made.fragment,
        });
      }),
      { numRuns },
    );
    expect(opened).toBeGreaterThan(numRuns * 0.8);
  });

  it('opens one with nothing that may be left out, and one for the final alone', async () => {
    expect(await openLink(await linkOf(bareAssignment), verify)).toMatchObject({ assignment: bareAssignment });
    const final = { ...bareAssignment, lessons: [], final: { passMark: 70, critical: false } };
    expect(await openLink(await linkOf(final), verify)).toMatchObject({ assignment: final });
  });

  it('refuses a link with any one character changed, left out or put in', async () => {
    const other = (letter: string) => (letter === 'A' ? 'B' : 'A');
    for (let at = 0; at < full.length; at += 1) {
      const [before, letter, after] = [full.slice(0, at), full[at]!, full.slice(at + 1)];
      for (const changed of [before + other(letter) + after, before + after, `${before}A${letter}${after}`])
        expect((await openLink(changed, verify)).ok, `at ${at}`).toBe(false);
    }
  });

  it('refuses every other letter at the end of a part, where some of its bits mean nothing', async () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=%+/ é';
    const ends = [...full.matchAll(/\.|$/g)].map(({ index }) => index - 1);
    expect(ends).toHaveLength(4);
    for (const end of ends)
      for (const letter of letters)
        if (letter !== full[end])
          expect((await openLink(full.slice(0, end) + letter + full.slice(end + 1), verify)).ok).toBe(false);
  });

  it('refuses a link broken off anywhere', async () => {
    for (let length = 0; length < full.length; length += 1)
      expect(['not-a-link', 'damaged']).toContain(reasonOf(await openLink(full.slice(0, length), verify)));
  });

  it('calls forged what can be read and was not signed so', async () => {
    const [one, payload, key, signature] = full.split('.') as [string, string, string, string];
    const easier = toBase64url(packed(toWire({ ...fullAssignment, final: { passMark: 1, critical: false } })));
    for (const parts of [
      [one, easier, key, signature],
      [one, payload, toBase64url(another.publicKey), signature],
      [one, payload, key, (await linkOf(fullAssignment, another)).split('.')[3]!],
      [one, payload, key, toBase64url(new Uint8Array(64))],
      [one, payload, toBase64url(new Uint8Array(32).fill(255)), signature],
    ])
      expect(await openLink(parts.join('.'), verify)).toEqual({ ok: false, reason: 'forged' });
  });

  it('takes no signature for one that was made over something else', async () => {
    const payload = full.split('.')[1]!;
    const signature = toBase64url((await signer.sign(strToU8(payload)))!);
    const [one, , key] = full.split('.');
    expect(await openLink([one, payload, key, signature].join('.'), verify)).toMatchObject({ reason: 'forged' });
  });

  it('tells what this browser cannot check from what is forged', async () => {
    expect(await openLink(full, () => Promise.resolve(undefined))).toEqual({ ok: false, reason: 'unchecked' });
    expect(await openLink(full, () => Promise.reject(new Error('no')))).toEqual({ ok: false, reason: 'unchecked' });
  });

  it.each([
    ['nothing', '', 'not-a-link'],
    ['the sign alone', '#', 'not-a-link'],
    ['the name of a passage', 'the-phone-call', 'not-a-link'],
    ['an address', 'https://example.org/', 'not-a-link'],
    ['version 0', '0.x.y.z', 'not-a-link'],
    ['a version with a nought before it', '01.x.y.z', 'not-a-link'],
    ['a version without a link', '1', 'not-a-link'],
    ['a version that is no version', '99999.x', 'not-a-link'],
    ['a link of nothing', '1.', 'damaged'],
    ['a link without an assignment', full.replace(/(?<=^1\.)[^.]+/, ''), 'damaged'],
    ['parts of nothing', '1....', 'damaged'],
    ['two links', `${full}.${full}`, 'too-long'],
    ['as many letters as there may be', `1.${'A'.repeat(997)}`, 'damaged'],
    ['a letter more', `1.${'A'.repeat(998)}`, 'too-long'],
    ['five million letters', `1.${'A'.repeat(5_000_000)}`, 'too-long'],
    ['a later version', '2.x', 'newer'],
    ['a later version, which may be longer', `2.${'A'.repeat(2000)}`, 'newer'],
  ])('refuses %s', async (_, text, reason) => {
    expect(await openLink(text, verify)).toEqual({ ok: false, reason });
  });

  it('refuses a bomb', async () => {
    // Over half a million characters: as much as goes into a link.
    const link = await signedOver(packed(`["${'a'.repeat(600_000)}"]`));
    expect(link.length).toBeLessThanOrEqual(FRAGMENT_LONGEST);
    expect(await openLink(link, verify)).toEqual({ ok: false, reason: 'too-long' });
    // Blanks are JSON too: what is below the bound is read, and what is above it is not.
    for (const [blanks, opens] of [
      [7000, true],
      [9000, false],
    ] as const) {
      const padded = packed(JSON.stringify(toWire(bareAssignment)) + ' '.repeat(blanks));
      expect((await openLink(await signedOver(padded), verify)).ok).toBe(opens);
    }
  });

  it('takes nothing that is rightly signed and no assignment', async () => {
    await fc.assert(
      fc.asyncProperty(hostileValue, async (value) => {
        const result = await openLink(await signedOver(packed(value)), verify);
        expect(['damaged', 'too-long']).toContain(reasonOf(result));
      }),
      { numRuns },
    );
  });

  it('takes an assignment with something else in it only where that is an assignment too', async () => {
    const value = fc.constantFrom(toWire(fullAssignment), toWire(bareAssignment)).chain((wire) => tampered(wire));
    await fc.assert(
      fc.asyncProperty(value, async (wire) => {
        const result = await openLink(await signedOver(packed(wire ?? null)), verify);
        // What comes through can be made into a link again, so it keeps to every bound.
        if (result.ok) expect((await makeLink(result.assignment, signer)).ok).toBe(true);
        else expect(['damaged', 'too-long']).toContain(result.reason);
      }),
      { numRuns },
    );
  });

  it('throws at no bytes, deflated or not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (bytes) => {
        expect(['damaged', 'too-long']).toContain(reasonOf(await openLink(await signedOver(bytes), verify)));
      }),
      { numRuns },
    );
  });

  it('throws at no text', async () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(...'1.#AZaz09-_%'), maxLength: 200 }),
      fc
        .array(fc.string({ unit: fc.constantFrom(...'AZaz09-_') }), { maxLength: 5 })
        .map((all) => `1.${all.join('.')}`),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect((await openLink(text, verify)).ok).toBe(false);
      }),
      { numRuns },
    );
  });

  it('lets script and marks of direction through as text, to be shown as text', async () => {
    const cohort = '<script>alert(1)</script>\u202egnp.exe';
    const opened = await openLink(await linkOf({ ...fullAssignment, cohort }), verify);
    expect(opened).toMatchObject({ ok: true, assignment: { cohort } });
  });

  it('sets nothing on what all objects have', async () => {
    const hostile = '["__proto__","constructor","0.4.0","constructor",[],"",["__proto__","b","","","",""],"c","",0]';
    await openLink(await signedOver(packed(hostile)), verify);
    await openLink(await signedOver(packed('{"__proto__":{"polluted":true},"0":"a"}')), verify);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('the format', () => {
  /** Made by the first version that made any. Links are printed on paper, so it opens for good, and is never edited. */
  const PRINTED = [
    '1',
    'PZBNTsMwEIWvMvLaCYkb_rqiC0AgQEhFQggqNI0nialjR7bT0mNwEC7AthdjWiQWli2_Z79536vAZa2paTvzoSZCitmYxt6BKtSJBFqTM66FNvhxYLHIq7zgPXWUDZ13lNVoLaQN2TVlFrcUImBcZY0JMQn5elbIUk6kqhZS7L_MSpUVFajJ9PgcZj0FU-PRA23eX3xYsV_Mltr3xqEFdBoeo8cIz6xNYY4Npe3h-nbULfXkOEFcfmI_WIJ53XlvwTdwjzFiS_DUUcBhy57quFSTKivO-Vwq-H-SAlF6c_MhcMnGkNUSbu7gRJ0WJVv3OK5G7heoGTl2dMlYiHsooHEbYUmNDwRMA_TICxPlcB0MrdHVFKewCSax7g8W1DpQZD5Lv6ZcMJGZQ5427L4Rdl9cbPcj4e7-iWPR4QX9jZn70Ap5uvgF',
    'iojj3XQJ8ZX9UtstPLpdcspnCb8dlBIb83SIAbQPb1w',
    'z_Yr9fbdwJIfBRzGj56WpxsC--q_-3J5vlY6x6JTJnqWr71kEkXyIlSEfIijqq_d1ocVoTtWwk8ILmjIBvTsBQ',
  ].join('.');

  it('is read for good', async () => {
    expect(await openLink(PRINTED, verify)).toMatchObject({ ok: true, assignment: fullAssignment });
  });

  it('is made of what others make too: raw deflate, JSON, Ed25519', () => {
    const [, payload, key, signature] = PRINTED.split('.') as [string, string, string, string];
    expect(JSON.parse(inflateRawSync(Buffer.from(payload, 'base64url')).toString())).toEqual(toWire(fullAssignment));
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
    const message = Buffer.from(`byp-assignment-1.${payload}`);
    expect(checkSignature(null, message, publicKey, Buffer.from(signature, 'base64url'))).toBe(true);
  });
});

describe('makeLink', () => {
  it('says which field to shorten, and by how much', async () => {
    const lessons = Array.from({ length: 20 }, (_, at) => `${unpackable(12, at)}-${at}`);
    const provider = { ...fullAssignment.provider, policies: unpackable(380, 77), address: unpackable(20, 78) };
    const long = { ...fullAssignment, lessons, provider };
    expect(await makeLink(long, signer)).toMatchObject({ problem: 'too-long', shorten: 'provider.policies' });
    const shorter = { ...long, provider: { ...provider, policies: undefined } };
    expect(await makeLink(shorter, signer)).toMatchObject({ ok: true });
    const many = Array.from({ length: 60 }, (_, at) => `${unpackable(20, at)}-${at}`);
    expect(await makeLink({ ...shorter, lessons: many }, signer)).toMatchObject({ shorten: 'lessons' });
  });

  it('counts the characters that are too many as they are', async () => {
    let policies = 'x';
    let made = await makeLink(fullAssignment, signer);
    for (let at = 1; made.ok; at += 1) {
      policies += String.fromCharCode(0x4e00 + ((at * 7919) % 5000));
      made = await makeLink({ ...fullAssignment, provider: { ...fullAssignment.provider, policies } }, signer);
    }
    // One sign takes at most a few letters in a link.
    expect(made).toMatchObject({ problem: 'too-long' });
    expect('over' in made && made.over).toBeGreaterThan(0);
    expect('over' in made && made.over).toBeLessThan(10);
  });

  it('makes none of a form that is not filled in, and tells all that is wrong with it', async () => {
    const wrong = {
      ...fullAssignment,
      cohort: ' ',
      instructor: 'x'.repeat(TEXT_LONGEST.instructor + 1),
      lessons: [],
      final: undefined,
      due: { date: '2026-02-30', time: '24:00', zone: 'New York' },
    };
    const made = await makeLink(wrong, signer);
    expect(made).toEqual({
      ok: false,
      problem: 'faults',
      faults: expect.arrayContaining([
        { field: 'cohort', fault: 'missing' },
        { field: 'instructor', fault: 'too-long' },
        { field: 'due.date', fault: 'not-allowed' },
        { field: 'due.time', fault: 'not-allowed' },
        { field: 'due.zone', fault: 'not-allowed' },
      ]) as unknown,
    });
    expect(await makeLink({ ...fullAssignment, lessons: [], final: undefined }, signer)).toEqual({
      ...{ ok: false, problem: 'faults' },
      faults: [{ field: 'lessons', fault: 'missing' }],
    });
  });

  it('makes none where the browser does not sign', async () => {
    for (const sign of [
      () => Promise.resolve(undefined),
      () => Promise.resolve(new Uint8Array(63)),
      () => Promise.reject(new Error('no')),
    ])
      expect(await makeLink(fullAssignment, { ...signer, sign })).toEqual({ ok: false, problem: 'unsigned' });
  });

  it('has room for all lessons of a course as large as this one', async () => {
    // As long as the ids of the course, on average, and no two alike.
    const lessons = Array.from({ length: 19 }, (_, at) => `lesson-${(at + 2) * 7919}-of-course`);
    expect((await linkOf({ ...fullAssignment, lessons })).length).toBeLessThan(FRAGMENT_LONGEST);
  });
});

describe('what is pasted', () => {
  it.each([
    ['a whole address', `https://example.org/course/assign/#${full}`],
    ['its end', full],
    ['its end with the sign', `#${full}`],
    ['what a letter made of it', `\n> <https://example.org/assign/#${full.slice(0, 70)}\r\n> ${full.slice(70)}>  \n`],
  ])('%s comes to the same', (_, pasted) => {
    expect(pastedFragment(pasted)).toBe(full);
  });

  it('is bounded', () => {
    expect(pastedFragment('a'.repeat(1_000_000)).length).toBeLessThanOrEqual(5000);
  });
});

function reasonOf(opened: Awaited<ReturnType<typeof openLink>>): string {
  return opened.ok ? 'opened' : opened.reason;
}

/** Letters in which nothing is repeated that could be packed. */
function unpackable(length: number, seed: number): string {
  let state = seed + 1;
  return Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return 'abcdefghijklmnopqrstuvwxyz0123456789'[state % 36];
  }).join('');
}
