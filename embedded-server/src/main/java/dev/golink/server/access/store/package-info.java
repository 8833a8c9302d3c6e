/** The file {@code access.json}, in which what is known about access outlives the server. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.access.store;
