/**
 * The HTTP API for programs: what it offers, described once, and its JSON. Phones, commands, outcomes and runs have the
 * same form as in messages to operators.
 */
@org.jspecify.annotations.NullMarked
package dev.golink.server.protocol.api;
