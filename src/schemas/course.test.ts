import { describe, expect, it } from 'vitest';
import { courseFile } from '../catalog/testing/small-content.ts';
import { courseSchema } from './course.ts';

/** What the schema has against a course file: place and words. */
function faultsOf(changes: Record<string, unknown>): string[] {
  const parsed = courseSchema.safeParse({ ...courseFile(), ...changes });
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('courseSchema', () => {
  it('takes a course file as it was written', () => {
    expect(courseSchema.parse(courseFile())).toEqual(courseFile());
  });

  it('takes an objective for not critical unless it is said to be', () => {
    const objectives = [{ id: 'depth', lesson: 'layers', text: 'Explain depth' }];
    expect(courseSchema.parse({ ...courseFile(), objectives }).objectives[0]?.critical).toBe(false);
  });

  it('needs no address for reports', () => {
    expect(courseSchema.parse({ ...courseFile(), report: undefined }).report).toEqual({});
    expect(faultsOf({ report: { email: 'nobody' } })[0]).toMatch(/^report\.email: /);
  });

  it.each(['1.0', 'v1.0.0', '1.0.0-beta'])('refuses the version "%s" and shows what one looks like', (version) => {
    expect(faultsOf({ version })).toEqual(['version: a content version looks like 1.4.0']);
  });

  it.each([0, 101, 79.5])('refuses a pass mark of %d per cent', (passMark) => {
    expect(faultsOf({ final: { passMark, minutes: 5, blueprint: {} } })[0]).toMatch(/^final\.passMark: /);
  });

  it('refuses a blueprint that asks for no items or for half of one', () => {
    expect(faultsOf({ final: { passMark: 80, minutes: 5, blueprint: { a: 0, b: 1.5 } } })).toHaveLength(2);
  });

  it('asks every critical objective, and no other, why it matters', () => {
    const objective = { id: 'depth', lesson: 'layers', text: 'Explain depth' };
    expect(faultsOf({ objectives: [{ ...objective, critical: true }] })[0]).toContain('why it matters');
    expect(faultsOf({ objectives: [{ ...objective, matters: 'It does.' }] })[0]).toContain('why it matters');
  });

  it('refuses a field it does not know, so that a slip of the pen is not passed over', () => {
    expect(faultsOf({ passmark: 80 })[0]).toContain('"passmark"');
  });
});
