/**
 * The vocabulary of the whole product: phones and their state, commands and their outcomes, frames, and the fleet that
 * a console watches, {@link dev.golink.server.fleet.Fleet}. Immutable values only; imports nothing but the JDK.
 */
package dev.golink.server.fleet;
