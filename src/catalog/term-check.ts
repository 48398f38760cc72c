import type { RawContent, RawText } from './assemble.ts';
import type { Problem } from './course.ts';
import { didYouMean } from './nearest.ts';
import { termMarks, termUses, type TermMark } from './term-uses.ts';

const GLOSSARY = 'src/evidence/glossary.yaml';

/** The glossary by itself: every word once, with sources that are known, and used by a lesson. */
export function checkGlossary({ glossary, sources, lessons }: RawContent): Problem[] {
  const problems: Problem[] = [];
  const known = sources.map(({ id }) => id);
  const titles = lessons.map(({ head }) => head.title);
  const used = new Set(lessons.flatMap(({ body }) => termUses(body, glossary, titles).map(({ id }) => id)));
  const ids = new Set<string>();
  const owners = new Map<string, string>();
  for (const [at, { id, term, also, sources }] of glossary.entries()) {
    if (ids.has(id))
      problems.push({
        file: GLOSSARY,
        path: [at, 'id'],
        message: `the term id "${id}" is used twice`,
        fix: 'give one of them another id, or delete the copy',
      });
    else if (!used.has(id))
      problems.push({
        file: GLOSSARY,
        path: [at, 'id'],
        message: `no lesson uses the term "${id}" in its running text`,
        fix: `delete it, or add the form that lessons write to its "also"`,
      });
    ids.add(id);
    for (const form of [term, ...also]) {
      const owner = owners.get(form.toLowerCase());
      if (owner !== undefined)
        problems.push({
          file: GLOSSARY,
          path: [at],
          message: `the form "${form}" of the term "${id}" is also one of "${owner}"`,
          fix: 'leave it to one of them; capitals make no other form',
        });
      owners.set(form.toLowerCase(), id);
    }
    for (const [s, source] of sources.entries())
      if (!known.includes(source))
        problems.push({
          file: GLOSSARY,
          path: [at, 'sources', s],
          message: `the term "${id}" names the unknown source "${source}"`,
          fix: didYouMean(source, known),
        });
  }
  return problems;
}

/**
 * The marks of the texts: every lesson marks the first use of each word of the glossary, and only that. A page of prose
 * may do without; one that marks a word marks all.
 */
export function checkTerms(raw: RawContent): Problem[] {
  const prose = raw.prose.filter(({ body }) => termMarks(body).length > 0);
  return [...raw.lessons, ...prose].flatMap((text) => checkText(raw, text));
}

function checkText({ glossary, lessons }: RawContent, { file, body, linesBefore }: RawText<unknown>): Problem[] {
  const titles = lessons.map(({ head }) => head.title);
  const uses = termUses(body, glossary, titles);
  const place = (at: number) => ({ file, line: body.slice(0, at).split('\n').length + linesBefore });
  const marks = termMarks(body);
  const isAt = (mark: TermMark) => uses.find(({ at }) => at === mark.at);

  const missing = glossary.flatMap(({ id }) => {
    const first = uses.find((use) => use.id === id);
    if (!first || marks.some((mark) => mark.id === id && mark.at === first.at)) return [];
    return {
      ...place(first.at),
      message: `this is the first use of "${first.text}", a word of the glossary, and it is not marked`,
      fix: `write <Term id="${id}">${first.text}</Term>`,
    };
  });
  const wrong = marks.flatMap((mark, nth): Problem[] => {
    const { id, text, at } = mark;
    const term = glossary.find((one) => one.id === id);
    const tag = `<Term id="${id}">${text}</Term>`;
    if (!term)
      return [
        {
          ...place(at),
          message: `${tag} names something that is not in ${GLOSSARY}`,
          fix: didYouMean(
            id,
            glossary.map((one) => one.id),
          ),
        },
      ];
    const use = isAt(mark);
    if (!use && [term.term, ...term.also].some((form) => form.toLowerCase() === text.toLowerCase()))
      return [
        {
          ...place(at),
          message: `${tag} stands in a heading, a link, a figure or a check-yourself question`,
          fix: 'take the mark off, and mark the first use in the running text, if there is one',
        },
      ];
    if (use?.id !== id || use.text !== text)
      return [
        {
          ...place(at),
          message: `"${text}" is no form of the term "${id}"`,
          fix: `mark one of: ${[term.term, ...term.also].join(', ')}; or add it to "also" in ${GLOSSARY}`,
        },
      ];
    const again = marks.findIndex((other) => other.id === id) < nth;
    if (again || uses.find((other) => other.id === id)?.at !== at)
      return [{ ...place(at), message: `${tag} is not the first use here`, fix: 'take this mark off' }];
    return [];
  });
  return [...missing, ...wrong].sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
}
