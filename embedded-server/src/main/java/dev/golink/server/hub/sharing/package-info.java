/** The state of a phone's screen sharing, and what is asked of its stream. */
package dev.golink.server.hub.sharing;
