/** Converts what operators decide about access, and what they see of it, to and from JSON. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.protocol.access;
