/**
 * Events of a fleet, for parts that count, log or forward them. The state of a fleet is published by other packages.
 */
@org.jspecify.annotations.NullMarked
package dev.golink.server.events;
