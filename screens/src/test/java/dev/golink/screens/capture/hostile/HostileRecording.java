package dev.golink.screens.capture.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import dev.golink.screens.capture.mp4.Mp4Movie;
import dev.golink.screens.capture.mp4.PlayedMovie;
import dev.golink.screens.capture.recording.ExpectedSize;
import dev.golink.screens.capture.recording.Recording;
import dev.golink.screens.capture.recording.RecordingTarget;
import dev.golink.server.fleet.id.PhoneId;

/** Frames of any codec, size and time for a recording that ends at any moment. Every file it leaves can be opened. */
final class HostileRecording implements HostileKind {
    private static final PhoneId PHONE = new PhoneId("hostile");
    private static final long SECOND = 1_000_000_000;

    private final SplittableRandom random;
    private final HostileBytes bytes;
    private final Path folder;
    private Recording recording;
    private long now;

    HostileRecording(SplittableRandom random, Path folder) {
        this.random = random;
        this.folder = folder;
        bytes = new HostileBytes(random);
        recording = begin();
    }

    private Recording begin() {
        ExpectedSize expected = random.nextBoolean() ? ExpectedSize.ANY : new ExpectedSize(random.nextInt(500));
        return new Recording(PHONE, new RecordingTarget(folder, Clock.systemUTC(), Mp4Movie::begin), expected,
                () -> {});
    }

    @Override
    public void step() throws IOException {
        now += random.nextInt(200) == 0 ? random.nextLong(9L * 3600 * SECOND) : random.nextLong(SECOND / 5);
        switch (random.nextInt(60)) {
            case 0 -> end(true);
            case 1 -> end(false);
            case 2, 3 -> recording.tick(now);
            default -> recording.take(bytes.frame(), now);
        }
    }

    private void end(boolean inOrder) throws IOException {
        if (inOrder) {
            recording.finish();
        }
        recording.abandon();
        for (Path file : recording.files()) {
            if (random.nextInt(10) == 0) {
                PlayedMovie.ofDamaged(file);
            }
            Files.delete(file);
        }
        recording = begin();
    }

    @Override
    public void rest() throws IOException {
        end(true);
        try (var left = Files.exists(folder) ? Files.list(folder) : Stream.<Path>empty()) {
            if (left.findAny().isPresent()) {
                throw new AssertionError("A file stays that no recording knows.");
            }
        }
    }
}
