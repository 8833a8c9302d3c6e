/** Who connects, and whether they may: decided once for each connection, away from the threads that serve the others. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.admission;
