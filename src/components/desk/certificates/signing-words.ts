import type { prepared, SignedAll } from '../../../stores/certificates.ts';

/* What is told when certificates could not be prepared or signed. */

type NotPrepared = Extract<Awaited<ReturnType<typeof prepared>>, { problem: string }>['problem'];

const NOT_FETCHED = 'The part of the course that signs could not be fetched. Go online, and try once more.';

const NOT_PREPARED: Readonly<Record<NotPrepared, string>> = {
  'not-fetched': NOT_FETCHED,
  'no-hash': 'This browser cannot hash the e-mail address. Open the desk at an address that begins with https.',
  'list-full': 'The list of withdrawn certificates has no place left. Give another address for a new one.',
};

/** Why nothing can be shown. */
export function notPreparedWords(problem: NotPrepared): string {
  return NOT_PREPARED[problem];
}

/** Why nothing was signed. */
export function notSignedWords(problem: SignedAll['problem']): string {
  if (problem === 'not-fetched') return NOT_FETCHED;
  if (problem === 'place-taken')
    return 'Another tab has signed meanwhile and taken a place in the list. Look at it once more, and sign then.';
  if (problem === 'overtaken')
    return 'Another tab has meanwhile signed for one of these people, or withdrawn what was to be replaced. Nothing was signed here. Look at it once more.';
  return 'The browser did not sign. Nothing was kept; try once more.';
}
