/** Reads and writes the texts of messages: fields that are checked, text that is quoted, what every message has. */
package dev.golink.server.protocol.json;
