/**
 * Helpers for tests of the phone page: a real browser, a server for the page's own tests, and a clock that is read from
 * pictures.
 */
package dev.golink.browser;
