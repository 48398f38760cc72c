import { describe, expect, it } from 'vitest';
import { choicesQuery, isChosen, readChoices, type Choices } from './choices.ts';

const none: Choices = { topic: '', verdict: '', article: '', lesson: '', all: false };
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  topic: ['', 'harm'],
  verdict: ['', 'anecdote', 'hazard'],
  article: ['', 'grays'],
  lesson: ['', 'the-call'],
};
const read = (query: string) => readChoices(query, (list) => OPTIONS[list] ?? []);

describe('the choices in an address', () => {
  it('are brought back by the address they wrote', () => {
    const choices = { topic: 'harm', verdict: 'hazard', article: 'grays', lesson: 'the-call', all: true };
    expect(choicesQuery(choices)).toBe('?topic=harm&verdict=hazard&article=grays&lesson=the-call&all=1');
    expect(read(choicesQuery(choices))).toEqual(choices);
    expect(choicesQuery(none)).toBe('');
    expect(read('')).toEqual(none);
  });

  it('pass over what is no option, so that a mistyped address shows something', () => {
    expect(read('?topic=harmm&verdict=%3Cb%3E&all=yes&else=1')).toEqual(none);
  });
});

describe('isChosen', () => {
  const claim = { topic: 'harm', verdicts: ['anecdote', 'hazard'], article: 'grays', lesson: 'the-call', hands: true };

  it('shows by itself only what changes what hands do', () => {
    expect(isChosen(claim, none)).toBe(true);
    expect(isChosen({ ...claim, hands: false }, none)).toBe(false);
    expect(isChosen({ ...claim, hands: false }, { ...none, all: true })).toBe(true);
  });

  it('wants every list that was chosen from to fit', () => {
    expect(isChosen(claim, { ...none, topic: 'harm', article: 'grays', lesson: 'the-call' })).toBe(true);
    for (const [list, other] of Object.entries({
      topic: 'mystique',
      verdict: 'opinion',
      article: 'moore',
      lesson: 'a',
    }))
      expect(isChosen(claim, { ...none, [list]: other }), list).toBe(false);
  });

  it('finds a claim that is an anecdote and a hazard by either word', () => {
    expect(isChosen(claim, { ...none, verdict: 'anecdote' })).toBe(true);
    expect(isChosen(claim, { ...none, verdict: 'hazard' })).toBe(true);
  });
});
