/** Who controls which phone, and the gestures of operators on their way to phones. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.hub.control;
