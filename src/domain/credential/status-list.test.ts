import { gunzipSync } from 'node:zlib';
import { gzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64url } from '../doors/base64url.ts';
import { signerOf } from '../testing/assignments.ts';
import { LIST, TODAY } from '../testing/certificates.ts';
import { encodedList, freePlace, issueStatusList, isWithdrawn, STATUS_PLACES } from './status-list.ts';

const packed = (bytes: Uint8Array) => `u${toBase64url(gzipSync(bytes))}`;

describe('a list of withdrawn certificates', () => {
  it('is the one that the specification gives as an example', () => {
    // Bitstring Status List 1.0, section 5: a list with nothing in it. Packers differ; what is in it does not.
    const example = 'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA';
    const bytes = (text: string) => gunzipSync(Buffer.from(text.slice(1), 'base64url'));
    expect(bytes(encodedList([]))).toEqual(bytes(example));
    expect(isWithdrawn(example, 0)).toBe(false);
    expect(isWithdrawn(example, STATUS_PLACES)).toBeUndefined();
  });

  it('counts bits from the left', () => {
    const bits = gunzipSync(Buffer.from(encodedList([0, 9]).slice(1), 'base64url'));
    expect([bits.length, bits[0], bits[1]]).toEqual([16_384, 0x80, 0x40]);
  });

  it('has those in it that were put there, and no others', () => {
    const places = fc.uniqueArray(fc.nat(STATUS_PLACES - 1), { maxLength: 20 });
    fc.assert(
      fc.property(places, fc.nat(STATUS_PLACES - 1), (withdrawn, place) => {
        const list = encodedList(withdrawn);
        expect(withdrawn.every((one) => isWithdrawn(list, one))).toBe(true);
        expect(isWithdrawn(list, place)).toBe(withdrawn.includes(place));
        expect(encodedList(withdrawn)).toBe(list);
      }),
      { numRuns: 50 },
    );
  });

  it('is damaged where it is too short, too long, cut off or no list', () => {
    const list = encodedList([1]);
    const bad = [
      '',
      'u',
      'z123',
      list.slice(1),
      list.slice(0, 30),
      `${list}=`,
      packed(new Uint8Array(16_383)),
      packed(new Uint8Array(2_000_000)),
    ];
    for (const one of bad) expect(isWithdrawn(one, 1)).toBeUndefined();
    for (const place of [-1, 0.5, NaN, 2 ** 40]) expect(isWithdrawn(list, place)).toBeUndefined();
    // A bomb: thirty megabytes of nothing.
    expect(isWithdrawn(packed(new Uint8Array(30_000_000)), 1)).toBeUndefined();
  });

  it('takes another’s longer list', () => {
    const bits = new Uint8Array(32_768);
    bits[32_767] = 1;
    expect(isWithdrawn(packed(bits), 262_143)).toBe(true);
  });

  it('never throws at any text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(200_000), (bytes, place) => {
        expect([true, false, undefined]).toContain(isWithdrawn(`u${toBase64url(bytes)}`, place));
      }),
    );
  });
});

describe('signing it', () => {
  it('refuses an address, a place or a date that is none', async () => {
    const key = await signerOf();
    const facts = { list: LIST, withdrawn: [1], validFrom: '2026-11-21T00:00:00Z' };
    for (const wrong of [
      { list: 'http://example.org/list.json' },
      { list: 'https://example.org/list.json#a' },
      { withdrawn: [STATUS_PLACES] },
      { withdrawn: [-1] },
      { validFrom: '2026-11-21' },
      { validUntil: '2026-11-20T00:00:00Z' },
    ])
      expect(await issueStatusList({ ...facts, ...wrong }, key, TODAY)).toEqual({ ok: false, problem: 'faults' });
    const mute = { ...key, sign: async () => undefined };
    expect(await issueStatusList(facts, mute, TODAY)).toEqual({ ok: false, problem: 'unsigned' });
  });
});

describe('a free place', () => {
  it('is one that nobody has', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 4 }), fc.uniqueArray(fc.nat(50)), (chance, taken) => {
        const place = freePlace(new Set(taken), chance)!;
        expect(taken).not.toContain(place);
        expect(place).toBeLessThan(STATUS_PLACES);
      }),
    );
    expect(freePlace(new Set([0, 1]), new Uint8Array(4))).toBe(2);
    expect(freePlace(new Set(Array.from({ length: STATUS_PLACES }, (_, at) => at)), new Uint8Array(4))).toBeUndefined();
  });
});
