package dev.golink.phones.simulator.stream;

import java.util.random.RandomGenerator;

import dev.golink.phones.simulator.character.Answer;
import dev.golink.phones.simulator.character.Profile;
import dev.golink.phones.simulator.message.ServerWord;
import dev.golink.phones.simulator.time.Clockwork;
import dev.golink.phones.simulator.wire.Line;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.screen.Codec;

/**
 * The stream of a phone's screen on one connection. It follows what operators ask for and how the phone behaves. If
 * FFmpeg is unusable, it sends JPEG instead of H.264. Used on the swarm's thread.
 */
public final class ScreenStream {
    private final Equipment equipment;
    private final Profile profile;
    private final Answer answer;
    private final FrameSender sender;
    private Wish wish = Wish.USUAL;
    private Codec codec = Codec.JPEG;
    private Film film;
    private boolean running;
    private boolean paused;
    /** Whether the server has paused the sharing because nobody watches. */
    private boolean resting;
    /** The total number of frames that must be sent, even if the phone does not send frames by itself. */
    private long promised;
    private Clockwork.Appointment next = Clockwork.Appointment.NONE;

    /**
     * Creates a stream that does not send yet.
     *
     * @param line   the connection for frames
     * @param random decides which pictures are damaged, and how
     */
    public ScreenStream(Profile profile, Line line, Equipment equipment, RandomGenerator random) {
        this.profile = profile;
        this.equipment = equipment;
        this.answer = profile.temperament().answer();
        this.sender = new FrameSender(profile, line, equipment, random);
        this.film = new JpegFilm(profile, equipment, sender, wish);
    }

    /** Sets the codec and the limits for frames from now on. */
    public void use(Codec asked, ServerWord.Tuning tuning) {
        codec = asked;
        tune(tuning);
    }

    /** Sets the limits for frames from now on. */
    public void tune(ServerWord.Tuning tuning) {
        wish = wish.with(tuning);
        film.tune(wish);
        if (running && !resting) {
            if (answer == Answer.SHARES_A_STILL) {
                film.restart();
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
            promised = answer == Answer.SHARES_A_STILL ? 1 : 0;
            film = film();
            turn();
        }
    }

    /**
     * Sends a key frame now, even if {@link #pause paused}. Does nothing if the stream has not started or the server
     * has paused it.
     */
    public void sendNow() {
        if (running && !resting) {
            film.restart();
            promise();
            next.cancel();
            turn();
        }
    }

    /** Stops sending. */
    public void stop() {
        running = false;
        film.end();
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
            film.interrupt();
            return;
        }
        promised = 0;
        if (!film.resume()) {
            promise();
        }
        next = equipment.clockwork().after(film.untilNext(), this::turn);
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

    private void turn() {
        if (film instanceof ClipFilm != playsClips()) {
            film = film();
        }
        if (sender.sent() < promised || sendsByItself()) {
            film.turn();
        }
        next = equipment.clockwork().after(film.untilNext(), this::turn);
    }

    private Film film() {
        film.end();
        return playsClips()
                ? new ClipFilm(profile, equipment, sender, wish)
                : new JpegFilm(profile, equipment, sender, wish);
    }

    private boolean playsClips() {
        return codec == Codec.H264 && equipment.clips().isUsable();
    }

    private void promise() {
        promised = sender.sent() + 1;
    }

    private boolean sendsByItself() {
        return !paused && !isStill() && !answer.stallsAt(sender.sinceBegin());
    }

    private boolean isStill() {
        return answer == Answer.SHARES_A_STILL;
    }
}
