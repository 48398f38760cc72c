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
  const page = document.implementation.createHTMLDocument(`${one.facts.heading}: ${one.facts.recipient.name}`);
  page.documentElement.lang = 'en';
  const style = page.createElement('style');
  style.textContent = sheetStyles;
  const meta = page.createElement('meta');
  meta.setAttribute('charset', 'utf-8');
  page.head.prepend(meta);
  page.head.append(style);
  const target = document.createElement('div');
  const { facts, file, withdrawn } = one;
  const sheet = mount(Sheet, {
    target,
    props: { facts, words, place: checkPlace(file, siteAddress()), withdrawn: withdrawn !== undefined },
  });
  flushSync();
  page.body.append(page.importNode(target, true));
  void unmount(sheet);
  return `<!doctype html>\n${new XMLSerializer().serializeToString(page.documentElement)}\n`;
}
