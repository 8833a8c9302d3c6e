package dev.golink.phones.simulator.stream;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.client.wire.MaskedBytes;
import dev.golink.phones.simulator.behaviour.DeviceProfile;
import dev.golink.phones.simulator.picture.PictureEncoder;
import dev.golink.phones.simulator.picture.UprightSize;
import dev.golink.server.fleet.screen.Codec;

/**
 * Produces pictures of a phone that somebody controls. They are drawn one at a time, as soon as the phone changes, but
 * not faster than the limits allow; otherwise two a second. Each is a key frame, as JPEG or as H.264, so no picture
 * depends on one that was left out. See decision 0081.
 */
final class DrawnProducer implements FrameProducer {
    private static final Duration AT_REST = Duration.ofMillis(500);
    private static final int MOST_FPS = 30;
    /** The longest side that the encoder for H.264 takes. */
    private static final int LONGEST_SIDE = 2_160;

    private final DeviceProfile profile;
    private final StreamContext streams;
    private final FrameSender sender;
    private final ControlledScreen screen;
    private final boolean video;
    private int maxSize;
    private int fps = 1;
    private boolean drawing;
    private @Nullable Duration lastTurn;
    /** Whether the phone has changed since the picture that is being drawn was ordered. */
    private boolean again;
    /** Pictures with a lower order number are not sent. */
    private int validFrom;
    private int ordered;

    /** @param video whether pictures are encoded as H.264 */
    DrawnProducer(DeviceProfile profile, StreamContext streams, FrameSender sender, StreamLimits limits,
            ControlledScreen screen, boolean video) {
        this.profile = profile;
        this.streams = streams;
        this.sender = sender;
        this.screen = screen;
        this.video = video;
        tune(limits);
    }

    /** Whether pictures are encoded as H.264, if FFmpeg is usable. */
    boolean isVideo() {
        return video;
    }

    @Override
    public void tune(StreamLimits limits) {
        maxSize = Math.min(limits.maxSize(), LONGEST_SIDE);
        fps = Math.clamp(limits.maxFps(), 1, Math.min(MOST_FPS, streams.screens().fps()));
    }

    @Override
    public void restart() {
        // Each picture is a key frame.
    }

    @Override
    public void turn() {
        lastTurn = streams.timer().now();
        if (drawing) {
            again = true;
        } else if (!order()) {
            sender.leaveOut();
        }
    }

    @Override
    public Duration untilNext() {
        return screen.isMoving(streams.timer().now()) ? interval()
                : interval().compareTo(AT_REST) > 0 ? interval() : AT_REST;
    }

    /** How long the next picture must wait, so that pictures are not faster than the limits allow. */
    Duration untilAllowed() {
        Duration now = streams.timer().now();
        Duration due = lastTurn == null ? now : lastTurn.plus(interval());
        return due.compareTo(now) <= 0 ? Duration.ZERO : due.minus(now);
    }

    @Override
    public void interrupt() {
        validFrom = ordered;
        again = false;
    }

    @Override
    public boolean resume() {
        lastTurn = streams.timer().now();
        return !drawing && order();
    }

    @Override
    public void end() {
        interrupt();
    }

    private Duration interval() {
        return Duration.ofSeconds(1).dividedBy(fps);
    }

    private boolean order() {
        Duration now = streams.timer().now();
        int turns = screen.turns();
        int rotation = (profile.rotation() + turns) % 4;
        UprightSize size = streams.size(profile).fit(maxSize).turned(turns);
        boolean asVideo = video && streams.clips().isUsable();
        PictureEncoder encoder = asVideo ? streams.clips()::keyFrame : null;
        int number = ordered++;
        drawing = streams.studio().order(screen.drawing(now), size, rotation, encoder,
                picture -> streams.timer().soon(
                        () -> drawn(number, asVideo ? Codec.H264 : Codec.JPEG, size, rotation, picture, now)));
        return drawing;
    }

    private void drawn(int number, Codec codec, UprightSize size, int rotation, @Nullable MaskedBytes picture,
            Duration taken) {
        drawing = false;
        if (number >= validFrom && picture != null) {
            Duration age = streams.timer().now().minus(taken);
            sender.send(new EncodedPicture(codec, true, size.turned(rotation), rotation, picture, age));
        } else if (number >= validFrom) {
            sender.leaveOut();
        }
        if (again) {
            again = false;
            turn();
        }
    }
}
