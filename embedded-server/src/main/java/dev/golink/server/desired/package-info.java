/** The screens that operators want: in memory for the hub, and in a file that outlives the server. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.desired;
