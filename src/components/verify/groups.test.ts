import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldLabel, SignedField } from '../../domain/credential/report.ts';
import { dateWords, groupsOf } from './groups.ts';

const field = (label: FieldLabel | undefined, value = 'x'): SignedField => ({
  path: label ?? 'a.b',
  label,
  value,
});

describe('the groups of fields', () => {
  it('begin with whom it is for, in our order and not in that of the file', () => {
    const { groups } = groupsOf([
      field('signed'),
      field('seen'),
      field('title'),
      field('recipient-licence', 'one'),
      field('recipient-licence', 'two'),
      field('recipient-name'),
    ]);
    expect(groups.map(({ heading }) => heading)).toEqual(['For whom', 'The course', 'What was seen', 'Dates']);
    expect(groups[0]?.fields.map(({ value }) => value)).toEqual(['x', 'one', 'two']);
  });

  it('show what has no name here among the others, and put aside only what is for programs', () => {
    const { groups, technical } = groupsOf([field(undefined), field('issuer'), field('technical')]);
    expect(groups).toEqual([{ heading: 'Fields without a name here', fields: [field(undefined)] }]);
    expect(technical).toEqual([field('issuer'), field('technical')]);
  });

  it('leave no field out and show none twice, whatever there is', () => {
    const labels = fc.constantFrom<FieldLabel | undefined>(
      undefined,
      'id',
      'about',
      'credits',
      'course-about',
      'status-index',
      'review',
      'instructor',
      'technical',
      // A name that a later version of the report may have.
      'later' as FieldLabel,
    );
    fc.assert(
      fc.property(fc.array(labels.map((label) => field(label))), (fields) => {
        const { groups, technical } = groupsOf(fields);
        const shown = [...groups.flatMap((group) => group.fields), ...technical];
        expect(shown).toHaveLength(fields.length);
        expect(new Set(shown)).toEqual(new Set(fields));
      }),
    );
  });
});

describe('a date in words', () => {
  it.each([
    ['2026-11-21', '21 November 2026'],
    ['2026-11-21T09:05:00Z', '21 November 2026 at 09:05 UTC'],
    ['2026-11-21T09:05:00.250Z', '21 November 2026 at 09:05 UTC'],
  ])('%s is %s', (value, words) => expect(dateWords(value)).toBe(words));

  it.each(['2026-13-40', '21.11.2026', '2026-11-21 ', 'x2026-11-21', '', '2026-11-21T09:05:00+01:00'])(
    'is nothing for “%s”',
    (value) => expect(dateWords(value)).toBeUndefined(),
  );
});
