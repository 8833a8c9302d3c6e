/** Commands to phones and what came of them, in messages and in files. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.protocol.command;
