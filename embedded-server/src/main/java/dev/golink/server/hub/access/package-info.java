/** What operators decide about access, and what they see of it. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.hub.access;
