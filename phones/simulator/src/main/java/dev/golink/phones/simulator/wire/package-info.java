/** How the make-believe phones speak: the messages, and the WebSocket they go through. */
package dev.golink.phones.simulator.wire;
