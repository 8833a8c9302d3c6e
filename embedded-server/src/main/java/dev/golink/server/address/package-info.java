/**
 * Server addresses: the name, the addresses it resolves to, and a connection to the first address that answers. Imports
 * nothing but the JDK.
 */
package dev.golink.server.address;
