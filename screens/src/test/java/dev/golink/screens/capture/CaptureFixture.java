package dev.golink.screens.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.image.Image;

import dev.golink.screens.capture.mp4.Mp4Movie;
import dev.golink.screens.capture.recording.CaptureContext;
import dev.golink.screens.capture.recording.CaptureReport;
import dev.golink.screens.capture.recording.CaptureServices;
import dev.golink.screens.feed.ScreenFeeds;
import dev.golink.screens.frames.JpegDecoder;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.PhoneInput;
import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.PhoneDescription;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.SharingDetails;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenListener;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.fleet.screen.ScreenWatch;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.SilentFleet;

/** All captures on one thread, with a clock that the test controls. */
final class CaptureFixture {
    static final PhoneId PHONE = new PhoneId("lab-07");

    final HandClock clock = new HandClock();
    final Map<PhoneId, ScreenListener> watchers = new HashMap<>();
    final List<PhoneId> keyFrames = new ArrayList<>();
    final List<CaptureReport> reports = new ArrayList<>();
    final List<Image> clipboard = new ArrayList<>();
    final Map<PhoneId, Phone> phones = new HashMap<>();
    final Deque<Runnable> unwritten = new ArrayDeque<>();
    final ScreenFeeds feeds = new ScreenFeeds(new Fleet(), new JpegDecoder(), Runnable::run, Runnable::run,
            this::nanos);
    final Capture capture;
    long freeSpace = Long.MAX_VALUE;
    boolean slowDisk;
    Path folder;

    CaptureFixture(Path folder) {
        this.folder = folder;
        capture = new Capture(new CaptureServices(feeds,
                new CaptureContext(() -> this.folder, id -> Optional.ofNullable(phones.get(id)), clipboard::add,
                        reports::add),
                Runnable::run, this::write, clock, this::nanos, _ -> freeSpace, Mp4Movie::begin), () -> {});
        share(PHONE);
    }

    private long nanos() {
        return clock.nanos() - HandClock.BEGINNING.nanos();
    }

    private void write(Runnable task) {
        if (slowDisk) {
            unwritten.add(task);
        } else {
            task.run();
        }
    }

    /** Writes everything that waited for the disk. */
    void catchUp() {
        slowDisk = false;
        while (!unwritten.isEmpty()) {
            unwritten.removeFirst().run();
        }
    }

    void share(PhoneId phone) {
        phones.put(phone, Phones.sharing(Phones.online(phone.value()), Sharing.LIVE));
    }

    /** Makes a phone with a screen of this size share it. */
    void share(PhoneId phone, int width, int height) {
        Phone usual = Phones.sharing(Phones.online(phone.value()), Sharing.LIVE);
        phones.put(phone, new Phone(phone,
                new PhoneDescription("Pixel 8", null, null, width, height, Set.of(Capability.SHARE), Set.of(), false),
                usual.link(), usual.vitals(), usual.sharing(), "", List.of(), Profile.NONE, SharingDetails.NONE,
                PhoneInput.NONE));
    }

    /** Delivers a frame from a phone if the phone is watched. */
    void send(PhoneId phone, Frame frame) {
        ScreenListener watcher = watchers.get(phone);
        if (watcher != null) {
            watcher.frame(frame);
        }
    }

    /** Delivers frames, each at its time. */
    void play(PhoneId phone, List<Frame> frames) {
        for (Frame frame : frames) {
            send(phone, frame);
            pass(Duration.ofMillis(125));
        }
    }

    /** Lets time pass in the same steps as in the console. */
    void pass(Duration time) {
        clock.turn(time);
        capture.tick();
    }

    /** The report; fails unless there is exactly one. */
    CaptureReport report() {
        assertThat(reports).hasSize(1);
        return reports.getFirst();
    }

    List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Frame jpeg(byte[] bytes, int rotation, long sequence) {
        return new Frame(Codec.JPEG, true, false, rotation, sequence, sequence * 125_000, 90, 200,
                ByteBuffer.wrap(bytes));
    }

    /** The same frames with later sequence numbers and times. */
    static List<Frame> later(List<Frame> frames, int bySteps) {
        return frames.stream().map(frame -> new Frame(frame.codec(), frame.keyFrame(), frame.configuration(),
                frame.rotation(), frame.sequence() + bySteps, frame.capturedAt() + bySteps * 125_000L, frame.width(),
                frame.height(), frame.payload())).toList();
    }

    private final class Fleet extends SilentFleet {
        @Override
        public ScreenWatch watchScreen(PhoneId phone, ScreenListener listener) {
            watchers.put(phone, listener);
            return new ScreenWatch() {
                @Override
                public void tune(ScreenTuning tuning) {}

                @Override
                public void requestKeyFrame() {
                    keyFrames.add(phone);
                }

                @Override
                public void close() {
                    watchers.remove(phone);
                }
            };
        }
    }
}
