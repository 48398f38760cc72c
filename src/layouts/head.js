/* Runs before the first paint, in old browsers too, so it is written in old JavaScript. Three things cannot wait:
   the mark that scripts run, which hides what is only for readers without them; the chosen appearance; and clicks
   on islands that have not woken, which components/course/early-clicks.ts plays again. */
(function () {
  var root = document.documentElement;
  if ('noModule' in HTMLScriptElement.prototype) root.classList.add('js');
  try {
    var theme = localStorage.getItem('byp:' + '/BASE/' + ':theme');
    if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme);
  } catch (blocked) {}
  var early = (window.earlyClicks = []);
  document.addEventListener(
    'click',
    function (event) {
      var at = event.target;
      var control = at && at.closest && at.closest('astro-island[ssr]') && at.closest('button, input');
      if (control) early.push(control);
    },
    true,
  );
})();
