/**
 * Where a server is: its name, the addresses behind it, and a connection to the first of them that answers. Imports nothing
 * but the JDK.
 */
package dev.golink.server.address;
