/** The binary messages: frames of screens, and the channels they go to operators by. */
package dev.golink.server.protocol.frame;
