import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFromWorker, readToWorker, type FromWorker } from './messages.ts';

const BASE = '/course/';
const MESSAGES: FromWorker[] = [
  { base: BASE, kind: 'saving', done: 0, total: 10 },
  { base: BASE, kind: 'saved', bytes: 10, lacking: ['handbook/'] },
  { base: BASE, kind: 'failed', why: 'damaged', files: ['final/'], done: 3, total: 10 },
  { base: BASE, kind: 'failed', why: 'refused', files: ['final/'], done: 3, total: 10 },
  { base: BASE, kind: 'offered', bytes: 10 },
  { base: BASE, kind: 'not-offered' },
];

describe('a message of the worker', () => {
  it.each(MESSAGES)('is read as it was sent: $kind', (message) =>
    expect(readFromWorker(structuredClone(message), BASE)).toEqual(message),
  );

  it.each(MESSAGES)('of another course of the origin is not read: $kind', (message) =>
    expect(readFromWorker(message, '/')).toBeUndefined(),
  );

  it('that is not one is not read', () => {
    for (const wrong of [
      null,
      'saved',
      [],
      { base: BASE, kind: 'saved', bytes: '10', lacking: [] },
      { base: BASE, kind: 'saved', bytes: 10, lacking: [3] },
      { base: BASE, kind: 'offered', bytes: -1 },
      { base: BASE, kind: 'saving', done: 11, total: 10 },
      { base: BASE, kind: 'saving', done: -1, total: 10 },
      { base: BASE, kind: 'saving', done: NaN, total: 10 },
      { base: BASE, kind: 'failed', why: 'other', files: [], done: 0, total: 1 },
      { base: BASE, kind: 'failed', why: 'full', files: [3], done: 0, total: 1 },
      { base: BASE, kind: 'failed', why: 'full', files: Array(5001).fill('a'), done: 0, total: 1 },
      { base: BASE, kind: 'failed', why: 'full', files: ['a'.repeat(501)], done: 0, total: 1 },
      { base: BASE, kind: 'unheard-of', done: 0, total: 1 },
    ])
      expect(readFromWorker(wrong, BASE)).toBeUndefined();
    fc.assert(fc.property(fc.anything(), (any) => readFromWorker(any, BASE) === undefined));
  });
});

describe('a message to the worker', () => {
  it('is one of three', () => {
    expect(readToWorker({ kind: 'save' })).toEqual({ kind: 'save' });
    expect(readToWorker({ kind: 'fetch-update' })).toEqual({ kind: 'fetch-update' });
    expect(readToWorker({ kind: 'use-now', more: 1 })).toEqual({ kind: 'use-now' });
    for (const wrong of [null, undefined, 'save', { kind: 'delete' }, []]) expect(readToWorker(wrong)).toBeUndefined();
  });
});
