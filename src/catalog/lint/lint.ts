import type { BankItem } from '../../domain/assessment/item.ts';
import type { Course, Problem } from '../course.ts';
import { didYouMean } from '../nearest.ts';
import type { Level } from './rule.ts';
import { RULES } from './rules.ts';

/** What a rule has against an item, and where it stands. */
export interface Finding extends Problem {
  /** Id of the item. */
  readonly item: string;
  /** Id of the rule; `waiver` when it is a waiver that is wrong. */
  readonly rule: string;
  readonly level: Level;
  /** The reason given in the item for letting it stand. */
  readonly waived?: string;
}

/** Holds every item of a course to every rule. Nothing is mended by itself: it is screening, and people decide. */
export function lintBank({ bank }: Pick<Course, 'bank'>): Finding[] {
  const itemIds = bank.map(({ item }) => item.id);
  return bank.flatMap((entry) => {
    const mates = bank.filter(({ lesson }) => lesson === entry.lesson);
    const place = mates.indexOf(entry);
    return lintItem(entry, { file: `src/quizzes/${entry.lesson}.yaml`, path: ['items', place] }, itemIds);
  });
}

/** True for a finding that must be seen to: an error, or a warning that nobody has waived. */
export function isOpen({ level, waived }: Finding): boolean {
  return level === 'error' || waived === undefined;
}

/** Where an item stands. */
interface Place {
  readonly file: string;
  readonly path: readonly PropertyKey[];
}

function lintItem({ item, critical }: BankItem, place: Place, itemIds: readonly string[]): Finding[] {
  const waivers = item.waivers ?? [];
  const others = itemIds.filter((id) => id !== item.id);
  const findings = RULES.flatMap(({ id, level, fix, check }): Finding[] => {
    const wrong = check(item, { critical, itemIds: others });
    if (wrong === undefined) return [];
    const reason = level === 'warning' ? waivers.find(({ rule }) => rule === id)?.reason : undefined;
    return [
      {
        ...place,
        item: item.id,
        rule: id,
        level,
        message: `the item "${item.id}": ${wrong}`,
        fix,
        ...(reason !== undefined && { waived: reason }),
      },
    ];
  });
  return [...findings, ...wrongWaivers(item, place, findings)];
}

/** Waivers that waive nothing: left over, mistyped, or of an error. */
function wrongWaivers(item: BankItem['item'], place: Place, findings: readonly Finding[]): Finding[] {
  return (item.waivers ?? []).flatMap(({ rule }, at): Finding[] => {
    const known = RULES.find(({ id }) => id === rule);
    const wrong = (message: string, fix: string): Finding[] => [
      {
        file: place.file,
        path: [...place.path, 'waivers', at],
        item: item.id,
        rule: 'waiver',
        level: 'error',
        message: `the item "${item.id}" waives ${message}`,
        fix,
      },
    ];
    if (!known)
      return wrong(
        `the unknown rule "${rule}"`,
        didYouMean(
          rule,
          RULES.map(({ id }) => id),
        ),
      );
    if (known.level === 'error') return wrong(`"${rule}", which is an error`, `take the waiver out, and ${known.fix}`);
    if (!findings.some((finding) => finding.rule === rule))
      return wrong(`"${rule}", which it does not break`, 'take the waiver out');
    return [];
  });
}
