import type { Page } from '@playwright/test';
import { withLog } from '../passed.ts';

/** Opens a lesson whose practice sitting has these questions, as if it had been begun earlier. */
export async function practiceSitting(page: Page, lesson: string, items: readonly string[]): Promise<void> {
  await withLog(page, '/', [{ kind: 'practice-started', lesson, items }]);
  await page.goto(`lessons/${lesson}/`);
}
