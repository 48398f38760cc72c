import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tokenColour, webManifest } from './web-manifest.ts';

/** Width and height stand in the frame's head, 5 bytes after the mark FF C0. */
function sizeOfJpeg(file: Buffer): string {
  const frame = file.indexOf(Buffer.from([0xff, 0xc0]));
  return `${file.readUInt16BE(frame + 7)}x${file.readUInt16BE(frame + 5)}`;
}

const course = { title: 'A Course', line: 'What it is about.' };

describe('webManifest', () => {
  it.each(['/', '/course/'])('keeps every address inside the path %s that the course is served below', (base) => {
    const manifest = webManifest(course, { paper: '#ffffff' }, (path) => base + path);
    const shown = [...manifest.icons, ...manifest.screenshots].map(({ src }) => src);
    const opened = [manifest.id, manifest.start_url, manifest.scope, ...manifest.shortcuts.map(({ url }) => url)];
    for (const address of [...shown, ...opened]) expect(address.startsWith(base)).toBe(true);
    expect(manifest.scope).toBe(base);
  });

  it('names only pictures that are there, in the size they have', () => {
    const { icons, screenshots } = webManifest(course, { paper: '#ffffff' }, (path) => path);
    for (const { src, sizes, type } of [...icons, ...screenshots]) {
      const file = readFileSync(`public/${src}`);
      if (type === 'image/png') expect(`${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`).toBe(sizes);
      else if (type === 'image/jpeg') expect(sizeOfJpeg(file)).toBe(sizes);
      else expect(sizes).toBe('any');
    }
  });

  it('has a picture that may be cut to any shape, and shortcuts to go on and to review', () => {
    const { icons, shortcuts } = webManifest(course, { paper: '#ffffff' }, (path) => `/${path}`);
    expect(icons.map(({ purpose }) => purpose)).toContain('maskable');
    expect(shortcuts.map(({ url }) => url)).toEqual(['/?continue', '/review/']);
  });
});

describe('tokenColour', () => {
  it('is the light one, which stands first', () => {
    expect(tokenColour('a { --paper: #f3f7f6; } b { --paper: #0e1617; }', '--paper')).toBe('#f3f7f6');
  });

  it('says which one is missing', () => {
    expect(() => tokenColour('a { --ink: #000000; }', '--paper')).toThrow('--paper');
  });
});
