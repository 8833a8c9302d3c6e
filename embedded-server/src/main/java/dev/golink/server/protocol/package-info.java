/**
 * The wire protocol: messages as sealed records, and the codecs of JSON text and binary frames. What {@code
 * docs/protocol.md} says, this package does; nothing else in the server touches JSON.
 */
package dev.golink.server.protocol;
