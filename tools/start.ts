import { spawnSync } from 'node:child_process';
import { serve } from './serve.ts';

// Builds the production site and serves it on this machine.

const base = `/${(process.env['COURSE_BASE'] ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
const port = Number(process.env['PORT'] ?? 4321);

const build = spawnSync('astro build --silent', {
  stdio: 'inherit',
  shell: true,
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
if (build.status !== 0) process.exit(build.status ?? 1);

try {
  const { address } = await serve(process.env['COURSE_OUT'] ?? 'dist', base, port);
  console.log(`\nBefore You Press is at ${address}\nStop it with Ctrl+C.`);
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(taken ? `Port ${port} is taken. Choose another: PORT=${port + 1} npm start` : error);
  process.exit(1);
}
