import { describe, expect, it } from 'vitest';
import type { Trouble } from '../../worker/fill.ts';
import { interrupted, NOTHING_KNOWN, notice, stopped, told, type Offline, type Saving } from './state.ts';
import { footerLine, megabytes, pageLine } from './words.ts';

const base = '/';
const known = (saving: Saving, more: Partial<Offline> = {}): Offline => ({ saving, update: 'none', ...more });
const labels = (state: Offline) => footerLine(state).buttons.map(({ label }) => label);

describe('a first visit', () => {
  it('shows percents, reads out only its beginning, its half and its end', () => {
    let state = NOTHING_KNOWN;
    const heard = new Set<string>();
    for (let done = 0; done <= 100; done += 1) {
      state = told(state, { base, kind: 'saving', done, total: 100 });
      heard.add(footerLine(state).heard);
    }
    expect(footerLine(state).text).toBe('Saving for offline… 99 %');
    state = told(state, { base, kind: 'saved', bytes: 5_110_617, lacking: [] });
    expect(footerLine(state).text).toBe('Available offline, 5.2 MB');
    expect([...heard, footerLine(state).heard]).toEqual([
      'Saving for offline.',
      'Saving for offline, half done.',
      'Available offline, 5.2 MB',
    ]);
    expect(labels(state)).toEqual([]);
  });

  it('says nothing aloud on a later one, where all is there', () => {
    const line = footerLine(told(NOTHING_KNOWN, { base, kind: 'saved', bytes: 1, lacking: [] }));
    expect(line.text).toMatch(/^Available offline/);
    expect(line.heard).toBe('');
  });
});

describe('where data is dear', () => {
  it('asks first, with the cost of it', () => {
    const line = footerLine(known({ kind: 'ask', cost: { bytes: 5_110_617, packed: 1_255_367 } }));
    expect(line.text).toContain('5.2 MB on this device, about 1.3 MB to download');
    expect(line.buttons.map(({ label }) => label)).toEqual(['Save for offline', 'Not now']);
  });

  it('asks without the cost when that did not come', () => {
    expect(footerLine(known({ kind: 'ask' })).text).toBe('Save the course, to use it with no network?');
  });

  it('is silent after a no, but for the page about the learner’s data', () => {
    expect(footerLine(known({ kind: 'declined' }))).toMatchObject({ text: '', buttons: [] });
    expect(pageLine(known({ kind: 'declined' })).buttons.map(({ act }) => act)).toEqual(['save']);
  });
});

describe('a failure', () => {
  const failed = (files: string[], why: Trouble = 'missing') =>
    told(NOTHING_KNOWN, { base, kind: 'failed', why, files, done: 0, total: 1 });

  it('names the file and offers another try', () => {
    expect(footerLine(failed(['final/'])).text).toContain('“final/” did not arrive');
    expect(labels(failed(['final/']))).toEqual(['Try again', 'Hide']);
  });

  it('counts the others', () => {
    expect(footerLine(failed(['', 'final/'])).text).toContain('“the home page” and one other file did not arrive');
    expect(footerLine(failed(['a/', 'b/', 'c/'], 'damaged')).text).toContain(
      '“a/” and 2 others arrived damaged and were not kept',
    );
  });

  it('says when there is no room', () => expect(footerLine(failed(['a/'], 'full')).text).toContain('no room'));

  it('does not blame the device for what a browser would not keep', () => {
    const { text } = footerLine(failed(['a/', 'b/'], 'refused'));
    expect(text).toContain('the browser did not keep “a/” and one other file');
    expect(text).not.toContain('room');
  });

  it('stays away when it was put away, and not on the page about the learner’s data', () => {
    const state: Offline = { ...failed(['final/']), hidden: 'failed' };
    expect(footerLine(state).text).toBe('');
    expect(pageLine(state).text).toContain('“final/” did not arrive');
  });

  it('is one too when the browser ends the worker without a word', () => {
    const state = stopped(known({ kind: 'saving', percent: 40 }));
    expect(footerLine(state).text).toContain('interrupted');
    expect(labels(state)).toEqual(['Try again', 'Hide']);
    const named = failed(['final/']);
    expect(stopped(named)).toBe(named);
  });
});

describe('pages beside the course that did not come', () => {
  const state = told(NOTHING_KNOWN, { base, kind: 'saved', bytes: 5_110_617, lacking: ['handbook/', 'a/', 'b/'] });

  it('are named, quietly, and the course is available all the same', () =>
    expect(footerLine(state)).toMatchObject({
      text: 'Available offline, 5.2 MB, without “handbook/” and 2 others',
      heard: '',
      buttons: [],
      stands: false,
    }));

  it('can be tried again where the learner looks for them', () =>
    expect(pageLine(state).buttons.map(({ label }) => label)).toEqual(['Try again']));
});

describe('a newer version', () => {
  const saved: Saving = { kind: 'saved', bytes: 1, lacking: [], fresh: false };

  it('is offered and can wait', () => {
    const state = known(saved, { update: 'ready' });
    expect(footerLine(state).heard).toBe('A new version of the course is ready.');
    expect(labels(state)).toEqual(['Use it now', 'Later']);
    expect(footerLine({ ...state, hidden: notice(state) }).text).toMatch(/^Available offline/);
  });

  it('asks again where a question is open', () => {
    const state = known(saved, { update: 'sure' });
    expect(footerLine(state).text).toContain('A question is open');
    // Where "Use it now" was, a second press must not take the answer away.
    expect(labels(state)).toEqual(['Go on with the question', 'Use the new version now']);
  });

  it('is fetched only after a yes where data is dear', () => {
    let state = told(known(saved), { base, kind: 'offered', bytes: 1_234_567 });
    expect(footerLine(state).text).toContain('about 1.3 MB to download');
    expect(labels(state)).toEqual(['Fetch it', 'Later']);
    expect(footerLine({ ...state, hidden: 'offered' }).text).toMatch(/^Available offline/);
    state = { ...state, update: 'coming' };
    expect(footerLine(state).text).toBe('Fetching the new version…');
    expect(labels(state)).toEqual([]);
    expect(labels(interrupted(state))).toEqual(['Fetch it', 'Later']);
    expect(told(state, { base, kind: 'not-offered' }).update).toBe('none');
  });

  it('that waits is not offered to be fetched', () => {
    const state = known(saved, { update: 'ready' });
    expect(told(state, { base, kind: 'offered', bytes: 1 })).toBe(state);
    expect(told(state, { base, kind: 'not-offered' })).toBe(state);
    expect(interrupted(state)).toBe(state);
  });

  it('is offered although a failure was put away', () =>
    expect(labels(known(saved, { update: 'ready', hidden: 'failed' }))).toEqual(['Use it now', 'Later']));
});

it('rounds sizes up, never to nothing', () => {
  expect([1, 100_000, 100_001, 5_110_617].map(megabytes)).toEqual(['0.1 MB', '0.1 MB', '0.2 MB', '5.2 MB']);
});
