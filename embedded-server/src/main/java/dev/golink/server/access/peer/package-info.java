/** Who claims to be whom, from which address or network. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.access.peer;
