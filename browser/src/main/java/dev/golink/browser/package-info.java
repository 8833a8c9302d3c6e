/** What tests of the phone page stand on: a real browser, the page's own tests, and a clock to be read from pictures. */
package dev.golink.browser;
