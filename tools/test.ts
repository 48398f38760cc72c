import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './chromium.ts';

// Runs every check of the project, cheapest first; static checks two at a time, for each of them keeps one processor busy.
// A static check counts as one; a suite counts its tests, and one that dies without a report counts as one failure. The last
// line is the sum.

/** How a step fared. */
interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

/** One part of the whole run. */
interface Step {
  readonly name: string;
  run(): Promise<Outcome>;
}

const ENV = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DEV_BACKGROUND: '0',
  NO_COLOR: '1',
  FORCE_COLOR: '0',
};

/** Steps that need nothing of each other but the order in their own list. */
const SIDE_BY_SIDE: readonly (readonly Step[])[] = [
  [
    check('types of pages and tools', 'astro check'),
    // After it, for that writes the types of the content.
    check('types of islands', 'svelte-check --tsconfig ./tsconfig.svelte.json --fail-on-warnings --output human'),
  ],
  [
    check('formatting', 'prettier --check . --log-level warn'),
    check('lint', 'eslint . --max-warnings 0'),
    check('the domain needs no browser', 'tsc -p src/domain/tsconfig.json'),
    check('the service worker needs no page', 'tsc -p src/worker/tsconfig.json'),
    check('imports keep to their rooms', 'node tools/check-imports.ts'),
    check('content', 'node tools/check-content.ts'),
    check('item-writing rules', 'node tools/lint-items.ts'),
  ],
];

const THEN: readonly Step[] = [
  suite('unit tests', 'vitest run --reporter=default --reporter=json --outputFile.json=test-results/unit.json', () => {
    const report = readReport('test-results/unit.json') as { numPassedTests: number; numFailedTests: number };
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  }),
  check('build at /', 'astro build --silent', { COURSE_OUT: 'dist' }),
  check('build at /course/', 'astro build --silent', { COURSE_OUT: 'dist-course', COURSE_BASE: '/course/' }),
  check('size budget', 'node tools/check-size.ts dist /'),
  suite('browser tests', 'playwright test', () => {
    const { stats } = readReport('test-results/e2e.json') as {
      stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    };
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
  }),
];

let passed = 0;
let failed = 0;
const unwell: string[] = [];
rmSync('test-results', { recursive: true, force: true });
await Promise.all(SIDE_BY_SIDE.map(inTurn));
await inTurn(THEN);
if (unwell.length > 0) console.log(`Failed: ${unwell.join('; ')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function inTurn(steps: readonly Step[]): Promise<void> {
  for (const { name, run } of steps) {
    const begun = performance.now();
    const outcome = await attempt(run);
    passed += outcome.passed;
    failed += outcome.failed;
    if (outcome.failed > 0) unwell.push(name);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(`${outcome.failed === 0 ? 'ok  ' : 'FAIL'} ${name} (${outcome.passed} passed, ${seconds} s)\n`);
  }
}

/** A check that is right or wrong as a whole. What it prints comes in one piece, when it is done. */
function check(name: string, command: string, env: Record<string, string> = {}): Step {
  return {
    name,
    async run() {
      const { status, printed } = await execute(command, env, 'kept');
      process.stdout.write(`— ${name}: ${command}\n${printed}`);
      return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    },
  };
}

/** A suite that reports its own counts. */
function suite(name: string, command: string, count: () => Outcome): Step {
  return {
    name,
    async run() {
      if (name === 'browser tests') ensureChromium();
      console.log(`— ${name}: ${command}`);
      const { status } = await execute(command, {}, 'shown');
      const outcome = count();
      // A runner that ends badly without a failed test has died on the way.
      return status !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
    },
  };
}

async function attempt(run: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

/** Runs a command to its end. What it prints is shown at once, or kept. */
function execute(
  command: string,
  env: Record<string, string>,
  output: 'shown' | 'kept',
): Promise<{ status: number; printed: string }> {
  return new Promise((resolve) => {
    const stdio = output === 'shown' ? 'inherit' : ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, { shell: true, stdio: stdio as 'inherit', env: { ...ENV, ...env } });
    let printed = '';
    for (const stream of [child.stdout, child.stderr] as (NodeJS.ReadableStream | null)[])
      stream?.on('data', (part) => (printed += String(part)));
    child.on('error', (error) => resolve({ status: 1, printed: `${printed}${error.message}\n` }));
    child.on('close', (status) => resolve({ status: status ?? 1, printed }));
  });
}

function readReport(file: string): unknown {
  if (!existsSync(file)) throw new Error(`The suite left no report at ${file}: it died before its end.`);
  return JSON.parse(readFileSync(file, 'utf8'));
}
