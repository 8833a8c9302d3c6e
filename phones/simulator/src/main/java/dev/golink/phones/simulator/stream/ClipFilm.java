package dev.golink.phones.simulator.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.golink.phones.simulator.character.Profile;
import dev.golink.phones.simulator.clip.Clip;
import dev.golink.phones.simulator.clip.ClipFormat;
import dev.golink.phones.simulator.wire.MaskedBytes;
import dev.golink.server.fleet.screen.Codec;

/**
 * Plays clips as one stream of H.264, in step with the wall clock: each second it goes on with the begin of that second
 * of the loop, which is a key frame, and so it does sooner when a key frame is asked for or another clip. Within a
 * second pictures are sent in their order, and after one that was left out nothing is sent until the next second:
 * whoever decodes the stream always has what a picture depends on.
 */
final class ClipFilm implements Film {
    private static final long NANOS_A_SECOND = 1_000_000_000;
    private static final Duration SOON = Duration.ofMillis(50);

    private final Profile profile;
    private final Equipment equipment;
    private final FrameSender sender;
    /** What the wall clock showed when the swarm's clock showed nothing. */
    private final Duration origin;
    private Clip wanted;
    private Clip playing;
    private List<MaskedBytes> pictures = List.of();
    private long second = Long.MIN_VALUE;
    private int next;
    private boolean keyFrameWanted = true;
    private boolean interrupted;
    /** What is to be sent next is not encoded yet. */
    private boolean awaiting;

    ClipFilm(Profile profile, Equipment equipment, FrameSender sender, Wish wish) {
        this.profile = profile;
        this.equipment = equipment;
        this.sender = sender;
        origin = Duration.between(Instant.EPOCH, equipment.wallClock().instant()).minus(equipment.clockwork().now());
        wanted = clip(wish);
        playing = wanted;
    }

    @Override
    public void tune(Wish wish) {
        wanted = clip(wish);
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
            // The other clip's key frame is on its way; from now on it is the one that plays.
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
        // What it sends, it sends at once.
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
        // What it sends, it sends at once.
    }

    private Clip clip(Wish wish) {
        var screens = equipment.screens();
        int scene = (int) (profile.hue() * ClipFormat.SCENES);
        return equipment.clips().clip(ClipFormat.within(scene, screens.size(), profile.rotation(), wish.maxSize(),
                Math.min(wish.maxFps(), screens.fps()), wish.bitrate()));
    }

    /** Goes on with the begin of a second, if it is there; orders the one after it, so that it will be. */
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
                new Shot(Codec.H264, begin, playing.format().stored(), pictures.get(next), Duration.ZERO));
        next++;
        interrupted = !sent;
        keyFrameWanted &= !(begin && sent);
    }

    /** The number of the picture, within the second, that is due now. */
    private long due(Clip clip) {
        return position().toNanosPart() * (long) clip.format().fps() / NANOS_A_SECOND;
    }

    /** Where the stream is: the time of day, but for half a picture at most, so that phones do not all send at once. */
    private Duration position() {
        long shift = Math.round((profile.phase() - 0.5) * NANOS_A_SECOND / wanted.format().fps());
        return origin.plus(equipment.clockwork().now()).plusNanos(shift);
    }
}
