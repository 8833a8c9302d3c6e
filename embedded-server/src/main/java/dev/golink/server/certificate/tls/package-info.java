/** What TLS connections need: the server's identity, which may change at any time, and what clients trust. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.certificate.tls;
