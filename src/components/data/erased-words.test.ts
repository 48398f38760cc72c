import { expect, it } from 'vitest';
import { erasedWords } from './erased-words.ts';

const GONE = /^Erased\. This device holds no progress of yours any more/;

it('says that all is gone where both storages followed, or there is only one', () => {
  expect(erasedWords({ shared: false, trouble: undefined, copy: 'whole' })).toMatch(GONE);
  expect(erasedWords({ shared: false, trouble: 'full', copy: 'whole' })).toMatch(GONE);
  expect(erasedWords({ shared: true, trouble: undefined, copy: 'missing' })).toMatch(GONE);
});

it('does not say that all is gone where a storage could not be seen, and says what to do', () => {
  for (const copy of ['missing', 'unknown'] as const) {
    const words = erasedWords({ shared: false, trouble: undefined, copy });
    expect(words).not.toMatch(GONE);
    expect(words).toMatch(/not everywhere yet.*tried again.*clear this site’s data in your browser’s settings/);
  }
  for (const copy of ['whole', 'missing'] as const)
    expect(erasedWords({ shared: false, trouble: 'blocked', copy })).toMatch(
      /may still be there\. .*clear this site’s data in your browser’s settings/,
    );
});
