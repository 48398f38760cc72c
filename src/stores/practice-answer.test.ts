import { beforeEach, describe, expect, it } from 'vitest';
import { choice, choices } from '../domain/testing/fixtures.ts';
import { log } from './log.ts';
import { checkAnswer, choose } from './practice-answer.ts';
import { openPractice, practice } from './practice.ts';

openPractice({
  lesson: 'twelve-layers',
  size: 2,
  items: ['caller', 'layers'].map((id) => ({ id, keyDigest: `key-of-${id}`, textDigest: `text-of-${id}` })),
});
beforeEach(() => log.erase());

const kinds = () => log.entries.get().map(({ kind }) => kind);

describe('choose', () => {
  it('begins a sitting with the first choice, of the questions on the page', () => {
    expect(practice.get()?.sitting).toBeUndefined();
    choose('caller', choice('tea'));
    expect(log.entries.get()[0]).toMatchObject({
      kind: 'practice-started',
      lesson: 'twelve-layers',
      items: ['caller', 'layers'],
    });
    expect(practice.get()?.states).toEqual({ caller: { response: choice('tea') } });
  });

  it('goes on with the sitting that is open', () => {
    choose('caller', choice('tea'));
    choose('caller', choice('go'));
    choose('layers', choices('skin'));
    expect(kinds()).toEqual(['practice-started', 'practice-chosen', 'practice-chosen', 'practice-chosen']);
    expect(practice.get()?.states).toEqual({
      caller: { response: choice('go') },
      layers: { response: choices('skin') },
    });
  });

  it('keeps a choice without grading it', () => {
    choose('caller', choice('go'));
    expect(practice.get()).toMatchObject({ answered: 0, right: 0, marks: {} });
  });
});

describe('checkAnswer', () => {
  it('keeps what the learner chose with its verdict', () => {
    checkAnswer('caller', choice('go'), true);
    checkAnswer('layers', choices('skin'), false);
    expect(practice.get()).toMatchObject({
      answered: 2,
      right: 1,
      states: {
        caller: { response: choice('go'), verdict: 'right' },
        layers: { response: choices('skin'), verdict: 'wrong' },
      },
    });
  });

  it('keeps with the answer the digests of the question as it is now', () => {
    checkAnswer('caller', choice('tea'), false);
    expect(log.entries.get().at(-1)).toMatchObject({
      kind: 'practice-answered',
      keyDigest: 'key-of-caller',
      textDigest: 'text-of-caller',
      right: false,
    });
  });

  it('keeps how sure the learner said to be, and nothing where nothing was said', () => {
    checkAnswer('caller', choice('tea'), false, 3);
    expect(log.entries.get().at(-1)).toMatchObject({ certainty: 3 });
    checkAnswer('layers', choices('skin'), false);
    expect(log.entries.get().at(-1)).not.toHaveProperty('certainty');
  });

  it('answers within one sitting, also when a choice was kept before', () => {
    choose('caller', choice('go'));
    checkAnswer('caller', choice('go'), true);
    expect(kinds()).toEqual(['practice-started', 'practice-chosen', 'practice-answered']);
  });

  it('begins a new sitting after everything was erased', () => {
    checkAnswer('caller', choice('go'), true);
    log.erase();
    checkAnswer('caller', choice('tea'), false);
    expect(kinds()).toEqual(['practice-started', 'practice-answered']);
    expect(practice.get()).toMatchObject({ answered: 1, right: 0 });
  });
});
