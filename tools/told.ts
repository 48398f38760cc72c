import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shownText } from '../src/domain/assessment/digest-material.ts';
import type { ReadContent } from './read-content.ts';
import { sentencesOf } from './readability.ts';

/** A sentence and where it stands: a file and, in a lesson, its passage; or a question. */
export interface Said {
  readonly where: string;
  readonly text: string;
}

/** Fields in which the course speaks for itself; in the others stand situations, wrong options and what others claim. */
const OWN_VOICE = ['rationale', 'hints', 'consequence'];

/**
 * All that the course tells as its own: lessons, prose, meanings of words, reasons of questions and verdicts, emergency signs, the hands-on
 * checklist, the glossary, why critical things matter.
 */
export function told(root: string, content: ReadContent): Said[] {
  const { course, lessons, emergency, checklist } = content;
  if (!course) throw new Error('The content has mistakes: run npm run test:content first.');
  const prose = course.prose.map(({ id, opening }) => ({
    where: `src/prose/${id}.mdx`,
    text: `${opening}\n\n${withoutHead(readFileSync(join(root, `src/prose/${id}.mdx`), 'utf8'))}`,
  }));
  return [
    ...lessons.flatMap(({ id, head, body }) => [
      ...[head.opening, ...head.takeaways].flatMap((text) => sayings(`${id}, head`, text)),
      ...sayings(id, body),
    ]),
    ...prose.flatMap(({ where, text }) => sayings(where, text)),
    ...course.bank.flatMap(({ item }) => wordsUnder(item, OWN_VOICE).flatMap((text) => sayings(item.id, text))),
    ...course.objectives.flatMap(({ id, matters }) => (matters ? sayings(id, matters) : [])),
    ...course.claims.flatMap(({ id, why }) => sayings(`claim ${id}`, why)),
    ...course.glossary.flatMap(({ id, means, not = '' }) => sayings(`term ${id}`, `${means}\n\n${not}`)),
    ...wordsUnder(emergency, ['scope', 'action', 'say', 'sign', 'think']).flatMap((text) =>
      sayings('emergency signs', text),
    ),
    ...wordsUnder(checklist, ['about', 'text']).flatMap((text) => sayings('hands-on checklist', text)),
    ...course.glossary.flatMap(({ id, means, not }) => sayings(`glossary, ${id}`, [means, not].join(' '))),
  ];
}

/** All that a learner is shown: what is told, what others claim, and the situations, options and wrong ideas of the questions. */
export function shown(root: string, content: ReadContent): Said[] {
  const { bank = [], claims = [] } = content.course ?? {};
  return [
    ...told(root, content),
    ...claims.flatMap(({ id, claim }) => sayings(`claim ${id}`, claim)),
    ...bank.flatMap(({ item }) => everyWord(shownText(item)).flatMap((text) => sayings(item.id, text))),
  ];
}

/** A passage of a lesson as written, tags included but for the marks of words: `lesson#passage`. */
export function passage({ lessons }: ReadContent, address: string): string {
  const [id, name] = address.split('#');
  const body = lessons.find((lesson) => lesson.id === id)?.body ?? '';
  const found = new RegExp(`<Passage id="${name}">([\\s\\S]*?)</Passage>`).exec(body)?.[1];
  if (found === undefined) throw new Error(`There is no passage ${address}.`);
  return found.replace(/<\/?Term\b[^>]*>/g, '').replace(/\s+/g, ' ');
}

function sayings(where: string, text: string): Said[] {
  return sentencesOf(text).map((sentence) => ({ where, text: sentence }));
}

function withoutHead(text: string): string {
  return text.replace(/^---\n[\s\S]*?\n---\n/, '');
}

function wordsUnder(value: unknown, fields: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => wordsUnder(one, fields));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([field, inner]) =>
    fields.includes(field) ? everyWord(inner) : wordsUnder(inner, fields),
  );
}

function everyWord(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(everyWord);
}
