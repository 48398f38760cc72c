/* Stands in the head of every page, in old JavaScript. Once the page is there and the browser idle, it loads the script
   that saves the course for offline: as a script element, because old browsers could not even read an import() here. */
(function () {
  if (!('noModule' in HTMLScriptElement.prototype)) return;
  var address = '/SCRIPT/';
  addEventListener('load', function () {
    (window.requestIdleCallback || setTimeout)(function () {
      var script = document.createElement('script');
      script.type = 'module';
      script.src = window.trustedTypes
        ? trustedTypes
            .createPolicy('byp-script', {
              createScriptURL: function () {
                return address;
              },
            })
            .createScriptURL('')
        : address;
      document.head.appendChild(script);
    });
  });
})();
