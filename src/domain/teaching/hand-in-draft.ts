import * as v from 'valibot';
import { boundedJson } from '../doors/bounded-json.ts';
import type { HandInForm } from './hand-in.ts';
import { MOST_LICENCES, WRITTEN_LONGEST } from './read-hand-in.ts';

/** What a learner has written so far of a hand-in. It is kept on their device, apart from the log, until they erase it. */
export interface HandInDraft {
  readonly name: string;
  readonly email: string;
  readonly licences: readonly { readonly number: string; readonly state: string }[];
  readonly consent: boolean;
  /** When they said that the work is their own, in milliseconds since 1970; absent while they have not. */
  readonly attestedAt?: number | undefined;
  readonly evaluation: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** What a learner says yes to. Its words go into the file, so that they can be changed here. */
export const ATTESTATION =
  'I did this work myself: I read the lessons and answered the questions without anyone answering for me, and what I give here is true.';

/** A form on which nothing is written. */
export const EMPTY_DRAFT: HandInDraft = {
  ...{ name: '', email: '', licences: [{ number: '', state: '' }], consent: false, evaluation: {}, summary: '' },
};

const written = (longest: number) => v.pipe(v.string(), v.maxLength(longest));

const draftSchema = v.object({
  name: written(WRITTEN_LONGEST.name),
  email: written(WRITTEN_LONGEST.email),
  licences: v.pipe(
    v.array(v.object({ number: written(WRITTEN_LONGEST.licenceNumber), state: written(WRITTEN_LONGEST.licenceState) })),
    v.minLength(1),
    v.maxLength(MOST_LICENCES),
  ),
  consent: v.boolean(),
  attestedAt: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8.64e15))),
  evaluation: v.record(written(100), written(WRITTEN_LONGEST.answer)),
  summary: written(WRITTEN_LONGEST.summary),
});

/** More than the longest draft has, written as JSON. */
const DRAFT_LONGEST = 400_000;

/** Reads a stored draft; nothing where there is none, or it is damaged. It never throws. */
export function readDraft(line: string | null): HandInDraft | undefined {
  if (line === null) return undefined;
  const parsed = boundedJson(line, { longest: DRAFT_LONGEST, deepest: 4 });
  if ('fault' in parsed) return undefined;
  const read = v.safeParse(draftSchema, parsed.value);
  return read.success ? read.output : undefined;
}

/** What a draft gives to a hand-in: only what is asked for, and what was written. */
export function formOf(
  { name, email, licences, consent, attestedAt, evaluation, summary }: HandInDraft,
  asks: { readonly email: boolean; readonly licence: boolean; readonly consent: boolean },
): HandInForm {
  const kept = licences.map(({ number, state }) => ({ number: number.trim(), state: state.trim() }));
  const answers = Object.entries(evaluation).map(([id, answer]) => [id, answer.trim()] as const);
  return {
    learner: {
      name: name.trim(),
      ...(asks.email && email.trim() !== '' ? { email: email.trim() } : {}),
      licences: asks.licence ? kept.filter(({ number, state }) => number !== '' || state !== '') : [],
      consent: asks.consent && consent,
    },
    attestation: attestedAt === undefined ? { text: '', at: 0 } : { text: ATTESTATION, at: attestedAt },
    evaluation: Object.fromEntries(answers.filter(([, answer]) => answer !== '')),
    summary: summary.trim(),
  };
}
