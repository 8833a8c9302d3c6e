/**
 * HTTP/1.1 without bodies (RFC 9110, RFC 9112): the head of a request, collected and parsed once, and responses. It
 * knows neither sockets nor pages.
 */
@org.jspecify.annotations.NullMarked
package dev.golink.server.http;
