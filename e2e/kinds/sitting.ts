import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { bank } from '../bank.ts';
import { withLog } from '../passed.ts';

/** The page that asks a question in practice: its lesson, or that lesson's page of further practice. */
export function practicePage(id: string): string {
  const lesson = `lessons/${bank.find(({ item }) => item.id === id)?.lesson}/`;
  const inLesson = readFileSync(`dist/${lesson}index.html`, 'utf8').includes(`data-item="${id}"`);
  return inLesson ? lesson : `${lesson}practice/`;
}

/** Opens the page whose practice sitting has these questions, as if it had been begun earlier. */
export async function practiceSitting(page: Page, lesson: string, items: readonly string[]): Promise<void> {
  await withLog(page, '/', [{ kind: 'practice-started', lesson, items }]);
  await page.goto(practicePage(items[0]!));
}
