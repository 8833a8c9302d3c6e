/** Computes presence from heartbeats: whether a phone is online, late, stale or lost. */
package dev.golink.server.hub.presence;
