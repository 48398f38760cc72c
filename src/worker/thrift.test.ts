import { expect, it } from 'vitest';
import { isDear } from './thrift.ts';

it.each([
  [undefined, false],
  [{}, false],
  [{ saveData: false, effectiveType: '4g' }, false],
  [{ effectiveType: '3g' }, false],
  [{ saveData: true, effectiveType: '4g' }, true],
  [{ effectiveType: '2g' }, true],
  [{ effectiveType: 'slow-2g' }, true],
])('a connection %o is dear: %s', (connection, dear) => expect(isDear(connection)).toBe(dear));
