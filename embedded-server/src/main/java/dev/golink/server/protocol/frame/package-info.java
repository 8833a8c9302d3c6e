/** The binary messages: frames of screens, and the channels by which they go to operators. */
package dev.golink.server.protocol.frame;
