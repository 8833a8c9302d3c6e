/** The messages of phones, of operators and of the server. */
package dev.golink.server.protocol.message;
