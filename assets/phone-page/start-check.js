/**
 * Shows why the page did not start, so that it never stays blank. This script is ECMAScript 5 and no module, because it
 * must run in every browser with scripts: it is meant for browsers that cannot run main.js.
 */
(function () {
  'use strict';

  /** Whether a script did not load or was blocked by the browser. Otherwise the browser is too old for the scripts. */
  var notLoaded = false;

  function tell() {
    var main = document.getElementsByTagName('main')[0];
    if (main && main.hidden) {
      document.getElementById(notLoaded ? 'not-loaded' : 'too-old').hidden = false;
    }
  }

  // These error events do not bubble, but a listener in the capture phase receives them.
  document.addEventListener('error', function (event) {
    notLoaded = notLoaded || event.target.tagName === 'SCRIPT';
  }, true);
  // A browser that supports modules has run main.js before this event; main.js shows the page when it has started.
  document.addEventListener('DOMContentLoaded', tell);
}());
