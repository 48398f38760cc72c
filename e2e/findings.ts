import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Which rules of axe are looked at. */
interface RunOnly {
  readonly type: 'tag' | 'rule';
  readonly values: string[];
}

/** Which part of a page is looked at, as selectors. */
interface Part {
  /** This alone. */
  readonly within?: string;
  /** Not this, because another test looks at it. */
  readonly without?: string | undefined;
}

/** What axe finds on a page as it stands: the rule, and the element that breaks it. */
export function findings(page: Page, part: Part = {}): Promise<string[]> {
  return found(page, { type: 'tag', values: RULES }, part);
}

/** The same of contrast alone. */
export function contrastFindings(page: Page, part: Part = {}): Promise<string[]> {
  return found(page, { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }, part);
}

async function found(page: Page, runOnly: RunOnly, { within, without }: Part): Promise<string[]> {
  // The two packages' types of a page differ in one optional field; the page is the same.
  const axe = new AxeBuilder({ page: page as never })
    // Only what is wrong is told node by node. No page has a frame of another site, which the slower way is for.
    .options({ runOnly, resultTypes: ['violations'] })
    .setLegacyMode(true);
  if (within !== undefined) axe.include(within);
  if (without !== undefined) axe.exclude(without);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}
