import { log } from '../../stores/log.ts';
import { keepTheme, readTheme, type Theme } from '../../stores/theme.ts';
import './early-clicks.ts';

// What every page does: open the log, keep it safe, and let the reader choose light or dark.

log.open();
// The second copy of the log, and what to say when progress cannot be kept: nothing that the page has to wait for.
addEventListener('load', () => void import('./keeping.ts').catch(tellPlainly));

/** Where that file does not come, a page still says so when nothing is stored. */
function tellPlainly(): void {
  log.trouble.subscribe((trouble) => {
    const notice = document.getElementById('storage-trouble');
    if (!trouble || !notice) return;
    notice.textContent = 'Nothing you do here is stored. Before you leave, save it to a file at “Your data”.';
    notice.hidden = false;
  });
}

const appearance = document.querySelector<HTMLSelectElement>('#appearance');
if (appearance) {
  appearance.value = readTheme();
  appearance.addEventListener('change', () => {
    const theme = appearance.value as Theme;
    keepTheme(theme);
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  });
}
