/** The form of the file with what is known about access. It has nothing to do with the protocol. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.access.json;
