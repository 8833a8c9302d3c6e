/** What certificates are for the server: a key with its chain, its pin and fingerprint, and the names it is for. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.certificate;
