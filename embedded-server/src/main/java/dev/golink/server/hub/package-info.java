/**
 * The middle of the server: who is here, who said what last, which commands await an answer. One thread, the hub's, owns
 * all of it, so nothing in here is locked; other threads reach it through {@link dev.golink.server.hub.HubThread}.
 */
package dev.golink.server.hub;
