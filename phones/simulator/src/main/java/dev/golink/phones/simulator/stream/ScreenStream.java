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
 * A phone's stream of its screen, on one connection: as it was asked for, and as the phone's temperament has it. Where
 * FFmpeg is of no use, JPEG is sent in place of H.264. Used on the swarm's thread.
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
    /** The server said that nobody watches. */
    private boolean resting;
    /** So many frames are to be sent, whether the phone sends by itself or not. */
    private long promised;
    private Clockwork.Appointment next = Clockwork.Appointment.NONE;

    /**
     * A stream that sends nothing yet.
     *
     * @param line   where frames go
     * @param random decides on what is damaged
     */
    public ScreenStream(Profile profile, Line line, Equipment equipment, RandomGenerator random) {
        this.profile = profile;
        this.equipment = equipment;
        this.answer = profile.temperament().answer();
        this.sender = new FrameSender(profile, line, equipment, random);
        this.film = new JpegFilm(profile, equipment, sender, wish);
    }

    /** How frames are to be encoded, and what they should be like, from now on. */
    public void use(Codec asked, ServerWord.Tuning tuning) {
        codec = asked;
        tune(tuning);
    }

    /** What frames should be like from now on. */
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

    /** Sends frames from now on. */
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

    /** Sends a frame that can be decoded by itself, paused or not, if frames are asked for at all. */
    public void sendNow() {
        if (running && !resting) {
            film.restart();
            promise();
            next.cancel();
            turn();
        }
    }

    /** Sends no more. */
    public void stop() {
        running = false;
        film.end();
        next.cancel();
    }

    /** Sends nothing at all while nobody watches, or goes on with a frame that can be decoded by itself. */
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

    /** Sends no more frames by itself, or goes on. */
    public void pause(boolean pause) {
        paused = pause;
        promised = 0;
    }

    /** What the phone tells of it. */
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
