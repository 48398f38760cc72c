/** What a reader chose to see of the claims; an empty text is "all". It is kept in the page's address. */
export interface Choices {
  readonly topic: string;
  readonly verdict: string;
  readonly article: string;
  readonly lesson: string;
  /** Also the claims that change nothing about what hands do. */
  readonly all: boolean;
}

/** The choices that are lists, by their names in the address. */
export const LISTS = ['topic', 'verdict', 'article', 'lesson'] as const;

/** The choices of an address; a name that is no option of its list is passed over. */
export function readChoices(query: string, options: (list: (typeof LISTS)[number]) => readonly string[]): Choices {
  const asked = new URLSearchParams(query);
  const one = (list: (typeof LISTS)[number]) => options(list).find((option) => option === asked.get(list)) ?? '';
  return {
    topic: one('topic'),
    verdict: one('verdict'),
    article: one('article'),
    lesson: one('lesson'),
    all: asked.get('all') === '1',
  };
}

/** The query of an address that brings the choices back; empty when there are none. */
export function choicesQuery(choices: Choices): string {
  const parts = LISTS.flatMap((list) => (choices[list] ? `${list}=${choices[list]}` : []));
  if (choices.all) parts.push('all=1');
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** A claim as far as it is chosen by. */
export interface Choosable {
  readonly topic: string;
  /** One or two: a claim may be an anecdote and a hazard. */
  readonly verdicts: readonly string[];
  readonly article: string;
  readonly lesson: string;
  readonly hands: boolean;
}

/** Whether a claim is among the chosen. */
export function isChosen(claim: Choosable, { topic, verdict, article, lesson, all }: Choices): boolean {
  return (
    (all || claim.hands) &&
    (topic === '' || claim.topic === topic) &&
    (verdict === '' || claim.verdicts.includes(verdict)) &&
    (article === '' || claim.article === article) &&
    (lesson === '' || claim.lesson === lesson)
  );
}
