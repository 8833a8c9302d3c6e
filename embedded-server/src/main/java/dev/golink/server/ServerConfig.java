package dev.golink.server;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.limits.Limits;

/**
 * What a server is started with. A config begins with {@link #keepingIn} or {@link #inMemory}, so that nobody forgets to say
 * where data is kept, and is changed by copies, so that a change of one part loses no other.
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
    /** The usual WebSocket port. */
    public static final int PORT = 8080;
    /** The usual port of the phone page. */
    public static final int HTTP_PORT = 8081;
    /** The usual heartbeat interval of phones that name none. */
    public static final Duration INTERVAL = Duration.ofSeconds(5);

    /** A server of this computer alone, on the usual ports, with the limits of the protocol document, that keeps its data in a folder. */
    public static ServerConfig keepingIn(Path data, OperatorId operator) {
        return new ServerConfig(InetAddress.getLoopbackAddress(), PORT, HTTP_PORT, operator, INTERVAL, Limits.DEFAULT,
                null, data);
    }

    /** As {@link #keepingIn}, but on free ports, and all that operators keep about phones ends with the server. */
    public static ServerConfig inMemory(OperatorId operator) {
        return new ServerConfig(InetAddress.getLoopbackAddress(), 0, 0, operator, INTERVAL, Limits.DEFAULT, null, null);
    }

    /** The same on another address. */
    public ServerConfig withBind(InetAddress address) {
        return new ServerConfig(address, port, httpPort, operator, interval, limits, endUnwatched, data);
    }

    /** The same on other ports. */
    public ServerConfig withPorts(int webSocket, int http) {
        return new ServerConfig(bind, webSocket, http, operator, interval, limits, endUnwatched, data);
    }

    /** The same for another operator. */
    public ServerConfig withOperator(OperatorId other) {
        return new ServerConfig(bind, port, httpPort, other, interval, limits, endUnwatched, data);
    }

    /** The same with another heartbeat interval of phones that name none. */
    public ServerConfig withInterval(Duration other) {
        return new ServerConfig(bind, port, httpPort, operator, other, limits, endUnwatched, data);
    }

    /** The same with other limits. */
    public ServerConfig withLimits(Limits other) {
        return new ServerConfig(bind, port, httpPort, operator, interval, other, endUnwatched, data);
    }

    /** The same, but the server ends a sharing that nobody has watched for so long; null for never. */
    public ServerConfig withEndUnwatched(@Nullable Duration limit) {
        return new ServerConfig(bind, port, httpPort, operator, interval, limits, limit, data);
    }
}
