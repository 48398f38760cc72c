import { environment } from './environment.ts';

/** How the pages look; `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark';

const key = `byp:${environment.base}:theme`;

/** The chosen theme; the head script has already put it on the page. */
export function readTheme(): Theme {
  const stored = environment.storage.read(key);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

/** Keeps a theme for all pages. */
export function keepTheme(theme: Theme): void {
  if (theme === 'system') environment.storage.remove(key);
  else environment.storage.write(key, theme);
}
