import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Which part of a page is looked at, as selectors. */
interface Part {
  /** This alone. */
  readonly within?: string;
  /** Not this, because another test looks at it. */
  readonly without?: string | undefined;
}

/** What axe finds on a page as it stands: the rule, and the element that breaks it. */
export function findings(page: Page, part: Part = {}): Promise<string[]> {
  return found(axeOf(page).withTags(RULES), part);
}

/** The same of contrast alone. */
export function contrastFindings(page: Page, part: Part = {}): Promise<string[]> {
  return found(axeOf(page).withRules(['color-contrast', 'link-in-text-block']), part);
}

// The two packages' types of a page differ in one optional field; the page is the same.
const axeOf = (page: Page) => new AxeBuilder({ page: page as never });

async function found(axe: AxeBuilder, { within, without }: Part): Promise<string[]> {
  if (within !== undefined) axe.include(within);
  if (without !== undefined) axe.exclude(without);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}
