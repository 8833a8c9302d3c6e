/** What the hub writes to the audit, and what waits there until it is written. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.hub.audit;
