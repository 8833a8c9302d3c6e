package dev.golink.server;

import java.net.InetAddress;
import java.time.Duration;

import dev.golink.server.fleet.OperatorId;
import dev.golink.server.limits.Limits;

/**
 * What a server is started with.
 *
 * @param bind     the address both ports listen on
 * @param port     of the WebSocket endpoint; 0 picks a free one
 * @param httpPort of the phone page; 0 picks a free one
 * @param operator the name the console inside this process works under
 * @param interval the heartbeat interval of phones that name none
 * @param limits   what peers may ask
 */
public record ServerConfig(InetAddress bind, int port, int httpPort, OperatorId operator, Duration interval,
        Limits limits) {
    /** With the limits of the protocol document. */
    public ServerConfig(InetAddress bind, int port, int httpPort, OperatorId operator, Duration interval) {
        this(bind, port, httpPort, operator, interval, Limits.DEFAULT);
    }
}
