/**
 * Shows the page in the visitor's language, and the steps for the visitor's system first. The page is complete without
 * this script: it then shows both languages. This script is ECMAScript 5 and no module, so that old browsers run it too.
 */
(function () {
  'use strict';

  /** The first language of the browser that the page knows; English otherwise. The phone page chooses the same way. */
  function languageOf(languages) {
    for (var i = 0; i < languages.length; i += 1) {
      if (/^(en|zh)\b/i.test(languages[i])) {
        return /^zh/i.test(languages[i]) ? 'zh-CN' : 'en';
      }
    }
    return 'en';
  }

  /** The system's name in the page; empty if the page has no steps for it. iPads claim to be Macs, but have a touch screen. */
  function systemOf(userAgent, touchPoints) {
    if (/iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1)) {
      return 'ios';
    }
    if (/Android/.test(userAgent)) {
      return 'android';
    }
    if (/Windows/.test(userAgent)) {
      return 'windows';
    }
    if (/Macintosh/.test(userAgent)) {
      return 'macos';
    }
    if (/Linux/.test(userAgent)) {
      return /Firefox/.test(userAgent) ? 'firefox' : 'chromium';
    }
    return '';
  }

  function each(list, action) {
    Array.prototype.forEach.call(list, action);
  }

  function arrange() {
    var language = languageOf(navigator.languages || [navigator.language || '']);
    document.documentElement.lang = language;
    each(document.querySelectorAll('article'), function (article) {
      article.hidden = article.lang !== language;
    });
    var system = systemOf(navigator.userAgent, navigator.maxTouchPoints || 0);
    each(document.querySelectorAll('details[data-system="' + system + '"]'), function (steps) {
      steps.parentNode.insertBefore(steps, steps.parentNode.querySelector('details'));
      steps.open = true;
    });
    // A device that trusts the server has no use for plain HTTP.
    each(document.querySelectorAll('a.secure'), function (link) {
      link.href = link.href.replace(/^http:/, 'https:');
    });
  }

  document.addEventListener('DOMContentLoaded', arrange);
}());
