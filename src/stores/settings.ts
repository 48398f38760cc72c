import { atom, type ReadableAtom } from 'nanostores';
import { environment } from './environment.ts';
import { settingKey, turnedOff } from './turned-off.ts';

/** A choice of this device that is no progress: on or off, on unless it was turned off. */
export interface Setting {
  readonly on: ReadableAtom<boolean>;
  turn(on: boolean): void;
}

/** Whether *Check answer* is offered with three levels of certainty. */
export const certaintySetting = setting('certainty');

/** Whether an open final shows one question at a time; off, the whole list. */
export const oneAtATime = setting('one-at-a-time');

/** Whether answered questions come back for review. Off shows no queue; nothing is lost. */
export const reviewSetting = setting('review');

/** Kept under one key each, `byp:<base>:<name>`, which is there only while it is off. */
export function setting(name: string): Setting {
  const key = settingKey(name);
  const on = atom(!turnedOff(name));
  return {
    on,
    turn(chosen) {
      on.set(chosen);
      if (chosen) environment.storage.remove(key);
      else environment.storage.write(key, 'off');
    },
  };
}
