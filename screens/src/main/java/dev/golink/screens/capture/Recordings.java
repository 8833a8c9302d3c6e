package dev.golink.screens.capture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.screens.capture.recording.CaptureContext;
import dev.golink.screens.capture.recording.CaptureReport;
import dev.golink.screens.capture.recording.CaptureServices;
import dev.golink.screens.capture.recording.CapturedFiles;
import dev.golink.screens.capture.recording.ExpectedSize;
import dev.golink.screens.capture.recording.Recording;
import dev.golink.screens.capture.recording.RecordingState;
import dev.golink.screens.capture.recording.RecordingTarget;
import dev.golink.screens.capture.recording.SplitReason;
import dev.golink.screens.capture.recording.WriterQueue;
import dev.golink.server.fleet.id.PhoneId;

/**
 * All recordings in progress. A recorded phone is watched even when no operator watches it. Used on the JavaFX thread,
 * unless a method says otherwise.
 */
public final class Recordings {
    /** A recording ends when its phone has not shared its screen for this long. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Recordings.class);

    // Concurrent because the writer thread iterates over it.
    private final Map<PhoneId, RecordedPhone> going = new ConcurrentHashMap<>();
    private final Map<PhoneId, ReadOnlyObjectWrapper<@Nullable RecordingState>> states = new HashMap<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final CaptureServices services;
    private final WriterQueue queue;
    private final Replays replays;

    Recordings(CaptureServices services, WriterQueue queue, Replays replays) {
        this.services = services;
        this.queue = queue;
        this.replays = replays;
    }

    /** How many phones are being recorded. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Whether no phone is being recorded; may be called from any thread. */
    boolean isIdle() {
        return going.isEmpty();
    }

    /** The state of a phone's recording; its value is null while the phone is not recorded. */
    public ReadOnlyObjectProperty<@Nullable RecordingState> stateOf(PhoneId phone) {
        return state(phone).getReadOnlyProperty();
    }

    /** The phones that are being recorded. */
    public Set<PhoneId> phones() {
        return Set.copyOf(going.keySet());
    }

    /** Whether a phone is being recorded. */
    public boolean isGoing(PhoneId phone) {
        return going.containsKey(phone);
    }

    /** The files that are being written now. */
    public Set<Path> openFiles() {
        return going.values().stream().flatMap(one -> one.openFile().stream()).collect(Collectors.toSet());
    }

    /** Records phones from their next key frame on. Recordings already in progress continue. */
    public void start(Collection<PhoneId> phones) {
        Path folder = services.captureContext().folder().get();
        List<PhoneId> fresh = phones.stream().distinct().filter(phone -> !isGoing(phone)).toList();
        if (!fresh.isEmpty()) {
            fresh.forEach(phone -> begin(phone, folder));
            queue.run(() -> checkSpace(List.of(folder)));
        }
    }

    /** Finishes the recordings of those phones that are being recorded, and reports the outcome. */
    public void stop(Collection<PhoneId> phones) {
        List<RecordedPhone> ended = take(phones);
        Ending ending = new Ending(ended.size(), services.captureContext());
        ended.forEach(one -> queue.run(() -> finish(one, ending)));
    }

    /** Finishes all recordings without reporting the outcome. */
    void close() {
        take(List.copyOf(going.keySet())).forEach(one -> queue.run(() -> finish(one, null)));
    }

    /**
     * Writes what is due, checks the free space and stops recordings of phones that no longer share; called once a
     * second.
     */
    void tick() {
        if (going.isEmpty()) {
            return;
        }
        queue.run(this::write);
        long now = services.nanos().getAsLong();
        List<PhoneId> left = going.values().stream()
                .filter(one -> one.isLeftAlone(services.captureContext().shares(one.phone()), now))
                .map(RecordedPhone::phone)
                .toList();
        if (!left.isEmpty()) {
            stop(left);
        }
    }

    private void begin(PhoneId phone, Path folder) {
        Recording recording = new Recording(phone,
                new RecordingTarget(folder, services.clock(), services.movies()),
                ExpectedSize.of(services.captureContext().phones().apply(phone).orElse(null), RecordedPhone.LONG_SIDE),
                () -> services.fx().execute(() -> services.feeds().requestKeyFrame(phone)));
        RecordedPhone one = new RecordedPhone(phone, folder, recording, services, queue, this::broken);
        going.put(phone, one);
        count.set(going.size());
        state(phone).set(RecordingState.begun(one.since()));
        one.begin(replays.configuration(phone));
    }

    private List<RecordedPhone> take(Collection<PhoneId> phones) {
        List<RecordedPhone> taken = new LinkedHashSet<>(phones).stream()
                .flatMap(phone -> Stream.ofNullable(going.remove(phone))).toList();
        taken.forEach(one -> {
            one.end();
            state(one.phone()).set(null);
        });
        count.set(going.size());
        return taken;
    }

    /** Called on the writer thread. */
    private void write() {
        for (RecordedPhone one : going.values()) {
            one.tick();
            RecordingState now = one.state();
            services.fx().execute(() -> show(one.phone(), now));
        }
        checkSpace(going.values().stream().map(RecordedPhone::folder).distinct().toList());
    }

    private void show(PhoneId phone, RecordingState now) {
        if (isGoing(phone)) {
            state(phone).set(now);
        }
    }

    /** Called on the writer thread. */
    private void checkSpace(List<Path> folders) {
        for (Path folder : folders) {
            try {
                if (services.space().isShort(folder)) {
                    services.fx().execute(() -> full(folder));
                }
            } catch (IOException e) {
                // If the disk is really unusable, the next write fails with a more useful message.
                LOG.warn("The free space in {} can't be read.", folder, e);
            }
        }
    }

    private void full(Path folder) {
        List<RecordedPhone> ended = take(going.values().stream().filter(one -> one.folder().equals(folder))
                .map(RecordedPhone::phone).toList());
        if (!ended.isEmpty()) {
            ended.forEach(one -> queue.run(() -> finish(one, null)));
            services.captureContext().reports().accept(new CaptureReport.DiskFull(folder, ended.size()));
        }
    }

    private void broken(RecordedPhone one, String problem) {
        if (going.remove(one.phone(), one)) {
            one.end();
            state(one.phone()).set(null);
            count.set(going.size());
            services.captureContext().reports()
                    .accept(new CaptureReport.Broken(one.phone(), problem, one.kept()));
        }
    }

    /** Called on the writer thread. */
    private void finish(RecordedPhone one, @Nullable Ending ending) {
        Optional<String> problem = one.finish();
        if (ending != null) {
            services.fx().execute(() -> ending.add(one, problem));
        }
    }

    private ReadOnlyObjectWrapper<@Nullable RecordingState> state(PhoneId phone) {
        return states.computeIfAbsent(phone, _ -> new ReadOnlyObjectWrapper<>());
    }

    /** Recordings that end together and are reported together. */
    private static final class Ending {
        private final CaptureContext captureContext;
        private final List<Path> files = new ArrayList<>();
        private final Set<SplitReason> splits = EnumSet.noneOf(SplitReason.class);
        private @Nullable FrameProblem undecodable;
        private int waiting;
        private int phones;
        private long lost;

        Ending(int waiting, CaptureContext captureContext) {
            this.waiting = waiting;
            this.captureContext = captureContext;
        }

        void add(RecordedPhone one, Optional<String> problem) {
            if (problem.isPresent()) {
                captureContext.reports().accept(new CaptureReport.Broken(one.phone(), problem.get(), one.kept()));
            } else {
                phones++;
                files.addAll(one.kept().files());
                lost += one.lost();
                splits.addAll(one.recording().splits());
                FrameProblem why = one.recording().problem();
                undecodable = why == null ? undecodable : why;
            }
            waiting--;
            if (waiting == 0 && phones > 0) {
                captureContext.reports()
                        .accept(new CaptureReport.Recorded(phones, new CapturedFiles(one.folder(), files), lost, splits,
                                undecodable));
            }
        }
    }
}
