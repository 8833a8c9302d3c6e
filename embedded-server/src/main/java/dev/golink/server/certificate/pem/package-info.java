/** Certificates and keys in PEM files, as other programs write them. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.certificate.pem;
