package dev.golink.phones.simulator.stream;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

import dev.golink.phones.client.wire.MaskedBytes;
import dev.golink.phones.client.wire.Message;
import dev.golink.phones.client.wire.OpenConnection;
import dev.golink.phones.simulator.behaviour.DeviceProfile;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.protocol.frame.FrameCodec;

/**
 * Sends a phone's pictures as frames with the time at which they were taken, and counts them. Used on the swarm's
 * thread.
 */
final class FrameSender {
    /** The weight of one more frame in the moving average of encoding times. */
    private static final double WEIGHT = 0.1;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final DeviceProfile profile;
    private final OpenConnection socket;
    private final StreamContext streams;
    private final Damage damage;
    private Duration begunAt = Duration.ZERO;
    private long sequence;
    private long lastStamp;
    private long sent;
    private long leftOut;
    private double encoding;

    FrameSender(DeviceProfile profile, OpenConnection socket, StreamContext streams, RandomGenerator random) {
        this.profile = profile;
        this.socket = socket;
        this.streams = streams;
        this.damage = new Damage(random);
    }

    /** Resets the counts, because a sharing begins. */
    void begin() {
        begunAt = streams.timer().now();
        sent = 0;
        leftOut = 0;
        encoding = 0;
    }

    /** The time since the sharing began. */
    Duration sinceBegin() {
        return streams.timer().now().minus(begunAt);
    }

    /** The number of frames sent since the sharing began. */
    long sent() {
        return sent;
    }

    /** The number of frames left out since the sharing began. */
    long leftOut() {
        return leftOut;
    }

    /** A moving average of the time between taking a picture and sending it. */
    Duration encoding() {
        return Duration.ofNanos(Math.round(encoding));
    }

    /**
     * Sends a picture, or leaves it out because an earlier message is still being sent. Returns whether it was sent.
     */
    boolean send(EncodedPicture picture) {
        boolean damaged = profile.behaviour().answer().damagesAt(sinceBegin());
        boolean free = socket.show(message(damaged ? damage.of(picture) : picture));
        if (free) {
            sequence++;
            sent++;
            encoding = sent == 1 ? picture.age().toNanos() : encoding + WEIGHT * (picture.age().toNanos() - encoding);
            streams.counters().frameSent();
        } else {
            leaveOut();
        }
        return free;
    }

    /** Counts a picture that was due but is not sent. */
    void leaveOut() {
        leftOut++;
        streams.counters().frameLeftOut();
    }

    private Message message(EncodedPicture picture) {
        Frame frame = new Frame(picture.codec(), picture.keyFrame(), false, picture.rotation(), sequence,
                stamp(picture.age()),
                picture.stored().width(), picture.stored().height(), NOTHING);
        MaskedBytes bytes = picture.bytes();
        return Message.binary(FrameCodec.encode(frame), bytes);
    }

    /** The time at which a picture was taken, in microseconds since 1970. Each value is greater than the one before. */
    private long stamp(Duration age) {
        long taken = ChronoUnit.MICROS.between(Instant.EPOCH, streams.wallClock().instant().minus(age));
        lastStamp = Math.max(taken, lastStamp + 1);
        return lastStamp;
    }
}
