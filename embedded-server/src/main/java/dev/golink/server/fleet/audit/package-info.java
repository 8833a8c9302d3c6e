/** Who did what, as the server's audit has it: entries in a chain of hashes, queries, and how the chain is checked. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.fleet.audit;
