import { flushSync, mount, unmount } from 'svelte';
import { keyOf } from '../../../domain/credential/did-key.ts';
import { fingerprintOf } from '../../../domain/teaching/fingerprint.ts';
import type { KeptCertificate } from '../../../domain/teaching/certificates/kept.ts';
import { sha256 } from '../../../stores/signatures.ts';
import sheetStyles from '../../../styles/desk-sheet.css?raw';
import { url } from '../../ui/url.ts';
import { checkPlace } from './certificate-qr.ts';
import Sheet from './Sheet.svelte';

/** The address of this site, for links that leave it on paper. */
export function siteAddress(): string {
  return new URL(url(''), location.href).href;
}

/** The words of the keys that signed some certificates, by `did:key:…`; none where the browser cannot work them out. */
export async function wordsOf(
  certificates: readonly Pick<KeptCertificate, 'issuer'>[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const issuers = [...new Set(certificates.map(({ issuer }) => issuer))];
  const found = await Promise.all(
    issuers.map(async (issuer) => {
      const key = keyOf(issuer);
      const words = key && (await fingerprintOf(key, sha256));
      return words ? [[issuer, words] as const] : [];
    }),
  );
  return new Map(found.flat());
}

/** A certificate as a page by itself, to be opened and printed anywhere, also without a network. */
export function sheetPage(one: KeptCertificate, words: readonly string[] | undefined): string {
  const target = document.createElement('div');
  const { facts, file, withdrawn } = one;
  const sheet = mount(Sheet, {
    target,
    props: { facts, words, place: checkPlace(file, siteAddress()), withdrawn: withdrawn !== undefined },
  });
  flushSync();
  // As text, for this page's own policy lets nobody write styles into a document that it makes.
  const written = (node: Node) => new XMLSerializer().serializeToString(node);
  const title = written(document.createTextNode(`${facts.heading}: ${facts.recipient.name}`));
  const body = written(target);
  void unmount(sheet);
  return [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>`,
    `<style>\n${sheetStyles}</style></head>`,
    `<body>${body}</body>`,
    '</html>',
    '',
  ].join('\n');
}
