import type { DocumentKind } from '../../domain/search/document.ts';
import type { Group, Hit } from '../../domain/search/find.ts';
import { excerpt, marked } from '../../domain/search/show.ts';
import { url } from '../ui/url.ts';

const TITLES: Readonly<Record<DocumentKind, string>> = {
  sign: 'Emergency signs',
  term: 'Words',
  lesson: 'Lessons',
  figure: 'Figures',
  claim: 'Claims of popular articles',
  page: 'Other pages',
  source: 'Sources',
};

/** How many of a kind are shown at first. */
const AT_FIRST = 5;

/** What was found of one kind, under its heading. */
export function groupElement({ kind, hits }: Group): HTMLElement {
  const section = element('section');
  const list = element('ul', 'found');
  const [shown, more] = [hits.slice(0, AT_FIRST), hits.slice(AT_FIRST)];
  list.append(...shown.map(hitElement));
  section.append(element('h2', 'numbers', `${TITLES[kind]} (${hits.length})`), list);
  if (more.length > 0) {
    const button = element('button', 'as-link', `Show ${more.length} more`);
    button.addEventListener('click', () => {
      button.remove();
      const items = more.map(hitElement);
      list.append(...items);
      // Whoever pressed it by keyboard goes on with what came.
      items[0]?.querySelector('a')?.focus();
    });
    section.append(button);
  }
  return section;
}

function hitElement({ title, place, address, text, found }: Hit): HTMLLIElement {
  const link = element('a');
  link.href = url(address);
  link.append(...markedNodes(title, found));
  const heading = element('h3');
  heading.append(link);
  const words = element('p');
  words.append(...markedNodes(excerpt(text, found), found));
  const item = element('li');
  item.append(heading, element('p', 'eyebrow', place), words);
  return item;
}

function markedNodes(text: string, found: ReadonlySet<string>): Node[] {
  return marked(text, found).map((stretch) =>
    stretch.found ? element('mark', '', stretch.text) : document.createTextNode(stretch.text),
  );
}

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, name = '', text = ''): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (name !== '') made.className = name;
  made.textContent = text;
  return made;
}
