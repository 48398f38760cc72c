import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, type Answer } from './answer.ts';

const LISTED = new Set(['', '404.html', 'final/', 'lessons/twelve-layers/', '_astro/quiz.tD2e6r2M.js', 'favicon.svg']);

for (const base of ['/', '/course/']) {
  const scope = `https://example.org${base}`;
  const ask = (url: string, navigates: boolean, method = 'GET'): Answer =>
    answer({ method, url, navigates }, { scope, lists: (path) => LISTED.has(path) });
  const open = (path: string) => ask(scope + path, true);
  const fetched = (path: string) => ask(scope + path, false);

  describe(`an answer below ${base}`, () => {
    it.each(['', 'final/', 'lessons/twelve-layers/', '404.html'])('is the stored file for “%s”', (path) =>
      expect(open(path)).toEqual({ kind: 'stored', path }),
    );

    it('is the stored file, whatever stands behind a question mark', () => {
      fc.assert(
        fc.property(fc.webQueryParameters(), (query) => {
          expect(open(`final/?${query}`)).toEqual({ kind: 'stored', path: 'final/' });
          expect(fetched(`_astro/quiz.tD2e6r2M.js?${query}`)).toEqual({
            kind: 'stored',
            path: '_astro/quiz.tD2e6r2M.js',
          });
        }),
      );
      expect(fetched('_astro/quiz.tD2e6r2M.js?astro-retry=1763743')).toMatchObject({ kind: 'stored' });
    });

    it('is the page where a link names its index.html', () => {
      expect(open('final/index.html')).toEqual({ kind: 'stored', path: 'final/' });
      expect(open('index.html')).toEqual({ kind: 'stored', path: '' });
    });

    it('is the address with its slash, and what stood behind it', () => {
      expect(open('final')).toEqual({ kind: 'redirect', to: `${base}final/` });
      expect(open('lessons/twelve-layers?from=mail#quiz')).toEqual({
        kind: 'redirect',
        to: `${base}lessons/twelve-layers/?from=mail#quiz`,
      });
    });

    it('is the network’s for a page that is not listed', () => {
      for (const path of ['nowhere/', 'nowhere', 'lessons/', 'final/x', 'finalx/', '/final/'])
        expect(open(path)).toEqual({ kind: 'unlisted' });
    });

    it('may be an older file where a page asks for one of another build', () => {
      const path = '_astro/quiz.OLDOLDOL.js';
      expect(fetched(path)).toEqual({ kind: 'older', path });
    });

    it('is left to the browser for all else that a page asks for', () => {
      for (const path of ['sw.js', 'offline.json', 'x.svg', 'final'])
        expect(fetched(path)).toEqual({ kind: 'browser' });
    });

    it('is left to the browser for anything but reading', () => {
      for (const method of ['POST', 'HEAD', 'PUT']) expect(ask(`${scope}final/`, true, method).kind).toBe('browser');
    });

    it('is left to the browser for other sites, whatever they serve', () => {
      for (const other of [
        'https://example.com',
        'http://example.org',
        'https://example.org:8443',
        'https://example.org.evil',
      ])
        expect(ask(`${other}${base}final/`, true)).toEqual({ kind: 'browser' });
    });

    it('is never more than the list holds', () => {
      fc.assert(
        fc.property(fc.webUrl({ withQueryParameters: true }), fc.boolean(), (url, navigates) => {
          const given = ask(url, navigates);
          if (!url.startsWith(scope)) expect(given.kind).toBe('browser');
          if (given.kind === 'stored') expect(LISTED).toContain(given.path);
        }),
      );
    });
  });
}

it('leaves another course of the same origin alone', () => {
  const scope = 'https://example.org/course/';
  for (const url of ['https://example.org/', 'https://example.org/final/', 'https://example.org/course2/final/'])
    expect(answer({ method: 'GET', url, navigates: true }, { scope, lists: () => true })).toEqual({ kind: 'browser' });
});
