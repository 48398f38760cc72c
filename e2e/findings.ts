import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on a page as it stands: the rule, and the element that breaks it.
 *
 * @param without a selector of what is left out, because another test looks at it
 */
export async function findings(page: Page, without?: string): Promise<string[]> {
  // The two packages' types of a page differ in one optional field; the page is the same.
  const axe = new AxeBuilder({ page: page as never }).withTags(RULES);
  const { violations } = await (without === undefined ? axe : axe.exclude(without)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}
