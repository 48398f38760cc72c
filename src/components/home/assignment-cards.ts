import { isolated } from '../../domain/doors/isolated.ts';
import { acceptedAssignments, type Accepted } from '../../domain/teaching/accepted.ts';
import { assignmentProgress, type AssignmentProgress } from '../../domain/teaching/assignment-progress.ts';
import { environment } from '../../stores/environment.ts';
import { log } from '../../stores/log.ts';
import { LESSON_STATE, progressWords } from '../assignment/card-words.ts';
import { nameNow, titleOf, type LessonNames } from '../assignment/lesson-names.ts';
import { dueNotice } from '../assignment/link-words.ts';
import { lessonUrl, url } from '../ui/url.ts';

/* A card for each accepted assignment, written into a place of the home page. */

/** Shows them, and follows what other tabs do. */
export function showCards(place: HTMLElement): void {
  const names = JSON.parse(place.dataset.assignments ?? '') as LessonNames;
  const styles = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: place.dataset.styles });
  const follow = () =>
    log.entries.subscribe((entries) => {
      const cards = acceptedAssignments(entries).map((accepted) => card(accepted, names));
      place.replaceChildren(element('h2', cards.length === 1 ? 'Your assignment' : 'Your assignments'), ...cards);
      place.hidden = cards.length === 0;
    });
  // First the styles, so that nothing is seen without them; but it is shown whether they come or not.
  styles.addEventListener('load', follow, { once: true });
  styles.addEventListener('error', follow, { once: true });
  document.head.append(styles);
}

function card({ assignment, fragment, handedIn }: Accepted, names: LessonNames): HTMLElement {
  const now = (lesson: string) => nameNow(names, lesson);
  const progress = assignmentProgress(log.entries.get(), { assignment, fragment, nameNow: now });
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const due = handedIn === undefined ? dueNotice(assignment.due, environment.now(), zone) : [madeOn(handedIn)];
  const steps = progress.lessons.map(({ id, state }) => {
    const title = titleOf(names, id);
    const step = element('li');
    step.append(title === undefined ? id : link(lessonUrl(now(id)), title));
    if (LESSON_STATE[state] !== '') step.append(' ', element('span', LESSON_STATE[state], 't-state'));
    return step;
  });
  if (progress.final) {
    const step = element('li');
    step.append(link(url('final/'), 'Final assessment'));
    if (progress.final === 'passed' || progress.final === 'begun')
      step.append(' ', element('span', progress.final, 't-state'));
    steps.push(step);
  }
  const list = element('ul');
  list.append(...steps);
  const lessons = element('details');
  lessons.append(element('summary', 'What there is to do'), list);
  const next = handedIn === undefined ? nextOf(progress, names, now) : undefined;
  const go = element('p', '', 't-buttons');
  go.append(
    ...(next ? [next] : []),
    link(
      `${url('hand-in/')}#${assignment.id}`,
      handedIn === undefined ? 'Hand in' : 'Hand in again',
      next || handedIn !== undefined ? 'button quiet' : 'button',
    ),
    link(`${url('assign/')}#${fragment}`, 'What is asked', 'button quiet'),
  );
  const meter = Object.assign(document.createElement('meter'), {
    max: progress.lessons.length + (progress.final ? 1 : 0),
    value: progress.read + (progress.final === 'passed' ? 1 : 0),
  });
  // The sentence below it says the same.
  meter.setAttribute('aria-hidden', 'true');
  const whole = element('article', '', 't-card');
  whole.append(
    element('h3', isolated(assignment.provider.title)),
    element('p', `${isolated(assignment.cohort)}, assigned by ${isolated(assignment.instructor)}`, 't-hint'),
    meter,
    element('p', progressWords(progress).join(' ')),
    ...due.map((line) => element('p', line)),
    lessons,
    go,
  );
  return whole;
}

/** The way to what comes next: a lesson that was not read to its end, then the final; nothing where all is done. */
function nextOf(
  { lessons, final, sittingsLeft }: AssignmentProgress,
  names: LessonNames,
  now: (lesson: string) => string,
): HTMLElement | undefined {
  const lesson = lessons.find(({ id, state }) => (state === 'new' || state === 'opened') && titleOf(names, id));
  if (lesson) return link(lessonUrl(now(lesson.id)), `Go on: ${titleOf(names, lesson.id)}`, 'button');
  if (final === undefined || final === 'passed' || sittingsLeft === 0) return undefined;
  return link(url('final/'), final === 'begun' ? 'Continue the final' : 'Take the final', 'button');
}

function madeOn(at: number): string {
  const day = new Date(at).toLocaleDateString('en-GB', { dateStyle: 'long' });
  return `You made a hand-in file on ${day}. Send it to your instructor, if you have not.`;
}

function element<Name extends 'article' | 'details' | 'h2' | 'h3' | 'li' | 'p' | 'span' | 'summary' | 'ul'>(
  name: Name,
  text = '',
  className = '',
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), { textContent: text, className });
}

function link(href: string, text: string, className = ''): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href, textContent: text, className });
}
