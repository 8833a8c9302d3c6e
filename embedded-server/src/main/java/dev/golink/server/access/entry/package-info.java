/** Decides whether a client gets in, by everything that is known about it when it connects. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.access.entry;
