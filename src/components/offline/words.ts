import { notice, type Offline, type Saving, type Why } from './state.ts';

/** What a button of the line does. */
export type Act = 'save' | 'decline' | 'fetch-update' | 'use-now' | 'sure' | 'put-away';

/** What a line about the copy on this device shows. */
export interface Line {
  readonly text: string;
  /** What is read out when it changes; empty when nothing has happened. Percents are not read out one by one. */
  readonly heard: string;
  readonly buttons: readonly { readonly act: Act; readonly label: string }[];
  /** True where something went wrong or waits for the learner. */
  readonly stands: boolean;
}

const EMPTY: Line = { text: '', heard: '', buttons: [], stands: false };

const SAVE = { act: 'save', label: 'Save for offline' } as const;
const AGAIN = { act: 'save', label: 'Try again' } as const;

/** The line in the footer of every page: silent where there is nothing to say or to do. */
export function footerLine(state: Offline): Line {
  const due = notice(state);
  if (due && state.hidden !== due) {
    const { text, buttons } = due === 'failed' ? detail(state.saving) : updateLine(state);
    if (state.update === 'sure') {
      // First, so that a second press on the same place takes nothing away.
      const stay = { act: 'put-away', label: 'Go on with the question' } as const;
      return { text, heard: text, buttons: [stay, ...buttons], stands: true };
    }
    const away = { act: 'put-away', label: due === 'failed' ? 'Hide' : 'Later' } as const;
    return { text, heard: text, buttons: [...buttons, away], stands: true };
  }
  if (state.update === 'coming') return updateLine(state);
  switch (state.saving.kind) {
    case 'ask':
      return { ...detail(state.saving), buttons: [SAVE, { act: 'decline', label: 'Not now' }], stands: true };
    case 'saving':
      return detail(state.saving);
    case 'saved':
      // What is beside the course comes with the next page; whoever wants it now finds the button on "Your data".
      return { ...detail(state.saving), buttons: [] };
    default:
      return EMPTY;
  }
}

/** The line on the page about the learner's data, which says where things stand whatever they are. */
export function pageLine(state: Offline): Line {
  if (state.update !== 'none') return { ...updateLine(state), heard: '' };
  return { ...detail(state.saving), heard: '' };
}

function updateLine({ update, offered = 0 }: Offline): Line {
  if (update === 'coming') {
    const text = 'Fetching the new version…';
    return { ...EMPTY, text, heard: text };
  }
  if (update === 'offered')
    return {
      text: `There is a new version of the course. It takes about ${megabytes(offered)} to download.`,
      heard: '',
      buttons: [{ act: 'fetch-update', label: 'Fetch it' }],
      stands: true,
    };
  if (update === 'sure')
    return {
      text: 'A question is open on this page. An answer that is not checked or handed in may be lost.',
      heard: '',
      buttons: [{ act: 'sure', label: 'Use the new version now' }],
      stands: true,
    };
  return {
    text: 'A new version of the course is ready.',
    heard: '',
    buttons: [{ act: 'use-now', label: 'Use it now' }],
    stands: true,
  };
}

function detail(saving: Saving): Line {
  switch (saving.kind) {
    case 'unknown':
      return { ...EMPTY, text: 'Looking…' };
    case 'unable':
      return { ...EMPTY, text: 'This browser cannot save the course for offline.' };
    case 'ask': {
      const cost = saving.cost
        ? ` It takes ${megabytes(saving.cost.bytes)} on this device, about ${megabytes(saving.cost.packed)} to download.`
        : '';
      const text = `Save the course, to use it with no network?${cost}`;
      return { text, heard: text, buttons: [SAVE], stands: false };
    }
    case 'declined':
      return { ...EMPTY, text: 'Not saved for offline.', buttons: [SAVE] };
    case 'saving': {
      const { percent } = saving;
      const heard = percent < 50 ? 'Saving for offline.' : 'Saving for offline, half done.';
      return { ...EMPTY, text: `Saving for offline… ${percent} %`, heard };
    }
    case 'saved': {
      const { bytes, lacking, fresh } = saving;
      const without = lacking.length > 0 ? `, without ${named(lacking)}` : '';
      const text = `Available offline, ${megabytes(bytes)}${without}`;
      return { ...EMPTY, text, heard: fresh ? text : '', buttons: lacking.length > 0 ? [AGAIN] : [] };
    }
    case 'failed':
      return { ...EMPTY, text: failure(saving.why, saving.files), buttons: [AGAIN] };
  }
}

function failure(why: Why, files: readonly string[]): string {
  if (why === 'stopped') return 'Saving for offline was interrupted. What is here already stays.';
  const names = named(files);
  const verb = files.length > 1 ? 'were' : 'was';
  switch (why) {
    case 'missing':
      return `Not all of the course could be saved for offline: ${names} did not arrive. What is here already stays.`;
    case 'damaged':
      return `Not all of the course could be saved for offline: ${names} arrived damaged and ${verb} not kept. A new version may be on its way.`;
    case 'refused':
      return `Not all of the course could be saved for offline: the browser did not keep ${names}. What is here already stays.`;
    case 'full':
      return `This device has no room to save the course for offline: there was none for ${quoted(files[0])}. You can go on as before, with a network.`;
  }
}

/** The first of some files, and how many others there are. */
function named(files: readonly string[]): string {
  const others =
    files.length === 1 ? '' : files.length === 2 ? ' and one other file' : ` and ${files.length - 1} others`;
  return quoted(files[0]) + others;
}

function quoted(file = ''): string {
  return `“${file === '' ? 'the home page' : file}”`;
}

/** Bytes as people count them, in megabytes with one decimal place, rounded up. */
export function megabytes(bytes: number): string {
  return `${(Math.ceil(bytes / 100_000) / 10).toFixed(1)} MB`;
}
