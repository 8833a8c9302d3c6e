package dev.golink.server;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

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
 * @param endUnwatched a sharing that nobody has watched for so long is ended; null if none is
 * @param data     the folder for what outlives the server, such as what operators keep about phones; null keeps it in memory
 */
public record ServerConfig(InetAddress bind, int port, int httpPort, OperatorId operator, Duration interval,
        Limits limits, @Nullable Duration endUnwatched, @Nullable Path data) {
    /** Of which nothing outlives it. */
    public ServerConfig(InetAddress bind, int port, int httpPort, OperatorId operator, Duration interval,
            Limits limits) {
        this(bind, port, httpPort, operator, interval, limits, null, null);
    }

    /** As above, with the limits of the protocol document. */
    public ServerConfig(InetAddress bind, int port, int httpPort, OperatorId operator, Duration interval) {
        this(bind, port, httpPort, operator, interval, Limits.DEFAULT);
    }

    /** The same with other ports. */
    public ServerConfig withPorts(int other, int otherHttp) {
        return new ServerConfig(bind, other, otherHttp, operator, interval, limits, endUnwatched, data);
    }

    /** The same for another operator. */
    public ServerConfig withOperator(OperatorId other) {
        return new ServerConfig(bind, port, httpPort, other, interval, limits, endUnwatched, data);
    }
}
