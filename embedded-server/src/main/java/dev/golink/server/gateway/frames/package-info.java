/**
 * Parses the bytes of a connection into frames and joins these to messages, within bounds. Closing follows the
 * library's rules.
 */
@org.jspecify.annotations.NullMarked
package dev.golink.server.gateway.frames;
