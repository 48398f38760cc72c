import type { Page } from '@playwright/test';
import { EVALUATION } from '../src/domain/teaching/evaluation.ts';
import type { Hands } from './learner.ts';

/** What someone writes into the form of a hand-in; each as far as the assignment asks for it. */
export interface HandsIn {
  readonly name: string;
  readonly email?: string;
  readonly licence?: string;
  readonly state?: string;
  readonly consents?: boolean;
}

/** Fills in the form of a hand-in, all of it. */
export async function fillIn(
  page: Page,
  { write, choose }: Hands,
  { name, email, licence, state, consents = false }: HandsIn,
): Promise<void> {
  await write(page.getByLabel('Your name'), name);
  if (email !== undefined) await write(page.getByLabel('E-mail address'), email);
  if (licence !== undefined) await write(page.getByLabel('Licence number', { exact: true }), licence);
  if (state !== undefined) await write(page.getByLabel('State of licence'), state);
  if (consents) await choose(page.getByLabel('My provider may share this record'));
  for (const { id, options } of EVALUATION)
    if (options) await choose(page.locator(`input[name="${id}"][value="${options[0]!.id}"]`));
  await write(page.getByLabel('In a few sentences of your own'), 'Any pulse: ease off.');
  await choose(page.getByLabel('I did this work myself'));
}
