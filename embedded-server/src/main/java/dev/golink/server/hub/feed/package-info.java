/** Tells operators and others in the process what changes and what happens. */
package dev.golink.server.hub.feed;
