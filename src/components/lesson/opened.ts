import { log } from '../../stores/log.ts';

// Notes that a lesson was opened, which of its passages a link asked for, and that its end was reached.

const article = document.querySelector<HTMLElement>('[data-lesson]');
const end = document.querySelector('[data-lesson-end]');
const { lesson, version } = article?.dataset ?? {};

if (lesson && version) {
  log.open();
  const entries = log.entries.get();
  const latest = entries.findLast((entry) => entry.kind === 'lesson-opened');
  // Opening the same lesson again changes nothing that is asked of the log.
  if (latest?.lesson !== lesson || latest.version !== version) log.append({ kind: 'lesson-opened', lesson, version });

  const read = entries.some(
    (entry) => entry.kind === 'lesson-read' && entry.lesson === lesson && entry.version === version,
  );
  if (end && !read) {
    const watcher = new IntersectionObserver((seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      watcher.disconnect();
      log.append({ kind: 'lesson-read', lesson, version });
    });
    watcher.observe(end);
  }
}

if (lesson) {
  const notePassage = (): void => {
    // (`:target` is not set yet when this runs.)
    const passage = document.getElementById(location.hash.slice(1));
    if (!passage?.matches('.passage')) return;
    const latest = log.entries.get().at(-1);
    // A reload of the page opens nothing again.
    if (latest?.kind === 'passage-opened' && latest.passage === passage.id) return;
    log.append({ kind: 'passage-opened', lesson, passage: passage.id });
  };
  notePassage();
  addEventListener('hashchange', notePassage);
}
