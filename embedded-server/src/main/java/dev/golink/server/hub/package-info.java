/**
 * The core of the server: which peers are connected, their latest states, and the commands that await an answer. The
 * hub thread owns all of this, so that no locks are needed. Other threads reach it through {@link
 * dev.golink.server.hub.HubThread}.
 */
package dev.golink.server.hub;
