import { describe, expect, it } from 'vitest';
import { TEXT_LONGEST } from '../../domain/teaching/assignment.ts';
import { readAssignment, tidyText } from '../../domain/teaching/assignment-schema.ts';
import { fullAssignment } from '../../domain/testing/assignments.ts';
import { keyWords, noKeyWords } from './key-words.ts';
import { dueNotice, fitWords, refusalWords } from './link-words.ts';
import { faultWords, notMadeWords } from './make-words.ts';

const due = fullAssignment.due!;
const LATE = Date.parse('2026-12-05T05:00:00Z');

describe('a link that was not opened', () => {
  const reasons = ['not-a-link', 'damaged', 'too-long', 'newer', 'forged', 'unchecked'] as const;

  it('is named, with what to do, and that nothing has changed', () => {
    for (const reason of reasons) {
      const { heading, text } = refusalWords(reason);
      expect(heading).toMatch(/^[A-Z].{15,60}[^.]$/);
      expect(text).toMatch(/ (Ask|Open|Reload|Copy|Then open) .*Nothing on this device has changed\.$|^Open /);
    }
    expect(new Set(reasons.map((reason) => refusalWords(reason).heading)).size).toBe(reasons.length);
  });

  it('is called neither verified nor safe', () => {
    for (const reason of reasons) expect(JSON.stringify(refusalWords(reason))).not.toMatch(/verified|safe|secure/i);
  });
});

describe('an assignment for another version', () => {
  const here = { version: '0.4.0' };

  it('needs no word where it fits', () => {
    expect(fitWords({ madeFor: 'this', unknown: [] }, '0.4.0', here)).toEqual([]);
  });

  it('can be done where it is older, and asks for an update where it is newer', () => {
    expect(fitWords({ madeFor: 'older', unknown: [] }, '0.3.0', here)).toEqual([
      'It was made for version 0.3.0 of the course, and here is 0.4.0. You can do it: your hand-in says which version you worked with.',
    ]);
    expect(fitWords({ madeFor: 'newer', unknown: ['a'] }, '0.5.0', here)).toEqual([
      'It was made for version 0.5.0 of the course, and here is 0.4.0. Reload this page while you are online, so that the course is updated.',
      'One of its lessons is not here yet.',
    ]);
  });

  it('sends to the instructor for lessons that are gone', () => {
    expect(fitWords({ madeFor: 'this', unknown: ['a', 'b'] }, '0.4.0', here)).toEqual([
      '2 of its lessons are not in the course. Do the others, and ask your instructor about them.',
    ]);
  });
});

describe('a due date', () => {
  it('is told by the clock there and by that of the reader', () => {
    expect(dueNotice(due, LATE - 1, 'Europe/Berlin')).toEqual([
      'Hand it in by Friday 4 December 2026, 23:59, New York time.',
      'By your clock that is Saturday 5 December 2026, 05:59, Berlin time.',
    ]);
    expect(dueNotice(due, LATE - 1, 'America/New_York')).toHaveLength(1);
  });

  it('is told to be over when it is', () => {
    expect(dueNotice(due, LATE, 'America/New_York')).toEqual([
      'This was to be handed in by Friday 4 December 2026, 23:59, New York time.',
      'That is over. You can still do it, and your hand-in will be marked late.',
    ]);
  });

  it('says where there is none, and where the zone is not known', () => {
    expect(dueNotice(undefined, LATE, 'UTC')).toEqual(['There is no due date.']);
    expect(dueNotice({ ...due, zone: 'Mars/Olympus' }, LATE, 'UTC').at(-1)).toMatch(/does not know that time zone/);
  });
});

describe('an assignment that is no link yet', () => {
  it('has a sentence for everything that can be wrong with it', () => {
    const nothing = {
      ...{ v: 1, id: 'x', version: 'y' },
      final: { passMark: 0.5, attempts: 0, coolingOffHours: -1 },
      ...{ due: { date: '', time: '', zone: '' }, provider: { number: '\u0007', hours: 'x'.repeat(21) }, asks: {} },
    };
    const read = readAssignment(nothing);
    const words = 'faults' in read ? read.faults.map(faultWords) : [];
    expect(words).toContain('Fill in the name of the group.');
    expect(words).toContain('The pass mark is a whole number from 1 to 100.');
    expect(words).toContain('The due date is a day from 2020 to 2099.');
    expect(words).toContain('Fill in the approved title.');
    expect(words).toContain('Fill in the provider number.');
    expect(words).toContain('Shorten the approved hours to 20 characters.');
    for (const one of words) expect(one).toMatch(/^[A-Z].{8,}\.$/);
  });

  it('has a sentence for every text that is too long, by its name', () => {
    for (const [field, most] of Object.entries(TEXT_LONGEST)) {
      const words = faultWords({ field, fault: 'too-long' });
      expect(words).toMatch(new RegExp(`^Shorten (the|your|how) .* to ${most} characters\\.$`));
    }
  });

  it('says by how much it is too long and what to shorten', () => {
    const made = { ok: false, problem: 'too-long', over: 32, shorten: 'provider.policies' } as const;
    expect(notMadeWords(made)).toEqual([
      'The link is 32 characters too long for a message or a QR code. Shorten the policies, or say where they can be read.',
    ]);
    expect(notMadeWords({ ...made, over: 1, shorten: 'lessons' })).toEqual([
      'The link is one character too long for a message or a QR code. The lessons take the most room: make two assignments of them.',
    ]);
  });

  it('says when the browser did not sign', () => {
    expect(notMadeWords({ ok: false, problem: 'unsigned' })[0]).toMatch(/did not sign/);
  });
});

describe('a typed text', () => {
  it('is kept without what is no text', () => {
    expect(tidyText('  Ana\tMari\u0301a\u0007 \r\nB\u2028C\ud800 ')).toBe('Ana Mar\u00eda  \nB\nC');
  });

  it('is taken as it is tidied', () => {
    const typed = '\u202eNoche\u0000 <b>\ud83d\r1';
    const read = readAssignment({
      ...fullAssignment,
      provider: { ...fullAssignment.provider, address: tidyText(typed) },
    });
    expect(read).toMatchObject({ assignment: { provider: { address: '\u202eNoche  <b> \n1' } } });
  });
});

describe('the desk’s key', () => {
  it('has a sentence for every way in which there is none, each its own', () => {
    const all = ['no-cryptography', 'no-ed25519', 'blocked', 'unusable', 'not-taken', 'no-secret'] as const;
    const words = all.map(noKeyWords);
    expect(new Set(words).size).toBe(all.length);
    for (const one of words) expect(one).toMatch(/^(This|The|There) .{20,}\.$/);
  });

  it('is told where it is new, and where it does not last', () => {
    expect(keyWords({ kept: true, fresh: false })).toBeUndefined();
    expect(keyWords({ kept: true, fresh: true })).toMatch(/six words/);
    for (const fresh of [true, false]) expect(keyWords({ kept: false, fresh })).toMatch(/until you close this page/);
  });
});
