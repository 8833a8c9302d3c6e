package dev.golink.phones.simulator;

import java.time.Duration;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.simulator.character.Pace;
import dev.golink.phones.simulator.character.Profile;
import dev.golink.phones.simulator.character.Temperament;
import dev.golink.phones.simulator.character.VitalSigns;
import dev.golink.phones.simulator.message.PhoneMessages;
import dev.golink.phones.simulator.message.ServerWord;
import dev.golink.phones.simulator.message.Shown;
import dev.golink.phones.simulator.time.Clockwork;
import dev.golink.phones.simulator.wire.Line;
import dev.golink.phones.simulator.wire.Message;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.Vitals;

/**
 * What a phone does during one connection: greets the server, sends heartbeats, answers commands and shares its screen.
 * Used on the swarm's thread.
 */
final class Session {
    /** How long after the server's last message a pinging phone sends {@code ping}, as real pages do. */
    private static final Duration PING_AFTER = Duration.ofSeconds(30);
    private static final String NOT_DISTURBED = "the person at the phone wants no messages";

    private final Profile profile;
    private final Duration interval;
    private final Line line;
    private final Surroundings surroundings;
    private final RandomGenerator random;
    private final Pace pace;
    private final boolean late;
    private final VitalSigns vitals;
    private final RoundTrip roundTrip = new RoundTrip();
    private @Nullable ScreenShare share;
    private Clockwork.Appointment nextBeat = Clockwork.Appointment.NONE;
    private boolean greeted;
    private boolean frozen;
    private boolean deaf;

    Session(Profile profile, Duration interval, Line line, Surroundings surroundings, RandomGenerator random) {
        this.profile = profile;
        this.interval = interval;
        this.line = line;
        this.surroundings = surroundings;
        this.random = random;
        late = profile.temperament() == Temperament.LATE;
        pace = new Pace(interval, late, profile.phase());
        vitals = surroundings.manner().vitals(profile);
    }

    /** Whether the server's {@code open} has arrived and the phone has answered it. */
    boolean hasGreeted() {
        return greeted;
    }

    /**
     * Handles a text message from the server. A frozen phone ignores all except answers to its heartbeats.
     *
     * @param at when the message was read, in nanoseconds on the swarm's clock
     */
    void heard(String text, long at) {
        ServerWord word = ServerWord.read(text);
        if (word instanceof ServerWord.Heart) {
            answered(at);
        } else if (!frozen) {
            act(word);
        }
        if (profile.isPinging() && greeted) {
            pingLater();
        }
    }

    /** Sends one last heartbeat and hangs: sends, answers and shows nothing until {@link #thaw}. */
    void freeze() {
        if (!frozen) {
            beat();
            nextBeat.cancel();
            frozen = true;
            pauseFrames(true);
        }
    }

    /** Stops reading until {@link #thaw}, but goes on sending. */
    void deafen() {
        deaf = true;
        roundTrip.spoiled();
        line.listen(false);
    }

    /** Goes on normally after {@link #freeze} or {@link #deafen}. */
    void thaw() {
        if (frozen) {
            frozen = false;
            pauseFrames(false);
            beat();
        }
        if (deaf) {
            deaf = false;
            roundTrip.spoiled();
            line.listen(true);
        }
    }

    /** Stops heartbeats and sharing; does not end the connection. */
    void end() {
        nextBeat.cancel();
        if (share != null) {
            share.end();
        }
    }

    private void answered(long at) {
        surroundings.counters().heartAnswered();
        roundTrip.answered(at).ifPresent(surroundings.counters()::roundTrip);
    }

    private void act(ServerWord word) {
        switch (word) {
            case ServerWord.Open() -> greet();
            case ServerWord.OpenScreen open -> share().open(open);
            case ServerWord.StopScreen stop -> share().stop(stop);
            case ServerWord.TuneScreen(ServerWord.Tuning tuning) -> tune(tuning);
            case ServerWord.KeyFrame() -> share().stream().sendNow();
            case ServerWord.PauseScreen() -> share().pause();
            case ServerWord.ResumeScreen() -> share().resume();
            case ServerWord.Show(Shown what, String command) -> answer(what, command);
            case ServerWord.Custom(String command, String name) -> answer(command, name);
            case ServerWord.Heart(),ServerWord.Other() -> { // the phone does nothing
            }
        }
    }

    private void greet() {
        if (!greeted) {
            greeted = true;
            if (!profile.isLegacy()) {
                line.say(PhoneMessages.hello(profile, interval, surroundings.codecs()));
            }
            if (!profile.isPinging()) {
                beat();
            }
        }
    }

    private void pingLater() {
        nextBeat.cancel();
        nextBeat = surroundings.clockwork().after(PING_AFTER, this::beat);
    }

    private void tune(ServerWord.Tuning tuning) {
        if (!profile.isLegacy()) {
            share().stream().tune(tuning);
        }
    }

    private void answer(Shown what, @Nullable String command) {
        if (profile.isLegacy()) {
            return;
        }
        if (!refuses() && what == Shown.NOTICE) {
            surroundings.counters().noticeShown();
        }
        if (command != null) {
            line.say(PhoneMessages.shown(what, command, refuses() ? NOT_DISTURBED : ""));
        }
    }

    private void answer(@Nullable String command, String name) {
        if (command != null && !profile.isLegacy()) {
            line.say(PhoneMessages.customResult(command, !refuses(), name));
        }
    }

    private boolean refuses() {
        return profile.temperament() == Temperament.REFUSING;
    }

    /** The phone's sharing, created at the first use, because most phones are never asked for their screen. */
    private ScreenShare share() {
        ScreenShare begun = share;
        if (begun == null) {
            begun = new ScreenShare(profile, line, surroundings, random);
            begun.stream().pause(late);
            share = begun;
        }
        return begun;
    }

    private void pauseFrames(boolean pause) {
        if (share != null) {
            share.stream().pause(pause);
        }
    }

    private void beat() {
        nextBeat.cancel();
        Duration now = surroundings.clockwork().now();
        line.send(heart(now));
        surroundings.counters().heartSent();
        roundTrip.sent(now);
        if (deaf) {
            roundTrip.spoiled();
        }
        if (late && share != null) {
            // The server counts frames as activity too. With more frames the phone would never be late.
            share.stream().sendNow();
        }
        if (!profile.isPinging()) { // a pinging phone sends its next ping after the answer to this one
            nextBeat = surroundings.clockwork().after(pace.untilBeat(now, random), this::beat);
        }
    }

    private Message heart(Duration now) {
        if (profile.isLegacy()) {
            return profile.isPinging() ? Hearts.PING : Hearts.PLAIN;
        }
        Vitals state = vitals.at(now);
        if (!profile.canShare()) {
            return surroundings.hearts().of(state, Sharing.OFF);
        }
        ScreenVitals screen = share == null ? ScreenVitals.UNKNOWN : share.stream().vitals();
        return Hearts.of(new Vitals(state.battery(), state.charging(), state.network(), state.temperature(), screen),
                share == null ? Sharing.OFF : share.state(), surroundings.wallClock().instant());
    }
}
