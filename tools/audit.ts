import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

// Asks the registry for known weaknesses of the packages. Not a part of `npm test`, whose outcome must not hang on what
// others find out overnight. Ends with 1 when something that reaches learners has a grave one, with 2 when nobody can tell.

/** What became of asking. */
export type Audit =
  | { readonly kind: 'unknown'; readonly why: string }
  | {
      readonly kind: 'known';
      /** High or critical, in a package that reaches learners. */
      readonly grave: readonly string[];
      /** All others, and those of tools. */
      readonly lesser: readonly string[];
    };

/** Judges what `npm audit --json` printed. `shipped` are the names of the packages that reach learners. */
export function judge(printed: string, shipped: ReadonlySet<string>): Audit {
  let report: unknown;
  try {
    report = JSON.parse(printed);
  } catch {
    return { kind: 'unknown', why: 'npm printed no report' };
  }
  const { vulnerabilities, message } = (report ?? {}) as { vulnerabilities?: unknown; message?: unknown };
  if (typeof vulnerabilities !== 'object' || vulnerabilities === null)
    return { kind: 'unknown', why: typeof message === 'string' ? message : 'npm printed no list' };
  const all = Object.entries(vulnerabilities as Record<string, { severity: string; range: string; via: unknown[] }>);
  const told = all.map(([name, { severity, range, via }]) => {
    const grave = shipped.has(name) && (severity === 'high' || severity === 'critical');
    const why = via.map((one) => (typeof one === 'string' ? `by ${one}` : (one as { url?: string }).url)).join(', ');
    return { grave, line: `${severity}: ${name} ${range}${shipped.has(name) ? ', reaches learners' : ''} (${why})` };
  });
  const lines = (wanted: boolean) => told.flatMap(({ grave, line }) => (grave === wanted ? line : []));
  return { kind: 'known', grave: lines(true), lesser: lines(false) };
}

/** Names of the packages in a bill of materials of a build. */
export function namesIn(bom: string): Set<string> {
  const { components } = JSON.parse(bom) as { components: { name: string; group?: string }[] };
  return new Set(components.map(({ name, group }) => (group === undefined ? name : `${group}/${name}`)));
}

if (import.meta.main) {
  const bom = 'dist/bom.json';
  if (!existsSync(bom)) {
    console.error('What reaches learners is known only after a build: npm run build');
    process.exit(2);
  }
  const asked = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', shell: process.platform === 'win32' });
  const audit = judge(asked.stdout, namesIn(readFileSync(bom, 'utf8')));
  if (audit.kind === 'unknown') {
    console.error(`The registry could not be asked, so nothing is known: ${audit.why}`);
    process.exit(2);
  }
  for (const line of [...audit.grave, ...audit.lesser]) console.log(line);
  console.log(
    audit.grave.length > 0
      ? `${audit.grave.length} grave in what reaches learners.`
      : `Nothing grave in what reaches learners; ${audit.lesser.length} other.`,
  );
  process.exit(audit.grave.length > 0 ? 1 : 0);
}
