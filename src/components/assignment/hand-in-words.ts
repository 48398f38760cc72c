import type { Missing } from '../../domain/teaching/missing.ts';

/* What a learner is told before a hand-in file is made. */

/** What the form is still to be given: a sentence, and the id of the field. */
export interface FieldMissing {
  readonly field: string;
  readonly words: string;
}

/** The fields that are still to be filled in, in the order of the form. */
export function missingFields(missing: readonly Missing[], questionText: (id: string) => string): FieldMissing[] {
  return missing.flatMap((one): FieldMissing[] => {
    switch (one.what) {
      case 'name':
        return [{ field: 'name', words: 'Your name.' }];
      case 'email':
        return [{ field: 'email', words: 'Your e-mail address.' }];
      case 'licence':
        return [{ field: 'licence-0', words: 'A licence number, with its state.' }];
      case 'consent':
        return [{ field: 'consent', words: 'Your consent to share the record.' }];
      case 'attestation':
        return [{ field: 'attested', words: 'That the work is your own.' }];
      case 'evaluation':
        return [{ field: `evaluation-${one.question}`, words: `Your answer to “${questionText(one.question)}”` }];
      case 'summary':
        return [{ field: 'summary', words: 'A sentence or two on what you learned.' }];
      case 'lesson':
      case 'final':
      case 'grading':
      case 'acceptance':
        return [];
    }
  });
}

/** What of the work is not done yet: the lesson to go to, or the final. */
export function missingWork(missing: readonly Missing[]): (string | 'final')[] {
  return missing.flatMap((one) => (one.what === 'lesson' ? [one.lesson] : one.what === 'final' ? ['final'] : []));
}

/** How a file was saved, and what is to be done with it. */
export function savedWords(name: string, to: string): string {
  return `Saved as ${name}. This page sent nothing: send the file to ${to} yourself.`;
}
