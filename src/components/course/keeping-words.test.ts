import { describe, expect, it } from 'vitest';
import { keepingNotice, type Keeping } from './keeping-words.ts';

const well: Keeping = {
  preview: false,
  shared: false,
  trouble: undefined,
  copy: 'whole',
  broughtBack: 0,
  unreadable: 0,
  unsaved: undefined,
};
const told = (changes: Partial<Keeping>) => keepingNotice({ ...well, ...changes })?.words.join(' ');

describe('the notice at the foot of a page', () => {
  it.each([
    ['all is well', {}],
    ['only the second copy is missing, as in some private windows', { copy: 'missing' as const }],
    ['the second copy is not known yet, whatever else is', { copy: 'unknown' as const, trouble: 'full' as const }],
  ])('says nothing when %s', (_, changes) => {
    expect(told(changes)).toBeUndefined();
  });

  it('says that all is lost with the page only when neither storage keeps it', () => {
    expect(told({ trouble: 'full', copy: 'missing' })).toMatch(
      /is full.*only until you close this page.*before you leave/,
    );
    expect(told({ trouble: 'blocked', copy: 'missing' })).toMatch(/keeps nothing.*only until you close this page/);
    expect(told({ trouble: 'full' })).toMatch(/second one, and nothing is lost/);
    expect(told({ trouble: 'blocked' })).toMatch(/kept in a second one/);
  });

  it('tells of what was brought back, of one entry and of many', () => {
    expect(told({ broughtBack: 1 })).toMatch(/^One entry .* was missing/);
    expect(told({ broughtBack: 12 })).toMatch(/^12 entries .* were missing/);
    // A full storage brings them back on every page: that is no news.
    expect(told({ broughtBack: 12, trouble: 'full' })).not.toMatch(/brought back/);
  });

  it('tells of what could not be read before what was brought back', () => {
    expect(told({ unreadable: 1, broughtBack: 2 })).toMatch(/^1 stored entry could not be read.*It is left untouched/);
    expect(told({ unreadable: 3 })).toMatch(/^3 stored entries could not be read.*They are left untouched/);
  });

  it('reminds of saving a file only when there is nothing else to tell, and knows Safari’s seven days', () => {
    expect(told({ unsaved: { count: 34, forgetful: true } })).toMatch(/seven days without a visit\. 34 entries/);
    expect(told({ unsaved: { count: 134, forgetful: false } })).toMatch(/^134 entries .* in this browser only/);
    expect(told({ unsaved: { count: 34, forgetful: true }, trouble: 'full' })).not.toMatch(/seven days/);
  });

  it('says in a preview that nothing is kept, and of nothing else', () => {
    expect(told({ preview: true, shared: true, trouble: 'blocked', copy: 'missing', unreadable: 1 })).toBe(
      'Preview: nothing you do is kept. Leave the preview ',
    );
  });

  it('says on every page of a shared device how long it keeps anything', () => {
    expect(told({ shared: true, copy: 'missing' })).toMatch(/until you press “Finish here”.*before you leave/);
    expect(told({ shared: true, copy: 'missing', trouble: 'blocked' })).toMatch(/until you close this page/);
  });

  it('is one line on further pages of a visit where leaving loses something, and else none', () => {
    const again = (changes: Partial<Keeping>) => {
      const words = keepingNotice({ ...well, ...changes })?.again;
      return typeof words === 'object' ? words.join(' ') : words;
    };
    for (const trouble of ['full', 'blocked'] as const) {
      expect(again({ trouble, copy: 'missing' })).toMatch(/only until you close this page\. Save it to a file/);
      expect(again({ trouble, copy: 'missing' })!.length).toBeLessThan(told({ trouble, copy: 'missing' })!.length);
      expect(again({ trouble })).toBe('nothing');
    }
    expect(again({ shared: true, copy: 'missing' })).toMatch(/^A shared device: save .* and finish here, before/);
    // These come once of themselves: it is remembered what was told.
    for (const changes of [{ unreadable: 1 }, { broughtBack: 1 }, { unsaved: { count: 34, forgetful: true } }])
      expect(again(changes)).toBeUndefined();
  });

  it('always says what to do', () => {
    for (const changes of [{ trouble: 'full' }, { trouble: 'blocked' }, { unreadable: 1 }, { broughtBack: 1 }] as const)
      expect(keepingNotice({ ...well, ...changes })?.words[1]).toMatch(/^(Save it to a file|See your data)$/);
  });
});
