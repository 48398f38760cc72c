import type { BankItem } from '../domain/assessment/item.ts';
import type { CriticalKeys } from '../domain/progress/changed-since.ts';

/** What a group's report is worked out with. */
export interface ReportFiles {
  readonly bank: readonly BankItem[];
  readonly critical: CriticalKeys;
}

/** Fetches the bank and what changed in safety-critical answers; nothing where not all of it can be reached. */
export async function loadReportFiles(
  bankFiles: readonly string[],
  criticalFile: string,
): Promise<ReportFiles | undefined> {
  try {
    const [critical, ...bank] = await Promise.all([
      fetched<CriticalKeys>(criticalFile),
      ...bankFiles.map((address) => fetched<BankItem[]>(address)),
    ]);
    return { bank: bank.flat(), critical };
  } catch {
    return undefined;
  }
}

async function fetched<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return (await answer.json()) as T;
}
