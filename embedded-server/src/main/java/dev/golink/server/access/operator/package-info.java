/** Operators' accounts, and how their passwords are stored and checked. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.access.operator;
