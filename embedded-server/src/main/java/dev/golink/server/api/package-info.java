/** Answers the requests of programs by HTTP: who asks, how often, what it may, and the answer. See decision 0076. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.api;
