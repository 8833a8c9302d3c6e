/** What connected phones can carry out of operators' gestures, and who hears what they say about it. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.hub.input;
