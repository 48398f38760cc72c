import { environment } from '../../../stores/environment.ts';

/** A moment as the table writes it, where the device is: `2026-11-21 09:05`. */
export function writtenTime(at: number): string {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${environment.dayOf(at)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
