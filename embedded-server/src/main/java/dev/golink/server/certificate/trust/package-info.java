/** The files by which browsers and systems are told to trust the server's own CA. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.certificate.trust;
