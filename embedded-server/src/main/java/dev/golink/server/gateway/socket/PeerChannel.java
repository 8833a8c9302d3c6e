package dev.golink.server.gateway.socket;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Optional;

import dev.golink.server.gateway.tls.TlsComputations;
import dev.golink.server.gateway.wire.PlainWire;
import dev.golink.server.gateway.wire.Wire;
import dev.golink.server.network.SocketEnds;

/**
 * The channel of a connection: what carries its bytes, and what the selector watches it for. The code that handles
 * the bytes may switch reading off, and the wire may hold it. Only the sockets' thread uses it, apart from
 * {@link #watchForRoom}.
 */
final class PeerChannel {
    /** The first byte of a TLS connection: a handshake record (RFC 8446, section 5.1). No HTTP request begins so. */
    private static final byte TLS = 0x16;

    private final SocketChannel channel;
    private final SelectionKey key;
    private Wire wire;
    private boolean wanted = true;
    private boolean held;

    /**
     * A channel whose bytes are carried as they are.
     *
     * @param key the key at the selector, which watches for bytes
     */
    PeerChannel(SocketChannel channel, SelectionKey key) {
        this.channel = channel;
        this.key = key;
        this.wire = new PlainWire(channel);
    }

    /** Whether the first bytes of a connection are TLS. */
    static boolean isTls(ByteBuffer first) {
        return first.get(first.position()) == TLS;
    }

    /** Both ends, also after the connection has ended. */
    SocketEnds ends() {
        return new SocketEnds((InetSocketAddress) channel.socket().getLocalSocketAddress(),
                new InetSocketAddress(channel.socket().getInetAddress(), channel.socket().getPort()));
    }

    /** What carries the bytes now. */
    Wire wire() {
        return wire;
    }

    /** Reads as {@link Wire#read} does. */
    int read(ByteBuffer into) throws IOException {
        return wire.read(into);
    }

    /**
     * Carries the bytes in TLS from now on, if there is TLS.
     *
     * @param first    the first bytes of the connection
     * @param computed run on another thread when reading can go on after a computation
     */
    Optional<Wire> secure(TlsComputations tls, ByteBuffer first, Runnable computed) {
        Optional<Wire> secured = tls.begin(channel, first, computed);
        secured.ifPresent(now -> wire = now);
        return secured;
    }

    /** Sets whether bytes are wanted. Returns whether some may be here already, of which the selector does not know. */
    boolean want(boolean bytes) {
        wanted = bytes;
        watchForBytes();
        return bytes && wire.next() == Wire.Next.NOTHING;
    }

    /** Lets the selector watch for what the wire needs after a reading. Returns whether it can be read at once. */
    boolean readsOn() {
        return switch (wire.next()) {
            case BYTES -> false;
            case NOTHING -> true;
            case ROOM -> hold(SelectionKey.OP_WRITE);
            case COMPUTATION -> hold(0);
        };
    }

    private boolean hold(int until) {
        held = true;
        key.interestOps(until);
        return false;
    }

    /** Lets the selector watch as usual again, because what the wire needed is there. */
    void release() {
        held = false;
        watchForBytes();
    }

    private void watchForBytes() {
        if (wanted && !held) {
            key.interestOpsOr(SelectionKey.OP_READ);
        } else {
            key.interestOpsAnd(~SelectionKey.OP_READ);
        }
    }

    /** Lets the selector watch for room as well. Any thread may call this. */
    void watchForRoom() {
        key.interestOpsOr(SelectionKey.OP_WRITE);
    }

    /** Called when there is room. Returns whether the wire needed it for reading. */
    boolean hasRoom() {
        key.interestOpsAnd(~SelectionKey.OP_WRITE);
        return wire.next() == Wire.Next.ROOM;
    }
}
