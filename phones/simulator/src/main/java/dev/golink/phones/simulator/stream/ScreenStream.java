package dev.golink.phones.simulator.stream;

import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.client.message.ServerInstruction;
import dev.golink.phones.client.time.PhoneTimer;
import dev.golink.phones.client.wire.OpenConnection;
import dev.golink.phones.simulator.behaviour.DeviceProfile;
import dev.golink.phones.simulator.behaviour.ShareAnswer;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.screen.Codec;

/**
 * The stream of a phone's screen on one connection. It follows what operators ask for and how the phone behaves. If
 * FFmpeg is unusable, it sends JPEG instead of H.264. Used on the swarm's thread.
 */
public final class ScreenStream {
    private final StreamContext streams;
    private final DeviceProfile profile;
    private final ShareAnswer answer;
    private final FrameSender sender;
    private StreamLimits limits = StreamLimits.USUAL;
    private Codec codec = Codec.JPEG;
    private FrameProducer producer;
    private boolean running;
    private boolean paused;
    /** Whether the server has paused the sharing because nobody watches. */
    private boolean resting;
    /** The total number of frames that must be sent, even if the phone does not send frames by itself. */
    private long promised;
    /** What the phone shows instead of clips and shared pictures; null if nobody has controlled it. */
    private @Nullable ControlledScreen screen;
    private PhoneTimer.ScheduledTask next = PhoneTimer.ScheduledTask.NONE;

    /**
     * Creates a stream that does not send yet.
     *
     * @param socket the connection for frames
     * @param random decides which pictures are damaged, and how
     */
    public ScreenStream(DeviceProfile profile, OpenConnection socket, StreamContext streams, RandomGenerator random) {
        this.profile = profile;
        this.streams = streams;
        this.answer = profile.behaviour().answer();
        this.sender = new FrameSender(profile, socket, streams, random);
        this.producer = new JpegProducer(profile, streams, sender, limits);
    }

    /** Sets the codec and the limits for frames from now on. */
    public void use(Codec asked, ServerInstruction.Tuning tuning) {
        codec = asked;
        tune(tuning);
    }

    /** Sets the limits for frames from now on. */
    public void tune(ServerInstruction.Tuning tuning) {
        limits = limits.with(tuning);
        producer.tune(limits);
        if (running && !resting) {
            if (answer == ShareAnswer.SHARES_A_STILL) {
                producer.restart();
                promise();
            }
            next.cancel();
            turn();
        }
    }

    /** Starts to send frames. */
    public void start() {
        if (!running) {
            running = true;
            resting = false;
            sender.begin();
            promised = answer == ShareAnswer.SHARES_A_STILL ? 1 : 0;
            producer = producer();
            turn();
        }
    }

    /**
     * Sends a key frame now, even if {@link #pause paused}. Does nothing if the stream has not started or the server
     * has paused it.
     */
    public void sendNow() {
        if (running && !resting) {
            producer.restart();
            promise();
            next.cancel();
            turn();
        }
    }

    /** Stops sending. */
    public void stop() {
        running = false;
        producer.end();
        next.cancel();
    }

    /**
     * Stops sending while nobody watches, or goes on with a key frame.
     *
     * @param rest whether to stop
     */
    public void rest(boolean rest) {
        if (!running || rest == resting) {
            return;
        }
        resting = rest;
        next.cancel();
        if (rest) {
            producer.interrupt();
            return;
        }
        promised = 0;
        if (!producerFits()) {
            producer = producer();
        }
        if (!producer.resume()) {
            promise();
        }
        next = streams.timer().after(producer.untilNext(), this::turn);
    }

    /**
     * Stops sending frames by itself, or goes on.
     *
     * @param pause whether to stop
     */
    public void pause(boolean pause) {
        paused = pause;
        promised = 0;
    }

    /** What the phone's heartbeat reports about the stream. */
    public ScreenVitals vitals() {
        return running
                ? new ScreenVitals(sender.sent(), sender.leftOut(), isStill() && sender.sent() > 0, sender.encoding())
                : ScreenVitals.UNKNOWN;
    }

    /**
     * Shows this screen from now on.
     *
     * @param controlled the screen
     */
    public void show(ControlledScreen controlled) {
        screen = controlled;
    }

    /** Sends a picture as soon as the limits allow it, because the screen that is shown has changed. */
    public void changed() {
        if (!running || resting || !sendsByItself() && !isStill()) {
            return;
        }
        if (isStill()) {
            promise();
        }
        next.cancel();
        if (producer instanceof DrawnProducer drawn && !drawn.untilAllowed().isZero()) {
            next = streams.timer().after(drawn.untilAllowed(), this::turn);
        } else {
            turn();
        }
    }

    private void turn() {
        if (!producerFits()) {
            producer = producer();
        }
        if (sender.sent() < promised || sendsByItself()) {
            producer.turn();
        }
        next = streams.timer().after(producer.untilNext(), this::turn);
    }

    private FrameProducer producer() {
        producer.end();
        if (screen != null) {
            return new DrawnProducer(profile, streams, sender, limits, screen, codec == Codec.H264);
        }
        return playsClips()
                ? new ClipProducer(profile, streams, sender, limits)
                : new JpegProducer(profile, streams, sender, limits);
    }

    private boolean producerFits() {
        return switch (producer) {
            case DrawnProducer drawn -> screen != null && drawn.isVideo() == (codec == Codec.H264);
            case ClipProducer _ -> screen == null && playsClips();
            case JpegProducer _ -> screen == null && !playsClips();
        };
    }

    private boolean playsClips() {
        return codec == Codec.H264 && streams.clips().isUsable();
    }

    private void promise() {
        promised = sender.sent() + 1;
    }

    private boolean sendsByItself() {
        return !paused && !isStill() && !answer.stallsAt(sender.sinceBegin());
    }

    private boolean isStill() {
        return answer == ShareAnswer.SHARES_A_STILL;
    }
}
