// A click on an island that has not woken yet, or a choice in one of its selects, was kept by the head script
// (src/layouts/head.js). Once the island is awake it is played again, so that none is lost and no page reloads for one.
// An island that cannot wake says so.

document.addEventListener(
  'astro:hydrate',
  (event) => {
    const island = event.target as Element;
    const kept = globalThis.earlyClicks ?? [];
    const own = kept.filter(({ control }) => island.contains(control));
    globalThis.earlyClicks = kept.filter(({ control }) => !island.contains(control));
    for (const { control, value } of own) {
      if (control instanceof HTMLSelectElement) {
        // Waking has set it back to what the log says.
        control.value = value ?? '';
        control.dispatchEvent(new Event('change', { bubbles: true }));
        continue;
      }
      // A native choice already shows; taken back and clicked again, it reaches the island.
      if (control instanceof HTMLInputElement) control.checked = control.type === 'checkbox' && !control.checked;
      control.click();
    }
  },
  true,
);

document.addEventListener('astro:hydration-error', (event) => {
  const island = event.target as Element;
  if (island.querySelector('.island-failed')) return;
  const note = document.createElement('p');
  note.className = 'island-failed';
  note.setAttribute('role', 'alert');
  const again = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Reload the page' });
  again.className = 'button quiet';
  again.addEventListener('click', () => location.reload());
  note.append('This part of the page could not be loaded. Your answers so far are kept. ', again);
  island.append(note);
});
