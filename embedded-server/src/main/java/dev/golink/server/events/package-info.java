/** What happens with a fleet, for those who count, remember or pass on what happened; how the fleet stands is told elsewhere. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.events;
