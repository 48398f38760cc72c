import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const PLACES = [
  process.env['CHROMIUM_PATH'],
  // The same browser without its window and its menus: the tests take half the time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** An installed Chromium or Chrome, or nothing. `CHROMIUM_PATH` names one that stands elsewhere. */
export function findChromium(): string | undefined {
  return PLACES.find((path) => path !== undefined && existsSync(path));
}

/** How tests and the benchmark start it: without a sandbox, which root has not, and without business of its own. */
export function chromiumOptions(): { executablePath?: string; args: string[] } {
  const executablePath = findChromium();
  return {
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  };
}

/**
 * Gets the browser tests a browser: an installed one, else the one Playwright brings, else Debian's. Debian's is installed
 * only for root with `CI` set; anyone else is told the command.
 *
 * @returns a path, or `bundled` for Playwright's own
 * @throws Error with the command to run, when there is none to be had
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;

  console.log('No Chromium is installed; asking Playwright for its own…');
  const bundled = spawnSync('playwright install chromium', { stdio: 'inherit', shell: true, timeout: 240_000 });
  if (bundled.status === 0) return 'bundled';

  const install = 'apt-get install -y --no-install-recommends chromium';
  // Not every Debian, and no Ubuntu, has the browser without its window.
  const command = `apt-get update && (${install}-headless-shell || ${install})`;
  if (isDebian() && process.getuid?.() === 0 && process.env['CI']) {
    console.log(`That did not work; installing Debian's: ${command}`);
    spawnSync(command, { stdio: 'inherit', shell: true, timeout: 600_000 });
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    `The browser tests need Chromium. Install it, for example with: ${isDebian() ? `sudo sh -c "${command}"` : 'your system’s package manager'}\n` +
      'or set CHROMIUM_PATH to one you have.',
  );
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /debian|ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'));
}
