/** Clients without a credential, which wait until an operator lets them in or turns them away. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.access.knock;
