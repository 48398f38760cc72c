import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { doorRows } from './bench/doors.ts';
import { dragRows } from './bench/drag.ts';
import { foldRows } from './bench/folds.ts';
import { loadRows } from './bench/load.ts';
import { offlineRows } from './bench/offline.ts';
import { openLogRows } from './bench/open-log.ts';
import { packed } from './bench/packed.ts';
import { pagesToOpen } from './bench/pages.ts';
import { type Row, verdictOn } from './bench/row.ts';
import { sizeRows } from './bench/sizes.ts';
import { table } from './bench/table.ts';
import { chromiumOptions, ensureChromium } from './chromium.ts';
import { serve } from './serve.ts';

// Measures the built course and holds it to its bounds: docs/benchmark.md says what each row means.

const FOLDER = 'dist';
/** What else the machine had to do, processes at a time. */
const load = loadavg()[0]!;

const { values: given } = parseArgs({
  options: {
    /** Measure the build that is there. */
    'no-build': { type: 'boolean', default: false },
    /** Leave out fuzzing the doors, which takes minutes. */
    'no-doors': { type: 'boolean', default: false },
    /** Write the numbers to this file, too. */
    json: { type: 'string' },
    /** How often each thing is measured. */
    runs: { type: 'string', default: '5' },
  },
});
const runs = Number(given.runs);
if (!Number.isInteger(runs) || runs < 1) {
  console.error('--runs takes a whole number from 1.');
  process.exit(1);
}

const rows: Row[] = given['no-build'] ? [] : [buildRow()];
rows.push(...sizeRows(FOLDER), ...foldRows(runs));

ensureChromium();
const server = await packed(await serve(FOLDER, '/', 0));
const browser = await chromium.launch(chromiumOptions());
const version = browser.version();
try {
  rows.push(...(await openLogRows(browser, server.address, runs)));
  rows.push(...(await offlineRows(browser, FOLDER, server.address, runs)));
  rows.push(...(await dragRows(browser, server.address, runs)));
  for (const page of pagesToOpen(FOLDER))
    rows.push(...(await loadRows(browser, { address: server.address, runs, ...page })));
} finally {
  await browser.close();
  await server.close();
}

if (!given['no-doors']) rows.push(...doorRows());

const machine = { cores: availableParallelism(), node: process.versions.node, chromium: version, load };
console.log(`\n${table(rows)}\n`);
console.log(`${machine.cores} cores, Node ${machine.node}, Chromium ${machine.chromium}, ${runs} runs`);
if (load > machine.cores / 4) console.log(`The machine was busy (load ${load.toFixed(1)}): times are too long.`);
if (given.json !== undefined) {
  const report = { measured: new Date().toISOString(), machine, runs, rows };
  writeFileSync(given.json, `${JSON.stringify(report, undefined, 2)}\n`);
}
const missed = rows.filter((row) => verdictOn(row) === 'missed').length;
if (missed > 0) console.error(`${missed} ${missed === 1 ? 'bound is' : 'bounds are'} missed.`);
process.exit(missed > 0 ? 1 : 0);

/** Builds the course. The bound is what someone who writes a lesson will wait for without turning to something else. */
function buildRow(): Row {
  const begun = performance.now();
  const { status } = spawnSync('astro build --silent', {
    stdio: 'inherit',
    shell: true,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', COURSE_OUT: FOLDER, COURSE_BASE: '' },
  });
  if (status !== 0) process.exit(status ?? 1);
  return { name: 'the build', unit: 's', measured: (performance.now() - begun) / 1000, bound: 60 };
}
