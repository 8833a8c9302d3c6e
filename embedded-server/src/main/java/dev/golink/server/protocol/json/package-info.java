/** Reads and writes the text of messages: checked fields, quoted texts, and the form common to all messages. */
package dev.golink.server.protocol.json;
