/** What happened in a fleet, as JSON: in messages, in files, in exports. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.protocol.history;
