/** Decides from heartbeats whether a phone is there, late, stale or lost. */
package dev.golink.server.hub.presence;
