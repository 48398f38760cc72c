import { describe, expect, it } from 'vitest';
import { passphraseFault, plainPassphrase } from './passphrase.ts';

describe('a passphrase', () => {
  it.each([
    ['river stone lamp seven', undefined],
    ['            ', 'too-short'],
    ['elevenchars', 'too-short'],
    ['  elevenchars  ', 'too-short'],
    ['aaaaaaaaaaaaaa', 'too-plain'],
    ['abcdabcdabcd', 'too-plain'],
    ['x'.repeat(501), 'too-long'],
    ['пароль на сегодня', undefined],
  ])('%j: %s', (typed, fault) => {
    expect(passphraseFault(typed)).toBe(fault);
  });

  it('is the same from every keyboard', () => {
    expect(plainPassphrase(' Nu\u0301n\u0303ez ')).toBe('Núñez');
  });
});
