/** What operators may do, and which right each event of the protocol needs. It depends on nothing but Java. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.access.right;
