package dev.golink.screens.capture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.screens.capture.recording.CaptureReport;
import dev.golink.screens.capture.recording.CaptureServices;
import dev.golink.screens.capture.recording.CapturedFiles;
import dev.golink.screens.capture.recording.ExpectedSize;
import dev.golink.screens.capture.recording.Recording;
import dev.golink.screens.capture.recording.RecordingTarget;
import dev.golink.screens.capture.recording.ReplayBuffer;
import dev.golink.screens.capture.recording.SplitReason;
import dev.golink.screens.capture.recording.WriterQueue;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Frame;

/**
 * The last half minute of each watched screen, held in bounded memory so that it can be saved afterwards. Used on the
 * JavaFX thread, except for arriving frames.
 */
public final class Replays {
    /** How much of each screen is held at least, if memory allows. */
    public static final Duration KEPT = Duration.ofSeconds(30);
    /** The most memory for one phone, in bytes. */
    static final long MOST_EACH = 8L << 20;
    /** The most memory for all phones, in bytes. */
    static final long MOST = 256L << 20;

    /** A phone without a key frame for this long is asked for one, so that older frames can be dropped. */
    private static final long LONG_GROUP = Duration.ofSeconds(15).toNanos();
    private static final Logger LOG = LoggerFactory.getLogger(Replays.class);

    private final Object lock = new Object();
    private final Map<PhoneId, ReplayBuffer> buffers = new HashMap<>();
    private final Set<PhoneId> longOnes = new HashSet<>();
    private final CaptureServices services;
    private final WriterQueue queue;
    private long bytes;

    /** Starts holding frames. */
    Replays(CaptureServices services, WriterQueue queue) {
        this.services = services;
        this.queue = queue;
        services.feeds().witness(this::frame);
    }

    /** Called on the threads that deliver frames. */
    private void frame(PhoneId phone, Frame frame) {
        long now = services.nanos().getAsLong();
        synchronized (lock) {
            ReplayBuffer buffer = buffers.computeIfAbsent(phone, _ -> new ReplayBuffer());
            bytes -= buffer.bytes();
            buffer.add(frame, now);
            buffer.dropBefore(now - KEPT.toNanos());
            while (buffer.bytes() > MOST_EACH) {
                buffer.dropOldest();
            }
            bytes += buffer.bytes();
            if (buffer.newestBeganBefore(now - LONG_GROUP)) {
                longOnes.add(phone);
            }
            dropWhatIsTooMuch();
        }
    }

    private void dropWhatIsTooMuch() {
        while (bytes > MOST) {
            ReplayBuffer oldest = buffers.values().stream().filter(one -> !one.isEmpty())
                    .min(Comparator.comparingLong(ReplayBuffer::begun)).orElseThrow();
            bytes -= oldest.bytes();
            oldest.dropOldest();
            bytes += oldest.bytes();
        }
    }

    /**
     * Drops the frames of screens that have not been watched for half a minute, and requests key frames; called once a
     * second.
     */
    void tick() {
        long now = services.nanos().getAsLong();
        List<PhoneId> asked;
        synchronized (lock) {
            buffers.entrySet().removeIf(entry -> {
                boolean over = !services.feeds().isOpen(entry.getKey())
                        && now - entry.getValue().lastArrived() > KEPT.toNanos();
                bytes -= over ? entry.getValue().bytes() : 0;
                return over;
            });
            asked = List.copyOf(longOnes);
            longOnes.clear();
        }
        asked.forEach(services.feeds()::requestKeyFrame);
    }

    /** Whether there are no buffers; may be called from any thread. */
    boolean isEmpty() {
        synchronized (lock) {
            return buffers.isEmpty();
        }
    }

    /** The memory in use now, in bytes. */
    long bytes() {
        synchronized (lock) {
            return bytes;
        }
    }

    /** Whether any frames of a phone are held. */
    public boolean has(PhoneId phone) {
        synchronized (lock) {
            ReplayBuffer buffer = buffers.get(phone);
            return buffer != null && !buffer.isEmpty();
        }
    }

    /** The decoder configuration of a phone's frames; null if the phone sent none separately. */
    @Nullable
    Frame configuration(PhoneId phone) {
        synchronized (lock) {
            ReplayBuffer buffer = buffers.get(phone);
            return buffer == null ? null : buffer.configuration();
        }
    }

    /** Saves the last half minute of the given phones, as far as it is held, and reports the outcome. */
    public void save(Collection<PhoneId> phones) {
        Map<PhoneId, List<ReplayBuffer.Kept>> all = new LinkedHashMap<>();
        synchronized (lock) {
            phones.forEach(phone -> {
                ReplayBuffer buffer = buffers.get(phone);
                all.put(phone, buffer == null ? List.of() : buffer.all());
            });
        }
        Path folder = services.captureContext().folder().get();
        queue.run(() -> {
            CaptureReport report = write(all, folder);
            services.fx().execute(() -> services.captureContext().reports().accept(report));
        });
    }

    /** Called on the writer thread. */
    private CaptureReport write(Map<PhoneId, List<ReplayBuffer.Kept>> all, Path folder) {
        List<Path> files = new ArrayList<>();
        Set<SplitReason> splits = EnumSet.noneOf(SplitReason.class);
        FrameProblem undecodable = null;
        String problem = null;
        int saved = 0;
        for (Map.Entry<PhoneId, List<ReplayBuffer.Kept>> one : all.entrySet()) {
            Recording recording = new Recording(one.getKey(),
                    new RecordingTarget(folder, services.clock(), services.movies()), ExpectedSize.ANY,
                    () -> {});
            try {
                write(one.getValue(), recording);
                saved += recording.files().isEmpty() ? 0 : 1;
                files.addAll(recording.files());
                splits.addAll(recording.splits());
                undecodable = recording.problem() == null ? undecodable : recording.problem();
            } catch (IOException | RuntimeException e) {
                // A failure of one phone's file must not stop the others.
                LOG.warn("The replay (last half minute) of {} can't be saved.", one.getKey(), e);
                recording.abandon();
                problem = String.valueOf(e.getMessage());
            }
        }
        return new CaptureReport.Replayed(saved, all.size(), new CapturedFiles(folder, files), problem, splits,
                undecodable);
    }

    private static void write(List<ReplayBuffer.Kept> frames, Recording recording) throws IOException {
        for (ReplayBuffer.Kept kept : frames) {
            recording.take(kept.frame(), kept.arrived());
        }
        recording.finish();
    }
}
