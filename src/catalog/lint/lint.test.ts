import { describe, expect, it } from 'vitest';
import type { BankItem, SingleChoiceItem } from '../../domain/assessment/item.ts';
import { bankItem, singleItem } from '../../domain/testing/fixtures.ts';
import { isOpen, lintBank } from './lint.ts';

/** Its one flaw, in the absence of changes, is that its key is the longest option. */
const long = (changes: Partial<SingleChoiceItem> = {}): BankItem => bankItem(singleItem(changes));
const reason = 'The name of the place is long.';

describe('lintBank', () => {
  it('says which item breaks which rule, where, and how to mend it', () => {
    const first = bankItem(singleItem({ id: 'of-another-lesson' }), { lesson: 'twelve-layers' });
    const [, finding] = lintBank({ bank: [first, long()] });
    expect(finding).toEqual({
      file: 'src/quizzes/the-phone-call.yaml',
      path: ['items', 0],
      item: 'caller',
      rule: 'key-longest',
      level: 'warning',
      message: 'the item "caller": the key is the longest option: 18 characters against 13 on average',
      fix: 'shorten the key, moving its reasons to the rationale, or give a distractor as much detail',
    });
  });

  it('counts places within a lesson', () => {
    const bank = [long({ id: 'one' }), bankItem(singleItem(), { lesson: 'twelve-layers' }), long({ id: 'two' })];
    expect(lintBank({ bank }).map(({ path }) => path)).toEqual([
      ['items', 0],
      ['items', 0],
      ['items', 1],
    ]);
  });

  it('does not take an item that names itself for one that names another', () => {
    const [go, wait, tea] = singleItem().options;
    const options = [go!, wait!, { ...tea!, text: 'A call-back tomorrow' }];
    expect(lintBank({ bank: [long({ id: 'call-back', options })] })).toEqual([]);
    expect(lintBank({ bank: [long({ options }), long({ id: 'call-back', options })] })).toMatchObject([
      { item: 'caller', rule: 'option-names-item' },
    ]);
  });

  it('keeps a waived warning, with its reason, and does not hold it open', () => {
    const findings = lintBank({ bank: [long({ waivers: [{ rule: 'key-longest', reason }] })] });
    expect(findings).toMatchObject([{ rule: 'key-longest', waived: reason }]);
    expect(findings.filter(isOpen)).toEqual([]);
    expect(lintBank({ bank: [long()] }).filter(isOpen)).toHaveLength(1);
  });

  it('finds a waiver of a rule that is not broken', () => {
    const waivers = [
      { rule: 'key-longest', reason },
      { rule: 'long-stem', reason },
    ];
    expect(lintBank({ bank: [long({ waivers })] }).filter(isOpen)).toEqual([
      {
        file: 'src/quizzes/the-phone-call.yaml',
        path: ['items', 0, 'waivers', 1],
        item: 'caller',
        rule: 'waiver',
        level: 'error',
        message: 'the item "caller" waives "long-stem", which it does not break',
        fix: 'take the waiver out',
      },
    ]);
  });

  it('finds a waiver of a rule there is not', () => {
    const open = lintBank({ bank: [long({ waivers: [{ rule: 'key-longes', reason }] })] }).filter(isOpen);
    expect(open).toMatchObject([
      { rule: 'key-longest' },
      { message: 'the item "caller" waives the unknown rule "key-longes"', fix: 'did you mean "key-longest"?' },
    ]);
  });

  it('lets no one waive an error', () => {
    const waivers = [
      { rule: 'key-longest', reason },
      { rule: 'not-a-question', reason },
    ];
    const open = lintBank({ bank: [long({ question: 'You say', waivers })] }).filter(isOpen);
    expect(open).toMatchObject([
      { rule: 'not-a-question', level: 'error' },
      { rule: 'waiver', level: 'error', message: 'the item "caller" waives "not-a-question", which is an error' },
    ]);
  });
});
