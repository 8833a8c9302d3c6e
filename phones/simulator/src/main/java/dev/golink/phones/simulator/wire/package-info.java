/**
 * A WebSocket client (RFC 6455) for thousands of connections on one thread: {@link Wire} dials, a {@link Line} is an open
 * connection, a {@link LineListener} hears of it. Knows nothing of phones, so whoever wants to put a load on a server can
 * use it; {@link LineGroup} opens many lines at a rate, breaks them and opens them again.
 */
package dev.golink.phones.simulator.wire;
