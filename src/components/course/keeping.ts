import { isPreview } from '../../stores/preview.ts';
import { isShared } from '../../stores/shared-device.ts';
import { log } from '../../stores/log.ts';
import { keepReminded, reminderNow } from '../../stores/save-reminder.ts';
import { secondCopy } from '../../stores/second-copy.ts';
import { keepTold, untold } from '../../stores/unreadable-told.ts';
import { url } from '../ui/url.ts';
import { keepingNotice } from './keeping-words.ts';

// Loaded after the page: begins the second copy, and says at the foot of the page, once, when something went wrong.

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
  const [happened, link, rest] = tidings.words;
  told = happened;
  notice.replaceChildren(
    `${happened} `,
    Object.assign(document.createElement('a'), {
      href: url(isPreview ? 'instructor/?preview=off' : 'your-data/'),
      textContent: link,
    }),
    ` ${rest}`,
  );
  notice.hidden = false;
  if (tidings.about === 'unreadable') keepTold(unreadable);
  if (tidings.about === 'unsaved') keepReminded();
}

if (isPreview) document.documentElement.classList.add('preview');
secondCopy.start();
if (log.unreadable.get() === 0) keepTold(0);
secondCopy.state.listen(tell);
log.trouble.listen(tell);
