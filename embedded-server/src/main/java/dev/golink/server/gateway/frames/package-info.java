/** What comes on a connection, taken apart into frames and put together to messages, within bounds; the library's rules of closing. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.gateway.frames;
