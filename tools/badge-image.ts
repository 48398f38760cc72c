import { readFileSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { chromiumOptions } from './chromium.ts';

// Draws the picture that certificates are put into: the course's arcs, closed. `node tools/badge-image.ts`; the picture is
// committed, so a build needs no browser. It is no proof of anything, and says so: what counts is inside.

const FILE = 'src/components/desk/certificates/desk-badge.png';
const FONT = 'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files';
const SIZE = 600;
const INK = '#0b5a5e';

const font = readFileSync(`${FONT}/atkinson-hyperlegible-next-latin-wght-normal.woff2`).toString('base64');
const arcs = Array.from(
  { length: 12 },
  (_, arc) => `<circle cx="300" cy="244" r="${66 + arc * 11}" stroke-width="4.4"/>`,
);
const picture = `<svg width="${SIZE}" height="${SIZE}" viewBox="0 0 600 600">
  <rect width="600" height="600" rx="56" fill="#f3f7f6"/>
  <path d="M0 470h600v74a56 56 0 0 1-56 56H56a56 56 0 0 1-56-56z" fill="${INK}"/>
  <g fill="none" stroke="${INK}">${arcs.join('')}</g>
  <circle cx="300" cy="244" r="48" fill="${INK}"/>
  <g text-anchor="middle">
    <text x="300" y="532" font-size="46" font-weight="760" letter-spacing="-0.5" fill="#fff">Before You Press</text>
    <text x="300" y="572" font-size="24" font-weight="500" fill="#dfecec">The certificate is inside: check this file</text>
  </g>
</svg>`;

/** The picture's points: red, green, blue and how opaque each is. */
async function drawn(): Promise<Buffer> {
  const browser = await chromium.launch(chromiumOptions());
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  await page.setContent(
    `<style>@font-face { font-family: A; font-weight: 200 800; src: url(data:font/woff2;base64,${font}) }` +
      `* { margin: 0 } svg { display: block; font-family: A }</style>${picture}`,
  );
  await page.evaluate(() => document.fonts.ready);
  const shot = (await page.screenshot({ omitBackground: true })).toString('base64');
  const points = await page.evaluate(async (address) => {
    const image = Object.assign(new Image(), { src: address });
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    canvas.drawImage(image, 0, 0);
    return [...canvas.getImageData(0, 0, image.width, image.height).data];
  }, `data:image/png;base64,${shot}`);
  await browser.close();
  return Buffer.from(points);
}

/** A PNG with few colours in it: edges have sixteen steps, which is as many as anyone sees. */
function packed(points: Buffer): Buffer {
  const palette = new Map<number, number>();
  const step = (value: number) => Math.min(255, Math.round(value / 17) * 17);
  const rows = Buffer.alloc(SIZE * (SIZE + 1));
  for (let y = 0; y < SIZE; y += 1)
    for (let x = 0; x < SIZE; x += 1) {
      const at = (y * SIZE + x) * 4;
      const alpha = step(points[at + 3]!);
      const exact = alpha === 255 ? points.readUIntBE(at, 3) : points.readUIntBE(at, 3) & 0xf0f0f0;
      const isPlain = [0xf3f7f6, 0x0b5a5e, 0xffffff].includes(exact);
      const [red = 0, green = 0, blue = 0] = isPlain
        ? [exact >> 16, (exact >> 8) & 255, exact & 255]
        : [...points.subarray(at, at + 3)].map(step);
      const colour = ((red << 24) | (green << 16) | (blue << 8) | alpha) >>> 0;
      if (!palette.has(colour)) palette.set(colour, palette.size);
      rows[y * (SIZE + 1) + 1 + x] = palette.get(colour)!;
    }
  if (palette.size > 256) throw new Error(`${palette.size} colours are too many.`);
  const colours = [...palette.keys()];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIZE, 0);
  header.writeUInt32BE(SIZE, 4);
  // Eight bits a point, by the palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flatMap((one) => [one >>> 24, (one >>> 16) & 255, (one >>> 8) & 255]))),
    chunk('tRNS', Buffer.from(colours.map((one) => one & 255))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

writeFileSync(FILE, packed(await drawn()));
