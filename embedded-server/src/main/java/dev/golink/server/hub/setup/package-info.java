/** What a hub is made with: its settings, and what it keeps between runs of the server. */
package dev.golink.server.hub.setup;
