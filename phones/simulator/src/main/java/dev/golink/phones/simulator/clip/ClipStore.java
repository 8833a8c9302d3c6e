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

import dev.golink.phones.simulator.picture.UprightSize;

/**
 * The clips of a swarm. Each is encoded once, on one daemon thread, for any number of phones. The thread starts and
 * FFmpeg is loaded when a clip is first asked for. The store drops the clips that have not been asked for the longest,
 * so that the rest take about 64 MiB. A phone that plays a dropped clip goes on playing it. Thread-safe.
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
    private final KeyFrameEncoder keyFrames = new KeyFrameEncoder();
    private long bytes;
    private volatile boolean broken;

    /** Creates an empty store. */
    public ClipStore() {
        this(MOST_BYTES);
    }

    ClipStore(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Whether clips can be encoded; true until FFmpeg turns out to be unusable on this computer. */
    public boolean isUsable() {
        return !broken;
    }

    /** The clip with a format; each of its seconds is encoded when it is first asked for. */
    public synchronized Clip clip(ClipFormat format) {
        return kept.computeIfAbsent(format, missing -> new Kept(new Clip(missing, this::order))).clip;
    }

    /**
     * Encodes single pictures as H.264. If that fails, FFmpeg counts as unusable.
     *
     * @throws IllegalStateException if FFmpeg can't encode the picture
     * @throws LinkageError if FFmpeg's native library can't be used on this computer
     */
    public byte[] keyFrame(byte[] bgr, UprightSize stored) {
        try {
            return keyFrames.encode(bgr, stored);
        } catch (LinkageError | RuntimeException e) {
            failed(e);
            throw e;
        }
    }

    /** The number of stored clips. */
    synchronized int size() {
        return kept.size();
    }

    /** Stops encoding and ends the thread. */
    @Override
    public void close() {
        encoding.shutdownNow();
        keyFrames.close();
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
            failed(e);
        } finally {
            ordered.remove(order);
        }
    }

    /** FFmpeg is missing for this computer, or failed. Simulated phones then send JPEG only. */
    private void failed(Throwable why) {
        if (!broken && !encoding.isShutdown()) {
            LOG.warn("FFmpeg can't encode H.264 here, so simulated phones send JPEG only: {}", why.toString());
        }
        broken = true;
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
