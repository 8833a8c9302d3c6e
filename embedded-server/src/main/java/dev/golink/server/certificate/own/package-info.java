/** The server's own CA and certificate: stored in the data folder, issued again in time, replaced on request. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.certificate.own;
