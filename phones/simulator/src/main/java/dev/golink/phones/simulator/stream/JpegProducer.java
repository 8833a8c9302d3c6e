package dev.golink.phones.simulator.stream;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import dev.golink.phones.client.wire.MaskedBytes;
import dev.golink.phones.simulator.behaviour.DeviceProfile;
import dev.golink.phones.simulator.picture.ScreenContent;
import dev.golink.phones.simulator.picture.UprightSize;
import dev.golink.server.fleet.screen.Codec;

/**
 * Produces JPEG pictures, drawn one at a time. While one is being drawn, the next is left out. Pictures show the time
 * of day, unless all phones share a few pictures.
 */
final class JpegProducer implements FrameProducer {
    /** The highest rate. A higher rate would only cost the machine that runs the simulator more work. */
    static final int MOST_FPS = 10;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.S");

    private final DeviceProfile profile;
    private final StreamContext streams;
    private final FrameSender sender;
    private UprightSize size;
    private int fps = MOST_FPS;
    private boolean drawing;
    /** Pictures with a lower order number are not sent. */
    private int validFrom;
    private int ordered;

    JpegProducer(DeviceProfile profile, StreamContext streams, FrameSender sender, StreamLimits limits) {
        this.profile = profile;
        this.streams = streams;
        this.sender = sender;
        this.size = streams.size(profile);
        tune(limits);
    }

    @Override
    public void tune(StreamLimits limits) {
        size = streams.pictures().within(streams.size(profile), limits.maxSize());
        fps = Math.clamp(limits.maxFps(), 1, Math.min(MOST_FPS, streams.screens().fps()));
    }

    @Override
    public void restart() {
        // Each JPEG is a key frame.
    }

    @Override
    public void turn() {
        if (drawing || !order()) {
            sender.leaveOut();
        }
    }

    @Override
    public Duration untilNext() {
        return Duration.ofSeconds(1).dividedBy(fps);
    }

    @Override
    public void interrupt() {
        validFrom = ordered;
    }

    @Override
    public boolean resume() {
        return !drawing && order();
    }

    @Override
    public void end() {
        interrupt();
    }

    private boolean order() {
        UprightSize wanted = size;
        Duration now = streams.timer().now();
        String clock = LocalTime.ofInstant(streams.wallClock().instant(), ZoneId.systemDefault()).format(CLOCK);
        ScreenContent content = new ScreenContent(profile.id().value(), profile.model(), clock, now, profile.hue());
        int number = ordered++;
        drawing = streams.pictures().order(content, wanted, profile.rotation(),
                jpeg -> streams.timer().soon(() -> drawn(number, jpeg, wanted, now)));
        return drawing;
    }

    private void drawn(int number, MaskedBytes jpeg, UprightSize drawn, Duration taken) {
        drawing = false;
        if (number >= validFrom) {
            Duration age = streams.timer().now().minus(taken);
            sender.send(new EncodedPicture(Codec.JPEG, true, drawn.turned(profile.rotation()), profile.rotation(), jpeg,
                    age));
        }
    }
}
