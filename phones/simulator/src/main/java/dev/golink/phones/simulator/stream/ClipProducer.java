package dev.golink.phones.simulator.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.golink.phones.client.wire.MaskedBytes;
import dev.golink.phones.simulator.behaviour.DeviceProfile;
import dev.golink.phones.simulator.clip.Clip;
import dev.golink.phones.simulator.clip.ClipFormat;
import dev.golink.server.fleet.screen.Codec;

/**
 * Plays clips as one H.264 stream, in step with the wall clock. Each second it sends that second of the loop, which
 * begins with a key frame. It goes back to the beginning of the second early when a key frame or another clip is
 * wanted. Within a second it sends pictures in order. After a picture is left out, it sends nothing until the next
 * second. So a decoder always has the pictures on which a picture depends.
 */
final class ClipProducer implements FrameProducer {
    private static final long NANOS_A_SECOND = 1_000_000_000;
    private static final Duration SOON = Duration.ofMillis(50);

    private final DeviceProfile profile;
    private final StreamContext streams;
    private final FrameSender sender;
    /** The time on the wall clock, since 1970, when the swarm's clock was 0. */
    private final Duration origin;
    private Clip wanted;
    private Clip playing;
    private List<MaskedBytes> pictures = List.of();
    private long second = Long.MIN_VALUE;
    private int next;
    private boolean keyFrameWanted = true;
    private boolean interrupted;
    /** Whether the next second to send is not encoded yet. */
    private boolean awaiting;

    ClipProducer(DeviceProfile profile, StreamContext streams, FrameSender sender, StreamLimits limits) {
        this.profile = profile;
        this.streams = streams;
        this.sender = sender;
        origin = Duration.between(Instant.EPOCH, streams.wallClock().instant()).minus(streams.timer().now());
        wanted = clip(limits);
        playing = wanted;
    }

    @Override
    public void tune(StreamLimits limits) {
        wanted = clip(limits);
    }

    @Override
    public void restart() {
        keyFrameWanted = true;
    }

    @Override
    public void turn() {
        long now = position().toSeconds();
        awaiting = false;
        if (keyFrameWanted) {
            cutTo(wanted, now);
        } else if (playing != wanted && cutTo(wanted, now)) {
            // The other clip's key frame is sent; from now on that clip plays.
            return;
        } else if (now != second) {
            cutTo(playing, now);
        } else if (interrupted) {
            sender.leaveOut();
        } else if (next < pictures.size() && next <= due(playing)) {
            sendNext();
        }
    }

    @Override
    public Duration untilNext() {
        int fps = wanted.format().fps();
        if (awaiting) {
            return SOON;
        }
        long begin = Math.ceilDiv((due(wanted) + 1) * NANOS_A_SECOND, fps);
        return Duration.ofNanos(begin - position().toNanosPart());
    }

    @Override
    public void interrupt() {
        // Pictures are sent at once, so none is on its way.
    }

    @Override
    public boolean resume() {
        long now = position().toSeconds();
        keyFrameWanted = true;
        if (cutTo(wanted, now)) {
            return true;
        }
        if (!cutTo(playing, now) && !pictures.isEmpty()) {
            next = 0;
            sendNext();
        }
        return false;
    }

    @Override
    public void end() {
        // Pictures are sent at once, so none is on its way.
    }

    private Clip clip(StreamLimits limits) {
        var screens = streams.screens();
        int scene = (int) (profile.hue() * ClipFormat.SCENES);
        return streams.clips()
                .clip(ClipFormat.within(scene, streams.size(profile), profile.rotation(), limits.maxSize(),
                        Math.min(limits.maxFps(), screens.fps()), limits.bitrate()));
    }

    /**
     * Goes on with the beginning of a second if it is encoded, and orders the second after it. Returns whether it was
     * encoded.
     */
    private boolean cutTo(Clip clip, long now) {
        List<MaskedBytes> there = clip.second(now);
        var _ = clip.second(now + 1);
        if (there == null) {
            awaiting = true;
            return false;
        }
        playing = clip;
        pictures = there;
        second = now;
        next = 0;
        sendNext();
        return true;
    }

    private void sendNext() {
        boolean begin = next == 0;
        boolean sent = sender.send(
                new EncodedPicture(Codec.H264, begin, playing.format().stored(), playing.format().rotation(),
                        pictures.get(next), Duration.ZERO));
        next++;
        interrupted = !sent;
        keyFrameWanted &= !(begin && sent);
    }

    /** The number of the picture that is due now, counted from 0 within the second. */
    private long due(Clip clip) {
        return position().toNanosPart() * (long) clip.format().fps() / NANOS_A_SECOND;
    }

    /**
     * The position of the stream: the time of day, shifted by at most half a picture, so that phones do not all send at
     * once.
     */
    private Duration position() {
        long shift = Math.round((profile.phase() - 0.5) * NANOS_A_SECOND / wanted.format().fps());
        return origin.plus(streams.timer().now()).plusNanos(shift);
    }
}
