/** The JSON of gestures, their outcomes and the control of phones. */
package dev.golink.server.protocol.input;
