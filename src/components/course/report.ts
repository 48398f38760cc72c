import { saveFile } from '../../stores/save-file.ts';

// Puts a report together: the learner's words, the page they came from, the content version.

const text = document.querySelector<HTMLTextAreaElement>('#report-text');
const told = document.getElementById('report-told');
// From the address, so a stranger may have written it: kept to what a page's name can hold.
const about = (new URLSearchParams(location.search).get('about') ?? '').replace(/[^a-z0-9-]/g, '').slice(0, 80);

function report(): string {
  const lines = [text?.dataset.version ?? '', about && `About: ${about}`, '', text?.value.trim() ?? ''];
  return `${lines.filter((line, at) => line !== '' || at === 2).join('\n')}\n`;
}

document.getElementById('report-copy')?.addEventListener('click', () => {
  navigator.clipboard.writeText(report()).then(
    () => tell('Copied. Paste it into a message and send it.'),
    () => tell('This browser did not allow copying. Save it as a file instead.'),
  );
});
document.getElementById('report-save')?.addEventListener('click', () => {
  saveFile('before-you-press-report.txt', report(), 'text/plain');
  tell('Saved. Attach the file to a message and send it.');
});

function tell(words: string): void {
  if (told) told.textContent = words;
}
