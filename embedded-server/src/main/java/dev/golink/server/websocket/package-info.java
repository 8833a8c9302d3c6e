/**
 * WebSocket frames as bytes (RFC 6455, section 5.2): headers and masks, which are the same for a server and for a
 * client. The server and the client each decide which frames are allowed and what they mean. Imports nothing.
 */
@org.jspecify.annotations.NullMarked
package dev.golink.server.websocket;
