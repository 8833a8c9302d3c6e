/** Codes that a phone trades for its own token: for one phone, or for many. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.access.pairing;
