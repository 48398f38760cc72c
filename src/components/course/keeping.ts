import { environment, visitStorage } from '../../stores/environment.ts';
import { isPreview } from '../../stores/preview.ts';
import { isShared, leavePagesOfOthers } from '../../stores/shared-device.ts';
import { log } from '../../stores/log.ts';
import { keepReminded, reminderNow } from '../../stores/save-reminder.ts';
import { secondCopy } from '../../stores/second-copy.ts';
import { keepTold, untold } from '../../stores/unreadable-told.ts';
import { url } from '../ui/url.ts';
import { keepingNotice } from './keeping-words.ts';

// Loaded after the page: begins the second copy, and says at the foot of the page, once in a visit, when something went wrong.

/** In the tab's own storage: what was told last of that which is so on every page. */
const visit = visitStorage();
const TOLD = `byp:${environment.base}:told`;

const notice = document.getElementById('storage-trouble');
let told = '';

function tell(): void {
  const trouble = log.trouble.get();
  const unreadable = log.unreadable.get();
  const tidings = keepingNotice({
    preview: isPreview,
    shared: isShared,
    trouble,
    copy: secondCopy.state.get(),
    broughtBack: secondCopy.broughtBack.get(),
    unreadable: untold(unreadable),
    unsaved: reminderNow(log.entries.get()),
  });
  if (!notice || !tidings || tidings.words[0] === told) return;
  const { about, words, again } = tidings;
  told = words[0];
  const before = again !== undefined && visit.read(TOLD) === told;
  if (again !== undefined) visit.write(TOLD, told);
  if (before && again === 'nothing') {
    notice.hidden = true;
    return;
  }
  const [happened, link, rest] = before && again ? again : words;
  notice.classList.toggle('brief', before);
  notice.replaceChildren(
    `${happened} `,
    Object.assign(document.createElement('a'), {
      href: url(isPreview ? 'instructor/?preview=off' : 'your-data/'),
      textContent: link,
    }),
    ` ${rest}`,
  );
  notice.hidden = false;
  if (about === 'unreadable') keepTold(unreadable);
  if (about === 'unsaved') keepReminded();
}

if (isPreview) document.documentElement.classList.add('preview');
leavePagesOfOthers();
secondCopy.start();
if (log.unreadable.get() === 0) keepTold(0);
secondCopy.state.listen(tell);
log.trouble.listen(tell);

// The time with a lesson is kept for whoever has accepted an assignment.
const { lesson, formerly = '' } = document.querySelector<HTMLElement>('[data-lesson][data-version]')?.dataset ?? {};
if (lesson && log.entries.get().some(({ kind }) => kind === 'assignment-accepted'))
  void import('../assignment/time-keeper.ts').then(({ keepTime }) => keepTime([lesson, ...formerly.split(' ')]));
