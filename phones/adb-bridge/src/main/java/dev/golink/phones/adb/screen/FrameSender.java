package dev.golink.phones.adb.screen;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import dev.golink.phones.adb.screen.picture.PictureSize;
import dev.golink.phones.client.wire.Message;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.protocol.frame.FrameCodec;

/** Sends pictures as frames, and counts them. Used on the phones' thread. */
final class FrameSender {
    /** The weight of one more frame in the moving average of how long frames take. */
    private static final double WEIGHT = 0.1;

    private final ScreenContext context;
    private final PhoneScreen.Listener listener;
    private long sequence;
    private long lastStamp;
    private long sent;
    private long leftOut;
    private double nanos;
    private Duration lastAt = Duration.ZERO;

    FrameSender(ScreenContext context, PhoneScreen.Listener listener) {
        this.context = context;
        this.listener = listener;
    }

    /** Resets the counts, because a sharing begins. */
    void begin() {
        sent = 0;
        leftOut = 0;
        nanos = 0;
        lastAt = context.timer().now();
    }

    /**
     * Sends a picture.
     *
     * @param takenAt when it was taken, by the timer
     * @return whether it was sent; false if the network is too slow or the picture is longer than a frame can be
     */
    boolean send(Codec codec, boolean isKey, PictureSize size, ByteBuffer picture, Duration takenAt) {
        lastAt = context.timer().now();
        if (picture.remaining() > FrameCodec.LONGEST_PAYLOAD) {
            leaveOut();
            return false;
        }
        Duration age = lastAt.minus(takenAt);
        Frame frame = new Frame(codec, isKey, false, 0, sequence, stamp(age), size.width(), size.height(), picture);
        boolean free = listener.frame(Message.binary(FrameCodec.encode(frame)));
        if (!free) {
            leaveOut();
            return false;
        }
        sequence++;
        sent++;
        nanos = sent == 1 ? age.toNanos() : nanos + WEIGHT * (age.toNanos() - nanos);
        return true;
    }

    /** Counts a picture that is not sent. */
    void leaveOut() {
        leftOut++;
    }

    /** The number of frames sent since the sharing began. */
    long sent() {
        return sent;
    }

    /** The number of frames left out since the sharing began. */
    long leftOut() {
        return leftOut;
    }

    /** A moving average of the time from a picture until it is sent. */
    Duration encoding() {
        return Duration.ofNanos(Math.round(nanos));
    }

    /** The time since the last picture came, or since the sharing began. */
    Duration sinceLast() {
        return context.timer().now().minus(lastAt);
    }

    /** The time at which a picture was taken, in microseconds since 1970. Each value is greater than the one before. */
    private long stamp(Duration age) {
        long taken = ChronoUnit.MICROS.between(Instant.EPOCH, context.clock().instant().minus(age));
        lastStamp = Math.max(taken, lastStamp + 1);
        return lastStamp;
    }
}
