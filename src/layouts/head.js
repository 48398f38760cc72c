/* Runs before the first paint, in old browsers too, so it is written in old JavaScript. Two things cannot wait:
   the chosen appearance, and the mark that scripts run, which hides what is only for readers without them. */
(function () {
  var root = document.documentElement;
  if ('noModule' in HTMLScriptElement.prototype) root.classList.add('js');
  try {
    var theme = localStorage.getItem('byp:' + '/BASE/' + ':theme');
    if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme);
  } catch (blocked) {}
})();
