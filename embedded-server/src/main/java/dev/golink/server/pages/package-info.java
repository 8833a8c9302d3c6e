/** What browsers and monitoring tools read: the page that makes any browser a phone, and the server's health. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.pages;
