import type { FieldLabel, SignedField } from '../../domain/credential/report.ts';

/* The fields of a certificate in the order in which someone who checks it asks for them. */

/** Fields that belong together. */
export interface Group {
  readonly heading: string;
  readonly fields: readonly SignedField[];
}

const GROUPS: readonly { readonly heading: string; readonly labels: readonly FieldLabel[] }[] = [
  { heading: 'For whom', labels: ['recipient-name', 'recipient-licence', 'recipient-email'] },
  {
    heading: 'The course',
    labels: [
      'heading',
      'title',
      'completed',
      'programme-number',
      'course-type',
      'hours',
      'credits',
      'version',
      'objectives',
    ],
  },
  {
    heading: 'The provider',
    labels: ['provider', 'provider-number', 'provider-address', 'provider-email', 'instructor'],
  },
  { heading: 'What was seen', labels: ['seen-kind', 'seen'] },
  { heading: 'Review of the content', labels: ['review'] },
  { heading: 'Dates', labels: ['valid-from', 'valid-until', 'signed'] },
  { heading: 'What it says of itself', labels: ['id', 'about', 'course-about'] },
];

/** What matters to programs alone: it is shown when it is asked for. */
const TECHNICAL: readonly FieldLabel[] = ['issuer', 'signed-by', 'status-list', 'status-index', 'technical'];

/** All fields in groups, and those for programs apart. None is left out, and none stands twice. */
export function groupsOf(fields: readonly SignedField[]): {
  readonly groups: readonly Group[];
  readonly technical: readonly SignedField[];
} {
  const labelled = ({ labels, heading }: (typeof GROUPS)[number]) => ({
    heading,
    fields: labels.flatMap((label) => fields.filter((field) => field.label === label)),
  });
  const known = new Set<FieldLabel>([...GROUPS.flatMap(({ labels }) => labels), ...TECHNICAL]);
  const others = fields.filter(({ label }) => label === undefined || !known.has(label));
  return {
    groups: [...GROUPS.map(labelled), { heading: 'Fields without a name here', fields: others }].filter(
      (group) => group.fields.length > 0,
    ),
    technical: TECHNICAL.flatMap((label) => fields.filter((field) => field.label === label)),
  };
}

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
const MOMENT: Intl.DateTimeFormatOptions = { ...DAY, hour: '2-digit', minute: '2-digit' };

/** A day or a moment of UTC in words, for what is written in figures; nothing for any other text. */
export function dateWords(value: string): string | undefined {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(value);
  if (!isDay && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value)) return undefined;
  const time = Date.parse(value);
  if (Number.isNaN(time)) return undefined;
  return isDay
    ? new Date(time).toLocaleDateString('en-GB', DAY)
    : `${new Date(time).toLocaleString('en-GB', MOMENT)} UTC`;
}
