import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { bakeBadge, readBadge } from './badge.ts';

/** `DOOR_RUNS=10000` tries longer. */
const numRuns = Number(process.env['DOOR_RUNS'] ?? 500);
vi.setConfig({ testTimeout: Math.max(60_000, numRuns * 120) });

/** A chunk, checksum and all. */
function chunk(type: string, data: Uint8Array | string): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), typeof data === 'string' ? Buffer.from(data) : data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const HEAD = chunk('IHDR', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0));
const DATA = chunk('IDAT', deflateSync(Uint8Array.of(0, 255)));
const END = chunk('IEND', '');
const png = (...chunks: readonly Uint8Array[]) => new Uint8Array(Buffer.concat([SIGNATURE, ...chunks]));

/** A picture of one white dot. */
const dot = png(HEAD, DATA, END);

function baked(text: string, picture: Uint8Array = dot): Uint8Array {
  const made = bakeBadge(picture, text);
  if (!made.ok) throw new Error(made.fault);
  return made.png;
}

const refused = (fault: string) => ({ ok: false, fault });
const KEYWORD = 'openbadgecredential';

describe('a certificate in a picture', () => {
  it('comes out as it went in, once, and the picture stays', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), fc.string({ unit: 'grapheme' }), (text, older) => {
        const picture = baked(text, baked(older));
        expect(readBadge(picture)).toEqual({ ok: true, text });
        expect(Buffer.from(picture).includes(Buffer.from(DATA))).toBe(true);
        expect(picture).toEqual(baked(text));
      }),
      { numRuns: 100 },
    );
  });

  it('stands as Open Badges 3.0 says: iTXt, not compressed, behind the head', () => {
    expect(baked('{"ä":1}')).toEqual(png(HEAD, chunk('iTXt', `${KEYWORD}\0\0\0\0\0{"ä":1}`), DATA, END));
  });

  it('is read where another tool gave its language and a keyword in it', () => {
    const picture = png(HEAD, DATA, chunk('iTXt', `${KEYWORD}\0\0\0de\0Abzeichen\0{}`), END);
    expect(readBadge(picture)).toEqual({ ok: true, text: '{}' });
  });
});

describe('the door of pictures', () => {
  const good = `${KEYWORD}\0\0\0\0\0{}`;
  const cases: readonly [string, Uint8Array, string][] = [
    ['nothing', new Uint8Array(), 'not-a-png'],
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff), 'not-a-png'],
    ['a head and no more', png(), 'damaged'],
    ['a picture that is cut off', dot.slice(0, -3), 'damaged'],
    ['one without an end', png(HEAD, DATA), 'damaged'],
    ['more behind the end', png(HEAD, DATA, END, DATA), 'damaged'],
    ['a chunk before the head', png(DATA, HEAD, END), 'damaged'],
    ['a wrong checksum', dot.map((byte, at) => (at === 40 ? byte ^ 1 : byte)), 'damaged'],
    ['a length of four gigabytes', dot.map((byte, at) => (at === 8 ? 255 : byte)), 'damaged'],
    ['no certificate', dot, 'nothing-in-it'],
    ['another text', png(HEAD, chunk('iTXt', 'Comment\0\0\0\0\0{}'), DATA, END), 'nothing-in-it'],
    ['two certificates', png(HEAD, chunk('iTXt', good), chunk('iTXt', good), DATA, END), 'twice'],
    [
      'a second one in another chunk',
      png(HEAD, chunk('iTXt', good), chunk('tEXt', `${KEYWORD}\0{}`), DATA, END),
      'twice',
    ],
    ['a compressed one', png(HEAD, chunk('iTXt', `${KEYWORD}\0\x01\0\0\0x`), DATA, END), 'unreadable'],
    ['one that is cut off', png(HEAD, chunk('iTXt', `${KEYWORD}\0\0\0`), DATA, END), 'unreadable'],
    ['one without its ends', png(HEAD, chunk('iTXt', `${KEYWORD}\0\0\0en`), DATA, END), 'unreadable'],
    ['an old sort of text', png(HEAD, chunk('zTXt', `${KEYWORD}\0\0{}`), DATA, END), 'unreadable'],
    [
      'bytes that are no text',
      png(
        HEAD,
        chunk('iTXt', Buffer.concat([Buffer.from(`${KEYWORD}\0\0\0\0\0`), Uint8Array.of(0xff, 0xfe)])),
        DATA,
        END,
      ),
      'unreadable',
    ],
    ['more than any badge has', new Uint8Array([...SIGNATURE, ...new Uint8Array(8_000_000)]), 'too-large'],
    ['more parts than any picture', png(HEAD, ...Array<Uint8Array>(10_001).fill(chunk('tEXt', '')), END), 'damaged'],
  ];
  it.each(cases)('refuses %s', (_, bytes, fault) => {
    expect(readBadge(bytes)).toEqual(refused(fault));
  });

  it('finds any changed byte', () => {
    const picture = baked('{"a":1}');
    fc.assert(
      fc.property(fc.nat(picture.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const read = readBadge(picture.map((byte, place) => (place === at ? byte ^ change : byte)));
        expect(read.ok).toBe(false);
      }),
      { numRuns },
    );
  });

  it('never throws', () => {
    const part = fc.tuple(
      fc.constantFrom('iTXt', 'tEXt', 'IHDR', 'IDAT', 'IEND', 'aaaa'),
      fc.uint8Array({ maxLength: 60 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.boolean(), (parts, named) => {
        const chunks = parts.map(([type, data]) =>
          chunk(type, named ? Buffer.concat([Buffer.from(`${KEYWORD}\0`), data]) : data),
        );
        expect(readBadge(png(HEAD, ...chunks, END))).toHaveProperty('ok');
        expect(readBadge(new Uint8Array(Buffer.concat(chunks)))).toHaveProperty('ok');
      }),
      { numRuns },
    );
  });
});
