/** The JSON of traces of phones. */
package dev.golink.server.protocol.trace;
