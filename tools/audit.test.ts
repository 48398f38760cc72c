import { describe, expect, it } from 'vitest';
import { judge, namesIn } from './audit.ts';

const shipped = new Set(['svelte', '@astrojs/svelte']);
const report = (...found: [name: string, severity: string][]) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: Object.fromEntries(
      found.map(([name, severity]) => [
        name,
        { name, severity, range: '<9.0.0', via: [{ url: 'https://example.org/advisory' }, 'other'] },
      ]),
    ),
  });

describe('an audit', () => {
  it('is grave when something that reaches learners has a high or critical weakness', () => {
    const found = judge(report(['svelte', 'high'], ['@astrojs/svelte', 'critical'], ['vitest', 'critical']), shipped);
    expect(found).toEqual({
      kind: 'known',
      grave: [
        'high: svelte <9.0.0, reaches learners (https://example.org/advisory, by other)',
        'critical: @astrojs/svelte <9.0.0, reaches learners (https://example.org/advisory, by other)',
      ],
      lesser: ['critical: vitest <9.0.0 (https://example.org/advisory, by other)'],
    });
  });

  it('is not grave for a tool, nor for a moderate weakness', () => {
    const found = judge(report(['svelte', 'moderate'], ['vitest', 'high']), shipped);
    expect(found).toMatchObject({ kind: 'known', grave: [] });
    expect(found.kind === 'known' && found.lesser).toHaveLength(2);
  });

  it.each([
    ['', 'npm printed no report'],
    ['null', 'npm printed no list'],
    ['{"message":"405 Method Not Allowed","statusCode":405}', '405 Method Not Allowed'],
    ['{"vulnerabilities":null}', 'npm printed no list'],
  ])('never passes for clean when the registry did not answer: %s', (printed, why) =>
    expect(judge(printed, shipped)).toEqual({ kind: 'unknown', why }),
  );

  it('takes the names of what is shipped from the bill of materials', () => {
    const bom = JSON.stringify({ components: [{ name: 'svelte' }, { group: '@astrojs', name: 'svelte' }] });
    expect(namesIn(bom)).toEqual(shipped);
  });
});
