/**
 * The wire protocol: messages as sealed records, and the codecs for JSON text and binary frames. This package
 * implements {@code docs/protocol.md}; nothing else in the server uses JSON.
 */
package dev.golink.server.protocol;
