/** Which threads a process can't do without, and which errors it can't survive. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.threads;
