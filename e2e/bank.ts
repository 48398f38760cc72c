import { readdirSync, readFileSync } from 'node:fs';
import type { BankItem } from '../src/domain/assessment/item.ts';

const FOLDER = 'dist/bank';

/** Every question of the build under test. */
export const bank: readonly BankItem[] = readdirSync(FOLDER).flatMap(
  (file) => JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as BankItem[],
);

/** The question whose words a page shows. */
export function entryAsking(text: string): BankItem {
  const squeeze = (words: string) => words.replace(/\s+/g, ' ').trim();
  const entry = bank.find(
    ({ item }) => squeeze(text).includes(squeeze(item.question)) && squeeze(text).includes(squeeze(item.stem)),
  );
  if (!entry) throw new Error(`No question of the bank says: ${text}`);
  return entry;
}
