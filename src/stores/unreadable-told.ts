import { environment } from './environment.ts';

const key = `byp:${environment.base}:unreadable-told`;

/** Of so many unreadable lines those that the learner was not told of on an earlier page. */
export function untold(count: number): number {
  const [told = 0] = /^\d{1,15}$/.exec(environment.storage.read(key) ?? '') ?? [];
  return Math.max(0, count - Number(told));
}

/** Notes that the learner was told of so many unreadable lines. */
export function keepTold(count: number): void {
  if (count > 0) environment.storage.write(key, String(count));
  else if (environment.storage.read(key) !== null) environment.storage.remove(key);
}
