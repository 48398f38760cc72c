import type { Act, Line } from './words.ts';

/** Draws a line about the copy on this device into an element; returns how to draw the next one. */
export function lineIn(root: HTMLElement, act: (act: Act) => void): (line: Line) => void {
  const seen = root.appendChild(document.createElement('span'));
  const heard = root.appendChild(document.createElement('span'));
  heard.className = 'visually-hidden';
  heard.setAttribute('role', 'status');
  root.tabIndex = -1;
  let shown: Line | undefined;

  return (line) => {
    // Buttons that stay are left alone: one of them may have the focus.
    const same = JSON.stringify(line.buttons) === JSON.stringify(shown?.buttons ?? []);
    const focused = !same && root.contains(document.activeElement);
    if (seen.textContent !== line.text) seen.textContent = line.text;
    // What the focus comes to is read out anyway.
    const aloud = focused ? '' : line.heard;
    if (heard.textContent !== aloud) heard.textContent = aloud;
    // The two say the same; one of them is enough for whoever listens.
    if (aloud === '') seen.removeAttribute('aria-hidden');
    else seen.setAttribute('aria-hidden', 'true');
    if (!same) {
      for (const old of root.querySelectorAll('button')) old.remove();
      root.append(...line.buttons.map(({ act: which, label }, place) => button(label, place > 0, () => act(which))));
    }
    root.classList.toggle('stands', line.stands);
    if (focused) root.focus();
    shown = line;
  };
}

function button(label: string, quiet: boolean, pressed: () => void): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
  made.className = quiet ? 'as-link' : 'button quiet';
  made.addEventListener('click', pressed);
  return made;
}
