/**
 * Says why the page does not start: never may it stay blank. Written so that any browser with scripts can run it, since
 * those that can't run main.js are the ones it is for (ECMAScript 5, no module).
 */
(function () {
  'use strict';

  /** Scripts that did not arrive, or that the browser blocks. Those it can't read are too new for it. */
  var notLoaded = false;

  function tell() {
    var main = document.getElementsByTagName('main')[0];
    if (main && main.hidden) {
      document.getElementById(notLoaded ? 'not-loaded' : 'too-old').hidden = false;
    }
  }

  // Such errors don't bubble, but they can be caught on their way down.
  document.addEventListener('error', function (event) {
    notLoaded = notLoaded || event.target.tagName === 'SCRIPT';
  }, true);
  // A browser that knows modules has run main.js before this; main.js shows the page when it has started.
  document.addEventListener('DOMContentLoaded', tell);
}());
