import { overview, type LessonState, type NextStep } from '../../domain/progress/overview.ts';
import { log } from '../../stores/log.ts';
import { lessonUrl, url } from '../ui/url.ts';

// Fills in what the log knows: the state of each lesson, the meter, and the one button.

const STATE: Readonly<Record<LessonState, string>> = {
  new: '',
  opened: 'begun',
  read: 'read',
  practised: 'read and practised',
};

interface Brief {
  readonly ids: readonly string[];
  readonly titles: Readonly<Record<string, string>>;
  /** Ids that lessons had before, with the id each has now. */
  readonly renamed: Readonly<Record<string, string>>;
}

const home = document.querySelector<HTMLElement>('[data-home]');
if (home?.dataset.home) {
  const brief = JSON.parse(home.dataset.home) as Brief;
  log.open();
  // The shortcut of the installed course: to where the one button leads.
  if (location.search === '?continue') location.replace(addressOfNext(brief));
  log.entries.subscribe((entries) => {
    if (entries.length > 0) show(home, brief);
  });
}

function show(home: HTMLElement, { ids, titles, renamed }: Brief): void {
  const { lessons, done, total, next, passed } = overview(log.entries.get(), ids, renamed);
  for (const id of ids) tell(home, id, STATE[lessons[id] ?? 'new']);
  tell(home, 'final', passed ? 'passed' : next.kind === 'resume-final' || next.kind === 'retest' ? 'begun' : '');

  const read = done - (passed ? 1 : 0);
  const words = home.querySelector('[data-progress-words]');
  if (words) words.textContent = `${read} of ${total - 1} lessons read${passed ? ', final passed' : ''}`;
  const meter = home.querySelector<HTMLMeterElement>('[data-meter]');
  if (meter) meter.value = done;
  for (const arc of home.querySelectorAll<SVGElement>('[data-arc]'))
    arc.toggleAttribute('data-done', Number(arc.dataset['arc']) < read);
  home.querySelector('[data-dot]')?.toggleAttribute('data-done', passed);

  const button = home.querySelector<HTMLAnchorElement>('[data-next]');
  if (button) [button.textContent, button.href] = buttonFor(next, titles);
}

function addressOfNext({ ids, titles, renamed }: Brief): string {
  return buttonFor(overview(log.entries.get(), ids, renamed).next, titles)[1];
}

function buttonFor(next: NextStep, titles: Brief['titles']): [string, string] {
  switch (next.kind) {
    case 'start':
      return ['Start with one phone call', lessonUrl(next.lesson)];
    case 'continue':
      return [`Continue: ${titles[next.lesson] ?? ''}`, lessonUrl(next.lesson)];
    case 'resume-final':
      return ['Continue the final', url('final/')];
    case 'retest':
      return ['Go on to the re-test', url('final/')];
    case 'final':
      return ['Take the final', url('final/')];
    case 'certificate':
      return ['See my certificate', url('certificate/')];
  }
}

function tell(home: HTMLElement, row: string, state: string): void {
  const place = home.querySelector(`[data-lesson-row="${row}"] [data-state]`);
  if (place) place.textContent = state;
}
