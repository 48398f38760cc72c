import { readFileSync, writeFileSync } from 'node:fs';
import { chromium, type Browser } from '@playwright/test';
import { chromiumOptions } from './chromium.ts';

// Draws what an installed course shows: its icons, out of public/favicon.svg, and the pictures of it that an app's install
// window shows. Run it when the mark or those pages change, with the course served: `npm start`, then, in another window,
// `node tools/app-images.ts http://localhost:4321/`. The pictures are committed, so a build needs no browser.

const INK = '#0b5a5e';

/** The icons: the mark's share of the width, and whether the ground fills the corners too. */
const ICONS = [
  { file: 'icons/icon-192.png', size: 192, share: 1, filled: false },
  { file: 'icons/icon-512.png', size: 512, share: 1, filled: false },
  // Cut to any shape, down to a circle of four fifths of the width: all of the mark lies inside it.
  { file: 'icons/maskable-512.png', size: 512, share: 0.76, filled: true },
  // iOS rounds the corners itself, and shows what is clear as black.
  { file: 'apple-touch-icon.png', size: 180, share: 0.94, filled: true },
] as const;

const SCREENSHOTS = [
  { file: 'home-narrow.jpg', path: '', width: 360, height: 720, scale: 1.5 },
  { file: 'lesson-narrow.jpg', path: 'lessons/twelve-layers/#order', width: 360, height: 720, scale: 1.5 },
  { file: 'home-wide.jpg', path: '', width: 1280, height: 800, scale: 1 },
] as const;

async function drawIcons(browser: Browser): Promise<void> {
  const mark = Buffer.from(readFileSync('public/favicon.svg')).toString('base64');
  for (const { file, size, share, filled } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const inner = Math.round(size * share);
    await page.setContent(
      `<style>* { margin: 0 } body { display: grid; place-items: center; height: ${size}px;` +
        `background: ${filled ? INK : 'transparent'} }</style>` +
        `<img width="${inner}" height="${inner}" src="data:image/svg+xml;base64,${mark}">`,
      { waitUntil: 'load' },
    );
    writeFileSync(`public/${file}`, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
}

async function takeScreenshots(browser: Browser, address: string): Promise<void> {
  for (const { file, path, width, height, scale } of SCREENSHOTS) {
    const page = await browser.newPage({
      viewport: { width, height },
      deviceScaleFactor: scale,
      colorScheme: 'light',
      serviceWorkers: 'block',
    });
    await page.goto(new URL(path, address).href, { waitUntil: 'networkidle' });
    writeFileSync(`public/screenshots/${file}`, await page.screenshot({ type: 'jpeg', quality: 70 }));
    await page.close();
  }
}

const [address = 'http://localhost:4321/'] = process.argv.slice(2);
const browser = await chromium.launch(chromiumOptions());
await drawIcons(browser);
await takeScreenshots(browser, address);
await browser.close();
