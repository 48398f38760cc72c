import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANA, anyLearner } from '../../testing/teaching.ts';
import { folded, licenceKey, nameKey, samePerson } from './person.ts';

describe('one person', () => {
  it('is told by an address, whatever else changed', () => {
    expect(samePerson(ANA, { name: 'Ana Lee', email: ' ANA@Example.org', licences: [] })).toBe('email');
  });

  it('is told by a licence, however it is written', () => {
    const other = { name: 'A. N.', email: 'a.n@example.org', licences: [{ number: 'ma-12345', state: 'florida' }] };
    expect(samePerson(ANA, other)).toBe('licence');
    expect(samePerson(ANA, { ...other, licences: [{ number: 'ma-12345', state: 'TX' }] })).toBeUndefined();
  });

  it('is told by a name only where nothing speaks against it', () => {
    const bare = { name: 'NUNEZ,  Ana', licences: [] };
    expect(samePerson(ANA, bare)).toBe('name');
    expect(samePerson(ANA, { ...bare, email: 'another.ana@example.org' })).toBeUndefined();
    expect(samePerson({ ...ANA, email: '' }, { ...bare, licences: [{ number: '9', state: 'FL' }] })).toBeUndefined();
    expect(samePerson({ name: '', licences: [] }, { name: ' - ', licences: [] })).toBeUndefined();
  });

  it('does not depend on who is looked at first', () => {
    fc.assert(
      fc.property(anyLearner, anyLearner, (a, b) => {
        expect(samePerson(a, b)).toBe(samePerson(b, a));
      }),
      { numRuns: 500 },
    );
  });
});

it('compares names in any script, and numbers as they are', () => {
  expect(folded('Žofia  NOVÁK-Ng')).toBe('zofia novak ng');
  expect(nameKey('王 小明')).toBe(nameKey('小明 王'));
  expect(licenceKey({ number: '00123', state: 'Fl.' })).toBe('FL 00123');
  expect(licenceKey({ number: ' - ', state: 'FL' })).toBe('');
});
