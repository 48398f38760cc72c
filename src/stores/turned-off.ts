import { environment } from './environment.ts';

/* Apart from settings.ts, which travels with the questions: the first page reads one setting and asks none. */

/** Where a setting is kept; the key is there only while it is off. */
export function settingKey(name: string): string {
  return `byp:${environment.base}:${name}`;
}

/** True when a setting was turned off on this device. */
export function turnedOff(name: string): boolean {
  return environment.storage.read(settingKey(name)) === 'off';
}
