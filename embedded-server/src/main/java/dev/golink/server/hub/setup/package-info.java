/** What a hub is created with: its settings, and the state that outlives the server. */
package dev.golink.server.hub.setup;
