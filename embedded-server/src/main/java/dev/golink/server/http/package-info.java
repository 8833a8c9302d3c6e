/**
 * HTTP/1.1 (RFC 9110, RFC 9112): the head of a request, collected and parsed once, short bodies, and responses. It knows
 * neither sockets nor pages.
 */
@org.jspecify.annotations.NullMarked
package dev.golink.server.http;
