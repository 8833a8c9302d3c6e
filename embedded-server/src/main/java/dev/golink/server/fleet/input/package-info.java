/** Input for phones: the steps of gestures, what phones can carry out, and what came of it. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.fleet.input;
