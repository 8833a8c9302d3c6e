/** Defines which threads a process cannot do without, and which errors it must not survive. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.threads;
