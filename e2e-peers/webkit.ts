import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { createServer } from 'node:net';
import { expect } from '@playwright/test';
import { test as offline } from '../e2e/offline/visit.ts';
import { WEBKIT_DRIVER, XVFB } from '../tools/peers.ts';
import { drive, type Driven } from './webdriver.ts';

/** A test with a host of its own and WebKitGTK, on a screen that nobody sees. */
export const test = offline.extend<{ tab: Driven }, { webkit: string }>({
  // One screen and one driver for all tests, a browser with nothing stored for each.
  webkit: [
    // Playwright wants the pattern, though nothing is taken out of it.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const screen = spawn(XVFB, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      });
      const [display] = (await once(screen.stdio[3]!, 'data')) as [Buffer];
      const port = await freePort();
      const driver = spawn(WEBKIT_DRIVER, ['-p', String(port)], {
        // Else it looks for a bus of a desktop's, which a server has not.
        env: { ...process.env, DISPLAY: `:${display.toString().trim()}`, NO_AT_BRIDGE: '1' },
        stdio: 'ignore',
      });
      const address = `http://127.0.0.1:${port}`;
      await expect.poll(() => answers(`${address}/status`), { timeout: 15_000 }).toBe(true);
      await use(address);
      await end(driver);
      await end(screen);
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  tab: async ({ webkit }, use) => {
    const [binary] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
    const tab = await drive(webkit, { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } });
    await use(tab);
    await tab.quit();
  },
});

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
