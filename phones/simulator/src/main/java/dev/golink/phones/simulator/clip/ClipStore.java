package dev.golink.phones.simulator.clip;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clips of a swarm, each encoded once however many phones play it, on one daemon thread that starts with the first.
 * FFmpeg is loaded with the first too, and never if nobody asks for a clip. Of clips that were not asked for lately so
 * many are forgotten that the others take about 64 MiB; those that are being played stay with whoever plays them.
 * Thread-safe.
 */
public final class ClipStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClipStore.class);
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final ThreadPoolExecutor encoding = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(), Thread.ofPlatform().daemon().name("golink-swarm-encoder").factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    private final Set<Order> ordered = ConcurrentHashMap.newKeySet();
    private final Map<ClipFormat, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final long mostBytes;
    private long bytes;
    private volatile boolean broken;

    /** A store without clips. */
    public ClipStore() {
        this(MOST_BYTES);
    }

    ClipStore(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Whether clips can be had, as far as is known: true until FFmpeg turns out to be of no use here. */
    public boolean isUsable() {
        return !broken;
    }

    /** The clip of a format; its seconds come as they are asked for. */
    public synchronized Clip clip(ClipFormat format) {
        return kept.computeIfAbsent(format, missing -> new Kept(new Clip(missing, this::order))).clip;
    }

    /** How many clips are kept. */
    synchronized int size() {
        return kept.size();
    }

    /** Encodes no more. */
    @Override
    public void close() {
        encoding.shutdownNow();
    }

    private void order(Clip clip, int second) {
        Order order = new Order(clip, second);
        if (!broken && ordered.add(order)) {
            encoding.execute(() -> serve(order));
        }
    }

    private void serve(Order order) {
        try {
            if (!broken) {
                weigh(order.clip, order.clip.encode(order.second));
            }
        } catch (LinkageError | RuntimeException e) {
            // Without a library for this computer, or with one that fails, phones send JPEG.
            broken = true;
            LOG.warn("FFmpeg can't encode H.264 here, so simulated phones send JPEG only: {}", e.toString());
        } finally {
            ordered.remove(order);
        }
    }

    private synchronized void weigh(Clip clip, int more) {
        Kept grown = kept.get(clip.format());
        if (grown != null && grown.clip == clip) {
            grown.bytes += more;
            bytes += more;
        }
        var eldest = kept.values().iterator();
        while (bytes > mostBytes && kept.size() > 1) {
            bytes -= eldest.next().bytes;
            eldest.remove();
        }
    }

    private record Order(Clip clip, int second) {}

    private static final class Kept {
        private final Clip clip;
        private long bytes;

        Kept(Clip clip) {
            this.clip = clip;
        }
    }
}
