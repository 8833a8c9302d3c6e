/** The server's audit: what is written to it, and how it is stored and read. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.audit;
