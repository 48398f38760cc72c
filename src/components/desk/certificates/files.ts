import { certificatesCsv } from '../../../domain/teaching/certificates/list-csv.ts';
import type { KeptCertificate } from '../../../domain/teaching/certificates/kept.ts';
import { badgeOf, pictureAt } from '../../../stores/certificates.ts';
import badgePicture from './desk-badge.png?url&no-inline';
import { sheetPage, wordsOf } from './sheet-page.ts';

/* Certificates as files. */

const picture = pictureAt(badgePicture);

/** The name of a certificate's files, without an ending: the beginning of its number. */
export function fileName(id: string): string {
  return `certificate-${id.replace('urn:uuid:', '').slice(0, 8)}`;
}

/** The picture with a certificate in it; nothing where the picture could not be fetched. */
export function badgeFile(one: KeptCertificate): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return badgeOf(one, picture);
}

/**
 * Certificates in one zip archive: each as a file, a picture and a page, and a table of them all. Nothing where a part could
 * not be fetched: half an archive would be taken for a whole one.
 */
export async function certificateArchive(
  certificates: readonly KeptCertificate[],
  at: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const { archive } = await import('../../../stores/desk-archive.ts');
    const words = await wordsOf(certificates);
    const names = namesOf(certificates);
    const files = [];
    for (const one of certificates) {
      const name = names.get(one.id)!;
      const png = await badgeFile(one);
      if (!png) return undefined;
      files.push({ name: `${name}.json`, content: one.file }, { name: `${name}.png`, content: png });
      files.push({ name: `${name}.html`, content: sheetPage(one, words.get(one.issuer)) });
    }
    const table = certificatesCsv(certificates, (id) => `${names.get(id)}.json`);
    return archive([{ name: 'certificates.csv', content: table }, ...files], at);
  } catch {
    return undefined;
  }
}

/** A name for each; two whose numbers begin alike have longer ones. */
function namesOf(certificates: readonly KeptCertificate[]): ReadonlyMap<string, string> {
  const short = certificates.map(({ id }) => fileName(id));
  return new Map(
    certificates.map(({ id }, at) => {
      const name = short[at]!;
      const isAlone = short.indexOf(name) === short.lastIndexOf(name);
      return [id, isAlone ? name : `certificate-${id.replace('urn:uuid:', '')}`] as const;
    }),
  );
}
