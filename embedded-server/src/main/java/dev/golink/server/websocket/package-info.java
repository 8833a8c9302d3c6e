/**
 * Frames of WebSockets as bytes (RFC 6455, section 5.2): headers and masks, the same for a server and for a client. What a frame
 * may be, and what it means where, is their own. Imports nothing.
 */
@org.jspecify.annotations.NullMarked
package dev.golink.server.websocket;
