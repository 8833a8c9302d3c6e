/** How a phone's screen sharing stands, and what is asked of its stream. */
package dev.golink.server.hub.sharing;
