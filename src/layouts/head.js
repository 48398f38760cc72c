/* Runs before the first paint, in old browsers too, so it is written in old JavaScript. Some things cannot wait:
   the mark that scripts run, which hides what is only for readers without them; which storage counts, or none; the chosen
   appearance; and clicks and choices on islands that have not woken, which components/course/early-clicks.ts plays again. And what a word or a
   number of the text opens as a card has to be read out, and reached where browsers know no such cards. */
(function () {
  var root = document.documentElement;
  if ('noModule' in HTMLScriptElement.prototype) root.classList.add('js');
  var prefix = 'byp:' + '/BASE/' + ':';
  /* On a shared device the tab's own storage stands in for the device's, for all that follows: it ends with the tab. In a
     preview nothing does. An address asks for it, or ends it; its tab goes on with it. */
  try {
    var tab = sessionStorage;
    if (location.search === '?preview') tab.setItem(prefix + 'preview', 1);
    if (location.search === '?preview=off') tab.removeItem(prefix + 'preview');
    var preview = tab.getItem(prefix + 'preview');
    if (preview || tab.getItem(prefix + 'shared'))
      Object.defineProperty(window, 'localStorage', { value: preview ? null : tab });
  } catch (blocked) {}
  try {
    var theme = localStorage.getItem(prefix + 'theme');
    if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme);
  } catch (blocked) {}
  var early = (window.earlyClicks = []);
  function asleep(event, which) {
    var at = event.target;
    return at && at.closest && at.closest('astro-island[ssr]') && at.closest(which);
  }
  function tapped(map, event) {
    var then = map.getBoundingClientRect();
    var across = (event.clientX - then.left) / then.width;
    var down = (event.clientY - then.top) / then.height;
    map.click = function () {
      var now = map.getBoundingClientRect();
      var at = { bubbles: true, clientX: now.left + across * now.width, clientY: now.top + down * now.height };
      map.dispatchEvent(new MouseEvent('click', at));
    };
    return map;
  }
  document.addEventListener(
    'click',
    function (event) {
      var control = asleep(event, 'button, input');
      /* A place in a picture stands for the radio button of its name. */
      var place = asleep(event, '[data-region]');
      if (place)
        control = place
          .closest('astro-island')
          .querySelector('input[value="' + place.getAttribute('data-region') + '"]');
      if (place && control) control.checked = true;
      if (control) early.push({ control: control });
      /* On a map it matters where the tap was; until it is played again the page may have been scrolled. */
      var map = asleep(event, '[data-map]');
      if (map) early.push({ control: tapped(map, event) });
    },
    true,
  );
  document.addEventListener(
    'change',
    function (event) {
      var control = asleep(event, 'select');
      if (control) early.push({ control: control, value: control.value });
    },
    true,
  );
  if ('popover' in root) {
    document.addEventListener(
      'toggle',
      function (event) {
        var card = event.target;
        if (card.popover && event.newState === 'open') {
          card.tabIndex = -1;
          card.focus();
        }
      },
      true,
    );
  } else {
    document.addEventListener('click', function (event) {
      var opener = event.target.closest && event.target.closest('[popovertarget]');
      if (opener) location.hash = opener.getAttribute('popovertarget');
    });
  }
})();
