/** Decides by their credentials who gets in, and trades codes and passwords for tokens. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.admission.authentication;
