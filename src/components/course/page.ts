import { log, type Trouble } from '../../stores/log.ts';
import { keepTheme, readTheme, type Theme } from '../../stores/theme.ts';
import { url } from '../ui/url.ts';
import './early-clicks.ts';

// What every page does: open the log, say so when it cannot be kept, and let the reader choose light or dark.

const WORDS: Readonly<Record<Trouble, string>> = {
  full: 'This device’s storage for the site is full, so what you do now is kept only until you close this page.',
  blocked: 'This browser keeps nothing for the site, so what you do now is kept only until you close this page.',
};

log.open();
log.trouble.subscribe((trouble) => {
  const notice = document.getElementById('storage-trouble');
  if (!trouble || !notice || !notice.hidden) return;
  const link = Object.assign(document.createElement('a'), {
    href: url('your-data/'),
    textContent: 'Save it to a file',
  });
  notice.append(`${WORDS[trouble]} `, link, ' before you leave.');
  notice.hidden = false;
});

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
