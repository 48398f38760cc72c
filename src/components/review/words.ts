const DAY = 86_400_000;

/** `1 question`, `4 questions`. */
export function questions(count: number): string {
  return `${count} ${count === 1 ? 'question' : 'questions'}`;
}

/** A day in words, counted from 1970: `tomorrow, Sunday 22 November`; with its year when that is another one. */
export function dayWords(day: number, today: number): string {
  const date = new Date(day * DAY);
  const sameYear = date.getUTCFullYear() === new Date(today * DAY).getUTCFullYear();
  const words = date.toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
  // Browsers differ in whether a comma follows the weekday.
  return `${day === today + 1 ? 'tomorrow, ' : ''}${words.replace(',', '')}`;
}
