package dev.golink.benchmarks.attacks.peer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Many peers that do the same. Used by one thread. */
public final class Crowd implements AutoCloseable {
    private static final long SECOND = 1_000;
    private static final long NANOS_A_MILLI = 1_000_000;

    private final List<RawPeer> peers = new ArrayList<>();
    private long connected;

    private Crowd() {}

    /** How one of the peers connects. */
    @FunctionalInterface
    public interface Connecting {
        /**
         * Connects.
         *
         * @param index the number of peers that have connected before
         */
        RawPeer connect(int index) throws IOException;
    }

    /** Connects peers, one after the other. */
    public static Crowd of(int count, Connecting connecting) throws IOException {
        Crowd crowd = new Crowd();
        try {
            for (int i = 0; i < count; i++) {
                crowd.peers.add(connecting.connect(i));
            }
            crowd.connected = System.nanoTime();
            return crowd;
        } catch (IOException e) {
            crowd.close();
            throw e;
        }
    }

    /** Writes to each peer's connection, and counts the peers whose connection still accepts it. */
    public int write(byte[] bytes) {
        int taken = 0;
        for (RawPeer peer : peers) {
            try {
                peer.write(bytes);
                taken++;
            } catch (IOException _) {
                // closed by the server, so it does not count
            }
        }
        return taken;
    }

    /**
     * Writes to each peer's connection once a second, until the server has cut off all of them.
     *
     * @param seconds the longest time
     * @param bytes   what to write in a second
     * @return what became of them, as text
     */
    public String drip(int seconds, IntFunction<byte[]> bytes) throws InterruptedException {
        int left = peers.size();
        for (int second = 0; second < seconds; second++) {
            left = write(bytes.apply(second));
            if (left == 0) {
                return "all cut off within " + second + " s";
            }
            Thread.sleep(SECOND);
        }
        return left + " of " + peers.size() + " not cut off after " + seconds + " s";
    }

    /**
     * Waits for the end of each connection.
     *
     * @param end waits for the end of one, and describes it
     * @return how many ended in which way, and the time since the last one connected, as text
     */
    public String ends(Function<RawPeer, String> end) {
        Map<String, Integer> ends = new TreeMap<>();
        peers.forEach(peer -> ends.merge(end.apply(peer), 1, Integer::sum));
        return ends + " within " + (System.nanoTime() - connected) / NANOS_A_MILLI + " ms";
    }

    /** Resets all connections. */
    @Override
    public void close() throws IOException {
        for (RawPeer peer : peers) {
            peer.reset();
        }
    }
}
