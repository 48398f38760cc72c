import type { FromWorker } from '../../worker/messages.ts';

/** What saving costs, in bytes: on the device, and to download. */
export interface Cost {
  readonly bytes: number;
  readonly packed: number;
}

/** How far the course is saved on this device. */
export type Saving =
  | { readonly kind: 'unknown' }
  /** The browser has no service worker, or allows none here. */
  | { readonly kind: 'unable' }
  /** The learner saves data, so nothing is fetched unasked. The cost may not have come. */
  | { readonly kind: 'ask'; readonly cost?: Cost | undefined }
  | { readonly kind: 'declined' }
  | { readonly kind: 'saving'; readonly percent: number }
  | {
      readonly kind: 'saved';
      readonly bytes: number;
      /** True when it became so while the page was open. */
      readonly fresh: boolean;
      /** Paths of files beside the course that could not be saved. */
      readonly lacking: readonly string[];
    }
  | { readonly kind: 'failed'; readonly why: Why; readonly files: readonly string[] };

/** What stopped the saving; `stopped` when the browser ended it and said nothing. */
export type Why = Extract<FromWorker, { kind: 'failed' }>['why'] | 'stopped';

/** What a page knows of the copy on this device. */
export interface Offline {
  readonly saving: Saving;
  /**
   * Whether there is a newer version: `offered` where data is dear and it is to be fetched only after a yes, `coming` after
   * that, `ready` when it waits, `sure` while the learner is asked about an open question.
   */
  readonly update: 'none' | 'offered' | 'coming' | 'ready' | 'sure';
  /** What a version that is offered takes to fetch, about, in bytes. */
  readonly offered?: number | undefined;
  /** What the learner put away in this visit: the kind of notice. */
  readonly hidden?: Notice | undefined;
}

/** A line that stands out and can be put away. */
export type Notice = 'offered' | 'ready' | 'failed';

/** What a page knows before it has looked. */
export const NOTHING_KNOWN: Offline = { saving: { kind: 'unknown' }, update: 'none' };

/** What is known after a message of the worker. */
export function told(state: Offline, message: FromWorker): Offline {
  switch (message.kind) {
    case 'saving':
      return { ...state, saving: { kind: 'saving', percent: percent(message) } };
    case 'saved': {
      const { bytes, lacking } = message;
      return { ...state, saving: { kind: 'saved', bytes, lacking, fresh: wasMissing(state.saving) } };
    }
    case 'failed':
      return { ...state, saving: { kind: 'failed', why: message.why, files: message.files } };
    case 'offered':
      return isHere(state) ? state : { ...state, update: 'offered', offered: message.bytes };
    case 'not-offered':
      return isHere(state) ? state : { ...state, update: 'none' };
  }
}

/** A newer version that was to come did not: it is offered as before. */
export function interrupted(state: Offline): Offline {
  return state.update === 'coming' ? { ...state, update: 'offered' } : state;
}

/** A browser may stop an installing worker without a word. */
export function stopped(state: Offline): Offline {
  return state.saving.kind === 'saving' ? { ...state, saving: { kind: 'failed', why: 'stopped', files: [] } } : state;
}

/** The notice that is due, whether or not it was put away. */
export function notice({ saving, update }: Offline): Notice | undefined {
  if (update === 'offered') return 'offered';
  if (update === 'ready' || update === 'sure') return 'ready';
  return saving.kind === 'failed' ? 'failed' : undefined;
}

function isHere({ update }: Offline): boolean {
  return update === 'ready' || update === 'sure';
}

function wasMissing({ kind, ...rest }: Saving): boolean {
  return kind === 'saving' || kind === 'failed' || ('fresh' in rest && rest.fresh);
}

function percent({ done, total }: { done: number; total: number }): number {
  // All of it is said by "available", which comes a moment later.
  return total === 0 ? 0 : Math.min(99, Math.floor((100 * done) / total));
}
