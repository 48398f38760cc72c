import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { INSTALL, installedPeers, PEERS } from './peers.ts';
import { checkByPyld, hasPyld, INSTALL_PYLD } from './peers/verify-credentials.ts';

// Runs the tests of other engines and other implementations, of those that are installed, against the production builds.

if (!hasPyld()) console.log(`Not installed: PyLD. On Debian: ${INSTALL_PYLD}`);
else if (!(await checkByPyld())) process.exit(1);

const here = installedPeers();
const missing = PEERS.filter((peer) => !here.includes(peer)).map(({ name }) => name);
if (missing.length > 0) console.log(`Not installed: ${missing.join(' and ')}. On Debian: ${INSTALL}`);
if (here.length === 0) process.exit(1);

for (const [folder, base] of [
  ['dist', '/'],
  ['dist-course', '/course/'],
] as const)
  if (!existsSync(`${folder}/sw.js`)) run('astro build --silent', { COURSE_OUT: folder, COURSE_BASE: base });
const projects = here.map(({ name }) => `--project=${name}`).join(' ');
run(`playwright test --config playwright.peers.config.ts ${projects}`);

function run(command: string, env: Record<string, string> = {}): void {
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) process.exit(status ?? 1);
}
