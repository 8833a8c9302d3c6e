/**
 * The gateway: accepts WebSocket connections. Only this package and its subpackages use the WebSocket library, with
 * limits and checks around it. The library's callbacks decode a message, hand it over and return; they never throw.
 */
package dev.golink.server.gateway;
