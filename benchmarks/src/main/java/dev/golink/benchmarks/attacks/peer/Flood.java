package dev.golink.benchmarks.attacks.peer;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Writes endlessly until the server ends the connection, for 20 seconds at most. */
public final class Flood {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final double NANOS_A_MILLI = 1e6;
    private static final double MEBIBYTE = 1024 * 1024;

    private Flood() {}

    /** A piece of the flood. */
    @FunctionalInterface
    public interface Piece {
        /** Writes it, and returns its length in bytes. */
        long write() throws IOException;
    }

    /** Writes the same bytes repeatedly, and reads the server's answers. */
    public static String reading(RawPeer peer, byte[] piece) {
        return reading(peer, () -> write(peer, piece), RawPeer::readEnd);
    }

    /**
     * Writes a piece repeatedly, and reads the server's answers.
     *
     * @param end reads the answers until the connection ends, and describes the end
     */
    public static String reading(RawPeer peer, Piece piece, Function<RawPeer, String> end) {
        long start = System.nanoTime();
        CompletableFuture<String> ended = CompletableFuture.supplyAsync(() -> end.apply(peer),
                task -> Thread.ofVirtual().start(task));
        CompletableFuture<Long> told = ended.thenApply(_ -> System.nanoTime());
        long written = write(peer, piece, start, ended);
        String how = ended.join();
        return text(isOver(start) ? "not closed" : how, told.join() - start, written);
    }

    /** Writes the same bytes repeatedly, and reads nothing. */
    public static String deaf(RawPeer peer, byte[] piece) {
        return deaf(peer, () -> write(peer, piece));
    }

    /** Writes a piece repeatedly, and reads nothing. */
    public static String deaf(RawPeer peer, Piece piece) {
        long start = System.nanoTime();
        long written = write(peer, piece, start, new CompletableFuture<>());
        return text(isOver(start) ? "not closed" : "cut off", System.nanoTime() - start, written);
    }

    private static long write(RawPeer peer, byte[] piece) throws IOException {
        peer.write(piece);
        return piece.length;
    }

    private static long write(RawPeer peer, Piece piece, long start, CompletableFuture<String> end) {
        Thread watchdog = Thread.ofVirtual().start(() -> giveUp(peer));
        long written = 0;
        try {
            while (!end.isDone() && !isOver(start)) {
                written += piece.write();
            }
        } catch (IOException _) {
            // the expected end of the connection
        } finally {
            watchdog.interrupt();
        }
        return written;
    }

    /** Closes the peer after 20 seconds because a write blocks forever if the server does not read. */
    private static void giveUp(RawPeer peer) {
        try {
            Thread.sleep(LONGEST);
            peer.reset();
        } catch (InterruptedException | IOException _) {
            Thread.currentThread().interrupt(); // the flood ended in time
        }
    }

    private static boolean isOver(long start) {
        return System.nanoTime() - start > LONGEST.toNanos();
    }

    private static String text(String end, long nanos, long written) {
        return String.format(Locale.ROOT, "%s after %.0f ms and %.1f MiB", end, nanos / NANOS_A_MILLI,
                written / MEBIBYTE);
    }
}
