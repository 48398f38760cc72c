import type { CriticalKeys } from '../../domain/progress/changed-since.ts';
import { log } from '../../stores/log.ts';
import { lessonUrl } from '../ui/url.ts';

// Fills in ChangedSince.astro. What it takes is fetched once the page is shown, and only for whoever has handed in a final.

/** The published file; see catalog/critical-file.ts. */
interface Published extends CriticalKeys {
  readonly objectives: Readonly<Record<string, { text: string; lesson: string; title: string }>>;
}

const note = document.querySelector<HTMLElement>('[data-critical]');

if (note) {
  log.open();
  const begin = () => void watch(note);
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
}

async function watch(note: HTMLElement): Promise<void> {
  let file: Promise<Published | undefined> | undefined;
  const look = async () => {
    if (!log.entries.get().some(({ kind }) => kind === 'final-submitted')) return;
    file ??= published(note.dataset.critical ?? '');
    const keys = await file;
    if (keys) await tell(note, keys);
  };
  await look();
  // A sitting that is handed in on this page may settle it.
  log.entries.listen(() => void look());
}

/** Nothing where it cannot be had: the page tells it next time. */
async function published(address: string): Promise<Published | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? ((await answer.json()) as Published) : undefined;
  } catch {
    return undefined;
  }
}

async function tell(note: HTMLElement, keys: Published): Promise<void> {
  const { changedSincePass } = await import('../../domain/progress/changed-since.ts');
  const changed = changedSincePass(log.entries.get(), keys);
  note.hidden = !changed;
  if (!changed) return;
  note.querySelector('[data-passed]')!.textContent = changed.version;
  const points = changed.objectives.map((id) => pointOf(keys.objectives[id]));
  note.querySelector('[data-points]')!.replaceChildren(...points);
}

function pointOf(objective: Published['objectives'][string] | undefined): HTMLLIElement {
  const link = Object.assign(document.createElement('a'), {
    href: lessonUrl(objective?.lesson ?? ''),
    textContent: objective?.title ?? '',
  });
  const point = document.createElement('li');
  point.append(`${objective?.text ?? ''}. Taught in `, link);
  return point;
}
