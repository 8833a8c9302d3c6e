package dev.golink.phones.simulator;

import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.simulator.character.Pace;
import dev.golink.phones.simulator.character.Profile;
import dev.golink.phones.simulator.character.Temperament;
import dev.golink.phones.simulator.character.VitalSigns;
import dev.golink.phones.simulator.picture.Studio;
import dev.golink.phones.simulator.wire.Line;
import dev.golink.phones.simulator.wire.PhoneMessages;
import dev.golink.phones.simulator.wire.ServerWord;

/** What a phone does while one connection stands: it says hello, beats and shares. Used on the swarm's thread. */
final class Session {
    private final Profile profile;
    private final Duration interval;
    private final Line line;
    private final Clockwork clockwork;
    private final RandomGenerator random;
    private final FrameSource frames;
    private final ScreenShare share;
    private final Pace pace;
    private final boolean late;
    private final VitalSigns vitals;
    private Clockwork.Appointment nextBeat = Clockwork.Appointment.NONE;
    private boolean greeted;
    private boolean frozen;

    Session(Profile profile, Duration interval, Line line, Surroundings surroundings, RandomGenerator random) {
        this.profile = profile;
        this.interval = interval;
        this.line = line;
        this.clockwork = surroundings.clockwork();
        this.random = random;
        frames = new FrameSource(profile, line, surroundings.studio(), clockwork, surroundings.wallClock());
        share = new ScreenShare(profile, line, frames, clockwork, random);
        late = profile.temperament() == Temperament.LATE;
        pace = new Pace(interval, late, profile.phase());
        frames.pause(late);
        vitals = new VitalSigns(profile.id().value().hashCode());
    }

    /** Whether the phone has greeted the server. */
    boolean hasGreeted() {
        return greeted;
    }

    /** The server said something. A frozen phone does not hear it. */
    void heard(String text) {
        if (!frozen) {
            act(ServerWord.read(text));
        }
    }

    /** Hangs: says, answers and shows nothing any more, after one last heart. */
    void freeze() {
        if (!frozen) {
            beat();
            nextBeat.cancel();
            frozen = true;
            frames.pause(true);
        }
    }

    /** Goes on as if nothing had been. */
    void thaw() {
        if (frozen) {
            frozen = false;
            frames.pause(false);
            beat();
        }
    }

    /** Stops all that it does, and leaves the line as it is. */
    void end() {
        nextBeat.cancel();
        share.end();
    }

    private void act(ServerWord word) {
        switch (word) {
            case ServerWord.Open() -> greet();
            case ServerWord.OpenScreen open -> share.open(open);
            case ServerWord.StopScreen stop -> share.stop(stop);
            case ServerWord.TuneScreen(Integer maxSize, Integer maxFps) -> tune(maxSize, maxFps);
            case ServerWord.KeyFrame() -> frames.sendNow();
            case ServerWord.Other() -> { // the answer to a heart, mostly
            }
        }
    }

    private void greet() {
        if (!greeted) {
            greeted = true;
            if (!profile.isLegacy()) {
                line.say(PhoneMessages.hello(profile, interval));
            }
            beat();
        }
    }

    private void tune(@Nullable Integer maxSize, @Nullable Integer maxFps) {
        if (!profile.isLegacy()) {
            frames.tune(maxSize, maxFps);
        }
    }

    private void beat() {
        nextBeat.cancel();
        line.say(profile.isLegacy() ? PhoneMessages.PLAIN_HEART
                : PhoneMessages.heart(vitals.at(clockwork.now()), share.state(), frames.dropped()));
        if (late) {
            // Frames count as words too: any more of them and the phone would never be late.
            frames.sendNow();
        }
        nextBeat = clockwork.after(pace.untilBeat(clockwork.now(), random), this::beat);
    }

    /**
     * What all phones of a swarm share.
     *
     * @param clockwork their thread and time
     * @param studio    draws their pictures
     * @param wallClock what their clocks show
     */
    record Surroundings(Clockwork clockwork, Studio studio, InstantSource wallClock) {}
}
