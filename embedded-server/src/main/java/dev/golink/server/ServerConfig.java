package dev.golink.server;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.history.HistorySetting;
import dev.golink.server.limits.Limits;

/**
 * The settings a server starts with. Start with {@link #keepingIn} or {@link #inMemory}, so that the caller always
 * decides where data is stored. The {@code with} methods return changed copies, so that a change of one setting leaves
 * the others as they are.
 *
 * @param bind         the address both ports listen on
 * @param port         the port for WebSockets and pages; 0 picks a free one
 * @param httpPort     the second port, with the same service; 0 picks a free one
 * @param operator     the name of the operator at the console inside this process
 * @param interval     the heartbeat interval of phones that name none
 * @param limits       the limits for connected peers
 * @param endUnwatched how long a sharing may go unwatched before the server ends it; null for no limit
 * @param tls          whether both ports speak TLS as well, and with which certificate
 * @param open         whether the server lets in everybody, with the rights of
 *                     {@link dev.golink.server.access.right.Rights#ANONYMOUS}
 * @param history      whether the server stores what happens, and how much of it
 * @param textInClear  whether the texts that operators type are also sent to phones where others could read them
 * @param data         the folder for data that outlives the server, such as the phones' profiles; null holds it in
 *                     memory
 */
public record ServerConfig(InetAddress bind, int port, int httpPort, OperatorId operator, Duration interval,
        Limits limits, @Nullable Duration endUnwatched, TlsSetting tls, boolean open, HistorySetting history,
        boolean textInClear, @Nullable Path data) {
    /** The default port. */
    public static final int PORT = 8080;
    /** The default second port. */
    public static final int HTTP_PORT = 8081;
    /** The default heartbeat interval of phones that name none. */
    public static final Duration INTERVAL = Duration.ofSeconds(5);

    /**
     * A server that only this computer can reach. It uses the default ports and the limits of the protocol document,
     * stores its data in a folder, and speaks TLS with a certificate of its own CA.
     */
    public static ServerConfig keepingIn(Path data, OperatorId operator) {
        return new ServerConfig(InetAddress.getLoopbackAddress(), PORT, HTTP_PORT, operator, INTERVAL, Limits.DEFAULT,
                null, new TlsSetting.Own(), false, HistorySetting.USUAL, false, data);
    }

    /**
     * A server that only this computer can reach, on free ports. Its data stays in memory and is lost when the server
     * ends, so it speaks no TLS.
     */
    public static ServerConfig inMemory(OperatorId operator) {
        return new ServerConfig(InetAddress.getLoopbackAddress(), 0, 0, operator, INTERVAL, Limits.DEFAULT, null,
                new TlsSetting.Off(), false, HistorySetting.USUAL, false, null);
    }

    /** A copy with another address. */
    public ServerConfig withBind(InetAddress address) {
        return new ServerConfig(address, port, httpPort, operator, interval, limits, endUnwatched, tls, open, history,
                textInClear, data);
    }

    /** A copy with other ports. */
    public ServerConfig withPorts(int first, int second) {
        return new ServerConfig(bind, first, second, operator, interval, limits, endUnwatched, tls, open, history,
                textInClear, data);
    }

    /** A copy with another operator. */
    public ServerConfig withOperator(OperatorId other) {
        return new ServerConfig(bind, port, httpPort, other, interval, limits, endUnwatched, tls, open, history,
                textInClear, data);
    }

    /** A copy with another heartbeat interval for phones that name none. */
    public ServerConfig withInterval(Duration other) {
        return new ServerConfig(bind, port, httpPort, operator, other, limits, endUnwatched, tls, open, history,
                textInClear, data);
    }

    /** A copy with other limits. */
    public ServerConfig withLimits(Limits other) {
        return new ServerConfig(bind, port, httpPort, operator, interval, other, endUnwatched, tls, open, history,
                textInClear, data);
    }

    /** A copy with another time after which the server ends an unwatched sharing; null for never. */
    public ServerConfig withEndUnwatched(@Nullable Duration limit) {
        return new ServerConfig(bind, port, httpPort, operator, interval, limits, limit, tls, open, history,
                textInClear, data);
    }

    /** A copy with another certificate, or without TLS. */
    public ServerConfig withTls(TlsSetting other) {
        return new ServerConfig(bind, port, httpPort, operator, interval, limits, endUnwatched, other, open,
                history, textInClear, data);
    }

    /** A copy that lets in everybody, or only those with a credential and those whom an operator lets in. */
    public ServerConfig withOpen(boolean other) {
        return new ServerConfig(bind, port, httpPort, operator, interval, limits, endUnwatched, tls, other,
                history, textInClear, data);
    }

    /** A copy that stores another part of what happens, or nothing. */
    public ServerConfig withHistory(HistorySetting other) {
        return new ServerConfig(bind, port, httpPort, operator, interval, limits, endUnwatched, tls, open, other,
                textInClear, data);
    }

    /** A copy that also sends texts to phones where others could read them, or does not. */
    public ServerConfig withTextInClear(boolean other) {
        return new ServerConfig(bind, port, httpPort, operator, interval, limits, endUnwatched, tls, open, history,
                other, data);
    }
}
