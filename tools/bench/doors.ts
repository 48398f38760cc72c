import { spawnSync } from 'node:child_process';
import type { Row } from './row.ts';

/** Cases for each door; the tests try 500. */
const CASES = 10_000;

/** Fuzzes every place where a text of unknown origin comes in, for longer than the tests do. */
export function doorRows(): Row[] {
  const begun = performance.now();
  const { status } = spawnSync('vitest run --reporter=dot src/stores/doors.test.ts src/domain/progress/codec.test.ts', {
    stdio: 'inherit',
    shell: true,
    env: { ...process.env, DOOR_RUNS: String(CASES) },
  });
  const name = `doors fuzzed, ${CASES.toLocaleString('en-GB')} cases each`;
  return [
    { name: `${name}: runs that failed`, unit: 'count', measured: status === 0 ? 0 : 1, bound: 0 },
    { name, unit: 's', measured: (performance.now() - begun) / 1000 },
  ];
}
