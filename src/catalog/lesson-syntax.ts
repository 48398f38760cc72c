import type { RawText } from './assemble.ts';
import { BASIS_WORDS } from './basis.ts';
import type { Problem } from './course.ts';
import { didYouMean, nearest } from './nearest.ts';

interface TagRule {
  /** `around` has a closing tag, `alone` ends with `/>`, `either` may do both. */
  readonly form: 'around' | 'alone' | 'either';
  /** The one attribute it takes. */
  readonly takes?: string;
}

/** The tags a lesson may use. */
const TAGS: ReadonlyMap<string, TagRule> = new Map<string, TagRule>([
  ['Passage', { form: 'around', takes: 'id' }],
  ['Cite', { form: 'alone', takes: 'id' }],
  ['Basis', { form: 'alone', takes: 'is' }],
  ['Hazard', { form: 'around', takes: 'title' }],
  ['ContentNote', { form: 'around' }],
  ['CheckYourself', { form: 'around', takes: 'question' }],
  ['Explorer', { form: 'around', takes: 'at' }],
  ['Figure', { form: 'either', takes: 'id' }],
  ['Term', { form: 'around', takes: 'id' }],
  ['Summary', { form: 'alone' }],
  ['Quiz', { form: 'alone' }],
]);

/** An escaped brace, a brace, a whole tag, a `<`, or a line that MDX takes for code. */
const MARK = /\\[{}]|[{}]|<(\/?)([A-Za-z][\w-]*)(?![\w:@.-])((?:"[^"]*"|[^"<>{}])*?)(\/?)>|<|^(?:import|export)\s/gm;

interface OpenTag {
  readonly name: string;
  /** Its name as it was written, where that was mistyped. */
  readonly mistyped?: string;
  readonly line: number;
}

/** What the MDX compiler would stop at, or would take for code and leave out, in words for one who writes lessons. */
export function checkSyntax({ file, body, linesBefore }: RawText<unknown>): Problem[] {
  const problems: Problem[] = [];
  const text = body.replace(/\{\/\*[\s\S]*?\*\/\}/g, (remark) => remark.replace(/[^\n]/g, ' '));
  let open: OpenTag[] = [];

  const report = (line: number, message: string, fix: string) =>
    problems.push({ file, line: line + linesBefore, message, fix });
  const notClosed = ({ name, line }: OpenTag) =>
    report(line, `a <${name}> is not closed`, `write </${name}> on a line of its own after it`);
  /** Closes the innermost open tag of a name; those inside it were forgotten. False when there is none. */
  const close = (name: string): boolean => {
    const at = open.findLastIndex((tag) => tag.name === name);
    if (at < 0) return false;
    open.slice(at + 1).forEach(notClosed);
    open = open.slice(0, at);
    return true;
  };

  for (const match of text.matchAll(MARK)) {
    const [mark, slash, name, attributes = '', end] = match;
    const line = text.slice(0, match.index).split('\n').length;
    if (mark.startsWith('\\')) continue;
    if (mark === '{' || mark === '}') {
      report(line, `a "${mark}" in the text: MDX takes it for code`, `write \\${mark}; a remark is {/* like this */}`);
    } else if (/^(import|export)/.test(mark)) {
      report(
        line,
        `a line that begins with "${mark.trim()}": MDX takes it for code`,
        'lessons import nothing; reword it',
      );
    } else if (name === undefined) {
      const tag = /^<\/?([A-Z][A-Za-z]*)/.exec(text.slice(match.index))?.[1] ?? '';
      if (text.startsWith('<!--', match.index)) report(line, 'a remark as in HTML', 'write {/* like this */}');
      else if (/^<(https?:|mailto:)/.test(text.slice(match.index)))
        report(line, 'an address between < and >', 'write [the words of the link](https://…)');
      else if (TAGS.has(tag)) report(line, `<${tag} does not end`, 'look for a missing " or >, or a { inside it');
      else report(line, 'a "<" in the text: MDX takes it for a tag', 'say it in words ("less than"), or write &lt;');
    } else {
      const rule = TAGS.get(name);
      if (!rule) {
        // Both halves mistyped alike are one mistake.
        if (slash && open.at(-1)?.mistyped === name) {
          open = open.slice(0, -1);
          continue;
        }
        const meant = nearest(name, [...TAGS.keys()]);
        const fix = meant === undefined ? 'docs/add-a-lesson.md lists the tags there are' : `did you mean <${meant}>?`;
        report(line, `there is no tag <${name}>`, fix);
        // Go on as if it were right, so that its other half is no second problem.
        if (slash) close(meant ?? '');
        else if (!end && meant !== undefined && TAGS.get(meant)?.form === 'around')
          open.push({ name: meant, mistyped: name, line });
        continue;
      }
      if (slash) {
        if (!close(name)) {
          const before = rule.form === 'alone' ? '' : `, or write <${name}> before what it closes`;
          report(line, `a </${name}> closes nothing`, `delete it${before}`);
        }
        continue;
      }
      checkAttribute(name, rule, attributes, (message, fix) => report(line, message, fix));
      if (end) {
        if (rule.form === 'around')
          report(line, `<${name} /> holds nothing`, `write <${name}> before its text and </${name}> after it`);
      } else if (rule.form === 'alone') {
        report(line, `<${name}> does not end with "/>"`, `write <${name}${attributes.trimEnd()} />`);
      } else {
        // Passages do not hold passages.
        const [outer] = name === 'Passage' ? open.filter((tag) => tag.name === name) : [];
        if (outer) {
          notClosed(outer);
          open = open.filter((tag) => tag !== outer);
        }
        open.push({ name, line });
      }
    }
  }
  open.forEach(notClosed);
  return problems;
}

function checkAttribute(
  name: string,
  { form, takes }: TagRule,
  attributes: string,
  report: (message: string, fix: string) => void,
): void {
  const written = /^\s+([A-Za-z]+)="([^"]*)"\s*$/.exec(attributes);
  if (name === 'Passage') {
    if (written?.[1] !== 'id' || !/^\S+$/.test(written[2] ?? ''))
      report('a passage needs one id', 'write <Passage id="a-short-name">, with straight double quotes');
  } else if (takes === undefined) {
    if (attributes.trim() !== '') report(`<${name}> takes nothing but its name`, `write <${name}> without the rest`);
  } else if (written?.[1] !== takes) {
    report(
      `<${name}> needs ${takes}="…" and nothing else`,
      `write <${name} ${takes}="…"${form === 'alone' ? ' /' : ''}>, with straight double quotes`,
    );
  } else if (name === 'Basis' && !(BASIS_WORDS as readonly string[]).includes(written[2] ?? '')) {
    report(`there is no <Basis is="${written[2]}" />`, didYouMean(written[2] ?? '', BASIS_WORDS));
  }
}
