/** Who controls a phone, and the gestures of an operator on phones. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.fleet.control;
