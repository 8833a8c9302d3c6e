/**
 * The history of this server: what the hub reports is put into a queue, which one thread stores, and which another
 * finds again. See decision 0070.
 */
@org.jspecify.annotations.NullMarked
package dev.golink.server.history;
