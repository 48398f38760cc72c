import { existsSync } from 'node:fs';

/** An engine beside Chromium: its name, and what it needs of the system. */
export interface Peer {
  readonly name: 'firefox' | 'webkitgtk';
  readonly needs: readonly string[];
}

/** Where Debian puts them; variables name others. */
export const FIREFOX = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';
/** Answers WebDriver for WebKitGTK. */
export const WEBKIT_DRIVER = process.env['WEBKIT_DRIVER_PATH'] ?? '/usr/bin/WebKitWebDriver';
/** A screen that nobody sees: WebKitGTK runs on nothing less. */
export const XVFB = '/usr/bin/Xvfb';

/** All of them. */
export const PEERS: readonly Peer[] = [
  { name: 'firefox', needs: [FIREFOX] },
  { name: 'webkitgtk', needs: [WEBKIT_DRIVER, XVFB] },
];

/** What installs them on Debian. */
export const INSTALL = 'apt-get install -y --no-install-recommends firefox-esr webkit2gtk-driver xvfb dbus';

/** The engines that are here. */
export function installedPeers(): Peer[] {
  return PEERS.filter(({ needs }) => needs.every((path) => existsSync(path)));
}
