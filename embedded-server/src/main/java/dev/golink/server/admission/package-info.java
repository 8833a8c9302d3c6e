/**
 * Admission: identifies each peer that connects and decides whether it may. Decides once for each connection, away from
 * the threads that serve the others.
 */
@org.jspecify.annotations.NullMarked
package dev.golink.server.admission;
