/* The text of a lesson as plain prose, for a reader who judges every sentence: no tags, its labels and sources in words. */

/** A paragraph, an item of a list, or a heading. */
export interface Block {
  readonly kind: 'paragraph' | 'item' | 'heading';
  readonly text: string;
}

/** Plain prose with the ids of the sources it cites, in order. */
export interface PlainProse {
  readonly blocks: readonly Block[];
  readonly cited: readonly string[];
}

/**
 * The blocks of an MDX body. Labels stand in brackets where the page shows a word-tag: `[convention]`. Figures and
 * the explorer are left out: what they say stands in the text.
 *
 * @param sourceName a short name for a source id
 */
export function plainProse(body: string, sourceName: (id: string) => string): PlainProse {
  const cited: string[] = [];
  const text = body
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/<Figure\b[^>]*\/>|<(Figure|Explorer)\b[^>]*>[\s\S]*?<\/\1>/g, '\n\n')
    .replace(/<Cite\b[^>]*\bid="([^"]*)"[^>]*>/g, (_, ids: string) => {
      const names = ids.split(/\s+/).filter(Boolean);
      cited.push(...names);
      return ` [${names.map(sourceName).join('; ')}]`;
    })
    .replace(/<Basis\b[^>]*\bis="([^"]*)"[^>]*>/g, '[$1]')
    .replace(/<Hazard\b[^>]*\btitle="([^"]*)"[^>]*>/g, '\n\nHazard: $1.\n\n')
    .replace(/<CheckYourself\b[^>]*\bquestion="([^"]*)"[^>]*>/g, '\n\nCheck yourself: $1\n\n')
    .replace(/<\/?(?:Hazard|CheckYourself|ContentNote|Passage|Summary|Quiz)\b[^>]*>/g, '\n\n')
    .replace(/<\/?[A-Z][^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/\\([{}])/g, '$1');
  const blocks = text
    .split(/\n\s*\n/)
    .flatMap(blocksOf)
    .filter(({ text }) => text !== '');
  return { blocks, cited: [...new Set(cited)] };
}

const MARKER = /^(?:[-*]|\d+\.)\s+/;

/** The blocks of a stretch without an empty line: a heading, a list, a table or a paragraph. */
function blocksOf(stretch: string): Block[] {
  const lines = stretch.split('\n').map((line) => line.trim());
  const blocks: { kind: Block['kind']; lines: string[] }[] = [];
  for (const line of lines) {
    const row = /^\|(.*)\|$/.exec(line)?.[1];
    if (row !== undefined) {
      const cells = row.split('|').map((cell) => cell.trim());
      if (!cells.every((cell) => /^:?-+:?$/.test(cell))) blocks.push({ kind: 'item', lines: [cells.join(' · ')] });
    } else if (/^#+\s/.test(line)) blocks.push({ kind: 'heading', lines: [line.replace(/^#+\s+/, '')] });
    else if (MARKER.test(line)) blocks.push({ kind: 'item', lines: [line.replace(MARKER, '')] });
    else if (blocks.length > 0 && blocks.at(-1)?.kind !== 'heading') blocks.at(-1)?.lines.push(line);
    else blocks.push({ kind: 'paragraph', lines: [line] });
  }
  return blocks.map(({ kind, lines }) => ({ kind, text: withoutMarks(lines.join(' ')) }));
}

function withoutMarks(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '')
    .replace(/^>\s*/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
