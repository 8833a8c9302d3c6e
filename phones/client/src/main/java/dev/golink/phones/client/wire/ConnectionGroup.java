package dev.golink.phones.client.wire;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/**
 * Many connections that put a load on a server. They are opened at a given rate, broken all at once, and opened again.
 * A connection that ends is not reopened until {@link #open(double)} is called. Used on the wire's thread.
 */
public final class ConnectionGroup {
    private static final long NANOS_A_SECOND = 1_000_000_000L;

    private final Wire wire;
    private final IntFunction<URI> addresses;
    private final Listener listener;
    private final @Nullable Member[] members;
    private final Queue<Member> waiting = new ArrayDeque<>();
    private int most = Integer.MAX_VALUE;
    private int opening;
    private int open;

    /**
     * Creates a group whose connections are all closed.
     *
     * @param count     the number of connections
     * @param addresses the address for the connection with each index, from 0
     */
    public ConnectionGroup(Wire wire, int count, IntFunction<URI> addresses, Listener listener) {
        this.wire = wire;
        this.addresses = addresses;
        this.listener = listener;
        this.members = new Member[count];
    }

    /**
     * Limits the number of connections that are opening at the same time; the others wait. Thousands of handshakes of
     * TLS at once would otherwise take this computer longer than a server waits for any of them.
     *
     * @param atOnce greater than 0
     */
    public void limit(int atOnce) {
        most = atOnce;
    }

    /**
     * Opens all connections that are not open or opening, in the order of their indices.
     *
     * @param perSecond how many connections to open per second
     */
    public void open(double perSecond) {
        int turn = 0;
        for (int i = 0; i < members.length; i++) {
            if (members[i] == null) {
                Member member = new Member(i);
                members[i] = member;
                wire.after(Duration.ofNanos((long) (turn++ * NANOS_A_SECOND / perSecond)), member::dial);
            }
        }
    }

    /** Breaks all open connections by TCP resets, and gives up those that are opening. */
    public void abort() {
        for (int i = 0; i < members.length; i++) {
            Member member = members[i];
            members[i] = null;
            if (member != null && member.socket != null) {
                member.socket.abort();
            }
        }
        open = 0;
    }

    /** The number of open connections. */
    public int open() {
        return open;
    }

    /** The connection with this index; null if it is not open. */
    public @Nullable OpenConnection line(int index) {
        Member member = members[index];
        return member == null ? null : member.socket;
    }

    /** The listener of a group's connections; receives the index of the connection with each call. */
    public interface Listener {
        /** Called when a connection is open. */
        void opened(int index, OpenConnection socket);

        /**
         * Called when the server has sent a text message.
         *
         * @param at when it was read, in nanoseconds of {@link Wire#now()}
         */
        void heard(int index, String text, long at);

        /**
         * Called when the server has sent a binary message.
         *
         * @param bytes valid only until this method returns
         * @param at    when it was read, in nanoseconds of {@link Wire#now()}
         */
        default void heard(int index, ByteBuffer bytes, long at) {}

        /** Called when a connection has ended or could not be opened; see {@link ConnectionListener#closed}. */
        void closed(int index, int code, String why);
    }

    /** One attempt to open the connection of an index and, if it succeeds, the connection. */
    private final class Member implements ConnectionListener {
        private final int index;
        private boolean dialing;
        private @Nullable OpenConnection socket;

        Member(int index) {
            this.index = index;
        }

        void dial() {
            if (members[index] != this) {
                return;
            }
            if (opening == most) {
                waiting.add(this);
                return;
            }
            opening++;
            dialing = true;
            wire.dial(addresses.apply(index), this);
        }

        private void dialed() {
            if (dialing) {
                dialing = false;
                opening--;
                while (opening < most && !waiting.isEmpty()) {
                    waiting.remove().dial();
                }
            }
        }

        @Override
        public void opened(OpenConnection opened) {
            dialed();
            if (members[index] != this) {
                opened.abort();
                return;
            }
            socket = opened;
            open++;
            listener.opened(index, opened);
        }

        @Override
        public void received(String text, long at) {
            listener.heard(index, text, at);
        }

        @Override
        public void received(ByteBuffer bytes, long at) {
            listener.heard(index, bytes, at);
        }

        @Override
        public void closed(int code, String why) {
            dialed();
            if (members[index] == this) {
                members[index] = null;
                open -= socket == null ? 0 : 1;
                listener.closed(index, code, why);
            }
        }
    }
}
