import { describe, expect, it } from 'vitest';
import { checkFile, trespasses } from './check-imports.ts';

describe('the import check', () => {
  it('finds nothing in this project', () => {
    expect(trespasses('.')).toEqual([]);
  });

  it('names file, line and what would be allowed', () => {
    const text = "import { a } from './a.ts';\n\nimport { log } from '../../stores/log.ts';\n";
    expect(checkFile('src/domain/assessment/grading.ts', text)).toEqual([
      {
        file: 'src/domain/assessment/grading.ts',
        line: 3,
        imported: '../../stores/log.ts',
        allowed: 'src/domain/assessment/',
      },
    ]);
  });

  it.each([
    ['src/domain/assessment/draw.ts', "import { atom } from 'nanostores';", 'pure-rand'],
    ['src/domain/progress/codec.ts', "import * as v from 'valibot';", 'no packages'],
    ['src/stores/log.ts', "import * as v from 'valibot';", 'nanostores'],
    ['src/schemas/item.ts', "import { assemble } from '../catalog/assemble.ts';", 'src/schemas/, src/domain/'],
    ['src/stores/log.ts', "const x = await import('../components/ui/url.ts');", 'anything but'],
    [
      'src/components/quiz/A.svelte',
      "<script>\n  import { didYouMean } from '../../catalog/nearest.ts';",
      'anything but',
    ],
    ['src/pages/index.astro', "---\nimport { log } from '../stores/log.ts';\n---", 'src/pages/'],
    ['src/domain/progress/entry.ts', "export { log } from '../../stores/log.ts';", 'src/domain/'],
  ])('keeps %s from %s', (file, text, allowed) => {
    const [found] = checkFile(file, text);
    expect(found?.allowed).toContain(allowed);
  });

  it('lets a room import from the rooms it stands on', () => {
    expect(checkFile('src/stores/log.ts', "import { mergeLogs } from '../domain/progress/entry.ts';")).toEqual([]);
    expect(
      checkFile('src/domain/assessment/draw.ts', "import { uniformInt } from 'pure-rand/distribution/uniformInt';"),
    ).toEqual([]);
  });
});
