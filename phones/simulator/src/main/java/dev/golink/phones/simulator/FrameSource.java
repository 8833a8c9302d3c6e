package dev.golink.phones.simulator;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.simulator.character.Answer;
import dev.golink.phones.simulator.character.Profile;
import dev.golink.phones.simulator.figures.Counters;
import dev.golink.phones.simulator.picture.PictureSize;
import dev.golink.phones.simulator.picture.Pictures;
import dev.golink.phones.simulator.picture.Scenery;
import dev.golink.phones.simulator.wire.Line;
import dev.golink.phones.simulator.wire.MaskedBytes;
import dev.golink.phones.simulator.wire.Message;
import dev.golink.server.fleet.Codec;
import dev.golink.server.fleet.Frame;
import dev.golink.server.protocol.FrameCodec;

/**
 * Sends a phone's pictures, one at a time: while the former one is being drawn or sent, the next is left out and
 * counted. Used on the swarm's thread.
 */
final class FrameSource {
    /** Any faster is only work for the machine that pretends to be the phones. */
    static final int MOST_FPS = 10;

    private static final int USUAL_SIZE = 1280;
    private static final Duration MOVING = Duration.ofSeconds(6);
    private static final Duration STILL = Duration.ofSeconds(9);
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Profile profile;
    private final Line line;
    private final Pictures pictures;
    private final Clockwork clockwork;
    private final InstantSource wallClock;
    private final Counters counters;
    private PictureSize size;
    private int fps = MOST_FPS;
    private boolean running;
    private boolean paused;
    private boolean drawing;
    private Duration startedAt = Duration.ZERO;
    private Clockwork.Appointment next = Clockwork.Appointment.NONE;
    private long sequence;
    private long dropped;

    FrameSource(Profile profile, Line line, Surroundings surroundings) {
        this.profile = profile;
        this.line = line;
        this.pictures = surroundings.pictures();
        this.clockwork = surroundings.clockwork();
        this.wallClock = surroundings.wallClock();
        this.counters = surroundings.counters();
        this.size = pictures.within(USUAL_SIZE);
    }

    /** What frames should be like from now on, in pixels on the longest side and frames a second; null keeps it. */
    void tune(@Nullable Integer maxSize, @Nullable Integer maxFps) {
        if (maxSize != null) {
            size = pictures.within(maxSize);
        }
        if (maxFps != null) {
            fps = Math.clamp(maxFps, 1, MOST_FPS);
        }
    }

    /** Sends frames from now on. */
    void start() {
        if (!running) {
            running = true;
            startedAt = clockwork.now();
            turn();
        }
    }

    /** Sends one frame right now, paused or not, if frames were asked for at all. */
    void sendNow() {
        if (running) {
            orderOrDrop();
        }
    }

    /** Sends no more. */
    void stop() {
        running = false;
        next.cancel();
    }

    /** Sends no more frames by itself, or goes on. */
    void pause(boolean pause) {
        paused = pause;
    }

    /** How many frames were left out. */
    long dropped() {
        return dropped;
    }

    private void turn() {
        next = clockwork.after(Duration.ofSeconds(1).dividedBy(fps), this::turn);
        if (!paused && !standsStill()) {
            orderOrDrop();
        }
    }

    private void orderOrDrop() {
        if (drawing || !order()) {
            dropped++;
        }
    }

    private boolean standsStill() {
        long shown = clockwork.now().minus(startedAt).toMillis() % MOVING.plus(STILL).toMillis();
        return profile.temperament().answer() == Answer.SHARES_AND_STALLS && shown >= MOVING.toMillis();
    }

    private boolean order() {
        PictureSize ordered = size;
        String clock = LocalTime.ofInstant(wallClock.instant(), ZoneId.systemDefault()).format(CLOCK);
        Scenery scenery = new Scenery(profile.id().value(), profile.model(), clock, clockwork.now(), profile.hue());
        drawing = pictures.order(scenery, ordered, profile.rotation(),
                jpeg -> clockwork.soon(() -> drawn(jpeg, ordered)));
        return drawing;
    }

    private void drawn(MaskedBytes jpeg, PictureSize drawnSize) {
        drawing = false;
        if (running) {
            if (line.show(message(jpeg, drawnSize))) {
                sequence++;
                counters.frameSent();
            } else {
                dropped++;
            }
        }
    }

    private Message message(MaskedBytes jpeg, PictureSize drawnSize) {
        boolean lying = profile.rotation() % 2 != 0;
        int width = lying ? drawnSize.height() : drawnSize.width();
        int height = lying ? drawnSize.width() : drawnSize.height();
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, wallClock.instant());
        ByteBuffer head = FrameCodec.encode(new Frame(Codec.JPEG, true, false, profile.rotation(), sequence, now, width,
                height, NOTHING));
        return Message.binary(head, jpeg);
    }
}
