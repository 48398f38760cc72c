import { describe, expect, it } from 'vitest';
import { boardRuleSchema, type BoardRule } from '../schemas/board-rule.ts';
import { checkBoardRules, readRules } from './check-board-rules.ts';

const rule: BoardRule = {
  id: 'iowa-hours',
  kind: 'state',
  of: 'Iowa',
  about: 'Hours',
  rule: 'Half of them hands-on.',
  limits: ['hands-on'],
  basis: 'law',
  fact: 'R15',
  reviewed: '2026-11-20',
  sources: ['ia-645-133-3'],
};
const sources = [{ id: 'ia-645-133-3' }, { id: 'tn-0870-01-12' }];

describe('the rules of boards', () => {
  it('have nothing wrong when every source is in the register', () => {
    expect(checkBoardRules([rule, { ...rule, id: 'tennessee', sources: ['tn-0870-01-12'] }], sources)).toEqual([]);
  });

  it('may not name a source that is not there; what may have been meant is said', () => {
    expect(checkBoardRules([rule, { ...rule, id: 'other', sources: ['tn-0870-01-21'] }], sources)).toEqual([
      {
        file: 'src/evidence/board-rules.yaml',
        path: [1, 'sources', 0],
        message: 'the rule "other" names the unknown source "tn-0870-01-21"',
        fix: 'did you mean "tn-0870-01-12"?',
      },
    ]);
  });

  it('have ids of their own', () => {
    expect(checkBoardRules([rule, rule], sources).map(({ path, message }) => [path, message])).toEqual([
      [[1, 'id'], 'the rule id "iowa-hours" is used twice'],
    ]);
  });

  it('run out like everything else that was read', () => {
    expect(readRules([rule])).toEqual([
      {
        file: 'src/evidence/board-rules.yaml',
        path: [0, 'reviewed'],
        what: 'the rule "iowa-hours"',
        reviewed: '2026-11-20',
      },
    ]);
  });

  it.each([
    ['no day', { reviewed: undefined }],
    ['no source', { sources: [] }],
    ['a basis of its own', { basis: 'certain' }],
    ['a field that is not known', { fine: 'USD 100' }],
  ])('are not taken with %s', (_, change) => {
    expect(boardRuleSchema.safeParse(rule).success).toBe(true);
    expect(boardRuleSchema.safeParse({ ...rule, ...change }).success).toBe(false);
  });
});
