/**
 * The vocabulary of the whole product: phones and what is known of them, commands and their outcomes, frames, and the
 * {@link dev.golink.server.fleet.Fleet} that a console watches. Immutable values only; imports nothing but the JDK.
 */
package dev.golink.server.fleet;
