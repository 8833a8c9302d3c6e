/**
 * Issues certificates, with Bouncy Castle. Only this package and the one for PEM files use it, and only when they must,
 * because loading it takes a noticeable part of a second.
 */
@org.jspecify.annotations.NullMarked
package dev.golink.server.certificate.issue;
