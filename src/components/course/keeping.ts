import { log } from '../../stores/log.ts';
import { secondCopy } from '../../stores/second-copy.ts';
import { keepTold, untold } from '../../stores/unreadable-told.ts';
import { url } from '../ui/url.ts';
import { keepingNotice } from './keeping-words.ts';

// Loaded after the page: begins the second copy, and says at the foot of the page, once, when something went wrong.

const notice = document.getElementById('storage-trouble');
let told = '';

function tell(): void {
  const copy = secondCopy.state.get();
  if (copy === 'unknown') return;
  const trouble = log.trouble.get();
  const unreadable = log.unreadable.get();
  const words = keepingNotice({
    trouble,
    copy,
    broughtBack: secondCopy.broughtBack.get(),
    unreadable: untold(unreadable),
  });
  if (!trouble) keepTold(unreadable);
  if (!notice || !words || words[0] === told) return;
  const [happened, link, rest] = words;
  told = happened;
  notice.replaceChildren(
    `${happened} `,
    Object.assign(document.createElement('a'), { href: url('your-data/'), textContent: link }),
    ` ${rest}`,
  );
  notice.hidden = false;
}

secondCopy.start();
secondCopy.state.listen(tell);
log.trouble.listen(tell);
