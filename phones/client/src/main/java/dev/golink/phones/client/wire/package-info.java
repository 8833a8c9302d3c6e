/**
 * A WebSocket client (RFC 6455) for thousands of connections on one thread. {@link Wire} opens connections, a {@link
 * OpenConnection} is an open connection, and a {@link ConnectionListener} receives its messages. {@link
 * ConnectionGroup} opens many connections at a given rate, breaks them and opens them again. The package knows nothing
 * of phones, so any load test can use it.
 */
package dev.golink.phones.client.wire;
