import { afterEach, describe, expect, it, vi } from 'vitest';
import { askPersistence, isForgetful, persistence } from './persistence.ts';

afterEach(() => vi.unstubAllGlobals());

describe('the promise to keep data', () => {
  it.each([
    [true, 'promised'],
    [false, 'not-promised'],
  ])('is told as the browser tells it: %s', async (granted, told) => {
    const asked: string[] = [];
    const say = (what: string) => () => {
      asked.push(what);
      return Promise.resolve(granted);
    };
    vi.stubGlobal('navigator', { storage: { persist: say('persist'), persisted: say('persisted') } });
    expect(await persistence()).toBe(told);
    expect(asked).toEqual(['persisted']);
    expect(await askPersistence()).toBe(told);
    expect(asked).toEqual(['persisted', 'persist']);
  });

  it.each([
    ['there is nothing to ask', {}],
    ['it has no such question', { storage: {} }],
    [
      'it refuses',
      {
        storage: {
          persist: () => Promise.reject(new TypeError('insecure')),
          persisted: () => {
            throw new TypeError('insecure');
          },
        },
      },
    ],
  ])('is unknown where %s', async (_, navigator) => {
    vi.stubGlobal('navigator', navigator);
    expect([await persistence(), await askPersistence()]).toEqual(['unknown', 'unknown']);
  });
});

it.each([
  ['Safari and every browser on an iPhone', { vendor: 'Apple Computer, Inc.', standalone: false }, true],
  ['Safari on a Mac', { vendor: 'Apple Computer, Inc.' }, true],
  ['the course on an iPhone’s home screen', { vendor: 'Apple Computer, Inc.', standalone: true }, false],
  ['Chromium', { vendor: 'Google Inc.' }, false],
  ['Firefox', { vendor: '' }, false],
])('%s forgets after seven days: %s', (_, navigator, forgetful) => {
  vi.stubGlobal('navigator', navigator);
  expect(isForgetful()).toBe(forgetful);
});
