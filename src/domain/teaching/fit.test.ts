import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fullAssignment } from '../testing/assignments.ts';
import { byVersion, fitOf } from './fit.ts';

it.each([
  ['0.4.0', 'this'],
  ['0.10.0', 'older'],
  ['0.4.1', 'older'],
  ['1.0.0', 'older'],
  ['0.3.9', 'newer'],
])('an assignment of 0.4.0, where version %s is, was made for %s', (version, madeFor) => {
  expect(fitOf(fullAssignment, { version, lessons: fullAssignment.lessons })).toEqual({ madeFor, unknown: [] });
});

it('names the lessons that are not here', () => {
  const edition = { version: '0.4.0', lessons: ['ask-first', 'another', 'the-phone-call'] };
  expect(fitOf(fullAssignment, edition)).toEqual({ madeFor: 'this', unknown: ['twelve-layers'] });
});

it('puts versions in the order of their numbers', () => {
  const numbers = fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20));
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const value = ([x, y, z]: readonly number[]) => (x! * 100 + y!) * 100 + z!;
      expect(Math.sign(byVersion(a.join('.'), b.join('.')))).toBe(Math.sign(value(a) - value(b)));
    }),
    { numRuns: 300 },
  );
});
