/** The state of a phone's screen sharing, and the instructions for its stream. */
package dev.golink.server.hub.sharing;
