package dev.golink.phones.simulator.wire;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/**
 * Many lines that put a load on a server: opened at a rate, broken all at once, opened again. A line that ends stays
 * ended until it is opened again. Used on the wire's thread.
 */
public final class LineGroup {
    private static final long NANOS_A_SECOND = 1_000_000_000L;

    private final Wire wire;
    private final IntFunction<URI> addresses;
    private final Listener listener;
    private final @Nullable Member[] members;
    private int open;

    /**
     * A group of lines, none of them open.
     *
     * @param count     how many
     * @param addresses where the line with each index, from 0, connects to
     */
    public LineGroup(Wire wire, int count, IntFunction<URI> addresses, Listener listener) {
        this.wire = wire;
        this.addresses = addresses;
        this.listener = listener;
        this.members = new Member[count];
    }

    /** Opens all lines that are not, in their order. */
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

    /** Breaks all lines by TCP resets, and forgets those on their way. */
    public void abort() {
        for (int i = 0; i < members.length; i++) {
            Member member = members[i];
            members[i] = null;
            if (member != null && member.line != null) {
                member.line.abort();
            }
        }
        open = 0;
    }

    /** How many are open. */
    public int open() {
        return open;
    }

    /** The line with this index; null if it is not open. */
    public @Nullable Line line(int index) {
        Member member = members[index];
        return member == null ? null : member.line;
    }

    /** Hears of a group's lines, each by its index. */
    public interface Listener {
        /** A line is open. */
        void opened(int index, Line line);

        /**
         * The server said something to a line.
         *
         * @param at in nanoseconds of {@link Wire#now()}
         */
        void heard(int index, String text, long at);

        /**
         * The server sent a binary message to a line.
         *
         * @param bytes valid only until this returns
         * @param at    in nanoseconds of {@link Wire#now()}
         */
        default void heard(int index, ByteBuffer bytes, long at) {}

        /** A line ended, or never came to be; see {@link LineListener#closed}. */
        void closed(int index, int code, String why);
    }

    /** One opening of one line. */
    private final class Member implements LineListener {
        private final int index;
        private @Nullable Line line;

        Member(int index) {
            this.index = index;
        }

        void dial() {
            if (members[index] == this) {
                wire.dial(addresses.apply(index), this);
            }
        }

        @Override
        public void opened(Line opened) {
            if (members[index] != this) {
                opened.abort();
                return;
            }
            line = opened;
            open++;
            listener.opened(index, opened);
        }

        @Override
        public void heard(String text, long at) {
            listener.heard(index, text, at);
        }

        @Override
        public void heard(ByteBuffer bytes, long at) {
            listener.heard(index, bytes, at);
        }

        @Override
        public void closed(int code, String why) {
            if (members[index] == this) {
                members[index] = null;
                open -= line == null ? 0 : 1;
                listener.closed(index, code, why);
            }
        }
    }
}
