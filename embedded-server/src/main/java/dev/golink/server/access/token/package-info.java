/** Tokens: the credentials of phones, of operators' programs, and of clients that can only be given a path. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.access.token;
