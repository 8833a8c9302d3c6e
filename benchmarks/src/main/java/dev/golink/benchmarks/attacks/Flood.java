package dev.golink.benchmarks.attacks;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** Writes endlessly until the server ends the connection, for 20 seconds at most. */
final class Flood {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final double NANOS_A_MILLI = 1e6;
    private static final double MEBIBYTE = 1024 * 1024;

    private Flood() {}

    /** Writes the same bytes repeatedly, and reads the server's answers. */
    static String reading(RawPeer peer, byte[] piece) throws IOException {
        long start = System.nanoTime();
        CompletableFuture<String> end = CompletableFuture.supplyAsync(peer::readEnd,
                task -> Thread.ofVirtual().start(task));
        CompletableFuture<Long> told = end.thenApply(_ -> System.nanoTime());
        long written = write(peer, piece, start, end);
        return text(end.join(), told.join() - start, written);
    }

    /** Writes the same bytes repeatedly, and reads nothing. */
    static String deaf(RawPeer peer, byte[] piece) throws IOException {
        long start = System.nanoTime();
        long written = write(peer, piece, start, new CompletableFuture<>());
        return text(isOver(start) ? "not closed" : "cut off", System.nanoTime() - start, written);
    }

    private static long write(RawPeer peer, byte[] piece, long start, CompletableFuture<String> end)
            throws IOException {
        Thread watchdog = Thread.ofVirtual().start(() -> giveUp(peer));
        long written = 0;
        try {
            while (!end.isDone() && !isOver(start)) {
                peer.write(piece);
                written += piece.length;
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
            peer.close();
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
