package dev.golink.phones.simulator;

import java.time.Duration;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.client.message.InputPart;
import dev.golink.phones.client.message.PhoneMessages;
import dev.golink.phones.client.message.ServerInstruction;
import dev.golink.phones.client.message.ShownNotice;
import dev.golink.phones.client.session.RoundTrip;
import dev.golink.phones.client.session.ServerClock;
import dev.golink.phones.client.time.PhoneTimer;
import dev.golink.phones.client.wire.Message;
import dev.golink.phones.client.wire.OpenConnection;
import dev.golink.phones.simulator.behaviour.Behaviour;
import dev.golink.phones.simulator.behaviour.DeviceProfile;
import dev.golink.phones.simulator.behaviour.HeartbeatPace;
import dev.golink.phones.simulator.behaviour.InputAnswer;
import dev.golink.phones.simulator.behaviour.VitalSigns;
import dev.golink.phones.simulator.device.DeviceOwner;
import dev.golink.phones.simulator.figures.PhoneStage;
import dev.golink.phones.simulator.input.GestureExecutor;
import dev.golink.phones.simulator.input.PhoneSide;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.Vitals;

/**
 * What a phone does during one connection: greets the server, sends heartbeats, answers commands and shares its screen.
 * Used on the swarm's thread.
 */
final class SimulatedSession {
    /** How long after the server's last message a pinging phone sends {@code ping}, as real pages do. */
    private static final Duration PING_AFTER = Duration.ofSeconds(30);
    private static final String NOT_DISTURBED = "the person at the phone wants no messages";

    private final DeviceProfile profile;
    private final Duration interval;
    private final OpenConnection socket;
    private final SwarmContext context;
    private final PhoneCredential credential;
    private final RandomGenerator random;
    private final HeartbeatPace pace;
    private final boolean late;
    private final VitalSigns vitals;
    private final RoundTrip roundTrip = new RoundTrip();
    private final DeviceOwner owner;
    private @Nullable ServerClock serverClock;
    private @Nullable GestureExecutor gestures;
    private @Nullable ScreenShare share;
    private PhoneTimer.ScheduledTask nextBeat = PhoneTimer.ScheduledTask.NONE;
    private PhoneStage stage = PhoneStage.CONNECTING;
    private boolean frozen;
    private boolean deaf;

    SimulatedSession(DeviceProfile profile, Duration interval, OpenConnection socket, SwarmContext context,
            PhoneCredential credential, DeviceOwner owner, RandomGenerator random) {
        this.profile = profile;
        this.interval = interval;
        this.socket = socket;
        this.context = context;
        this.credential = credential;
        this.owner = owner;
        this.random = random;
        late = profile.behaviour() == Behaviour.LATE;
        pace = new HeartbeatPace(interval, late, profile.phase());
        vitals = context.style().vitals(profile);
    }

    /** How far the connection has come. */
    PhoneStage stage() {
        return stage;
    }

    /**
     * Handles a text message from the server. A frozen phone ignores all except answers to its heartbeats.
     *
     * @param at when the message was read, in nanoseconds on the swarm's clock
     */
    void received(String text, long at) {
        ServerInstruction instruction = ServerInstruction.read(text);
        if (instruction instanceof ServerInstruction.Heart(long serverMillis)) {
            answered(serverMillis, at);
        } else if (!frozen) {
            act(instruction);
        }
        if (profile.isPinging() && stage != PhoneStage.CONNECTING) {
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
        socket.listen(false);
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
            socket.listen(true);
        }
    }

    /** Stops heartbeats and sharing; does not end the connection. */
    void end() {
        nextBeat.cancel();
        if (gestures != null) {
            gestures.end();
        }
        if (share != null) {
            share.end();
        }
    }

    private void answered(long serverMillis, long at) {
        context.counters().heartAnswered();
        roundTrip.answered(at).ifPresent(trip -> {
            context.counters().roundTrip(trip);
            if (serverMillis != ServerInstruction.NO_TIME) {
                serverClock().heard(serverMillis, trip, at);
            }
        });
    }

    private void act(ServerInstruction instruction) {
        switch (instruction) {
            case ServerInstruction.Open() -> greet(PhoneStage.ONLINE);
            case ServerInstruction.Waiting() -> greet(PhoneStage.WAITING);
            case ServerInstruction.Token(String token) -> credential.keep(token);
            case ServerInstruction.OpenScreen open -> share().open(open);
            case ServerInstruction.StopScreen stop -> share().stop(stop);
            case ServerInstruction.TuneScreen(ServerInstruction.Tuning tuning) -> tune(tuning);
            case ServerInstruction.KeyFrame() -> share().stream().sendNow();
            case ServerInstruction.PauseScreen() -> share().pause();
            case ServerInstruction.ResumeScreen() -> share().resume();
            case ServerInstruction.Show(ShownNotice what, String command, _, _, _) -> answer(what, command);
            case ServerInstruction.Custom(String command, String name) -> answer(command, name);
            case ServerInstruction.Input(InputPart part) -> input(part);
            case ServerInstruction.Control(boolean begun, String operator) -> control(begun, operator);
            case ServerInstruction.Heart _,ServerInstruction.Other _ -> { // the phone does nothing
            }
        }
    }

    /** Says once what the phone is, and begins with heartbeats. A phone that was let in has done so before. */
    private void greet(PhoneStage reached) {
        boolean first = stage == PhoneStage.CONNECTING;
        if (reached.compareTo(stage) > 0) {
            stage = reached;
        }
        if (first) {
            if (!profile.isLegacy()) {
                socket.send(PhoneMessages.hello(profile.hello(interval, context.codecs())));
                reportInput();
            }
            if (!profile.isPinging()) {
                beat();
            }
        }
    }

    /** Says what the phone can't carry out, if it can't carry out everything that its hello says. */
    private void reportInput() {
        boolean limited = switch (profile.input()) {
            case LOCKED, NOT_ALLOWED -> true;
            case CARRIES_OUT, CARRIES_OUT_SLOWLY -> owner.isTouched();
            case NONE -> false;
        };
        if (limited) {
            gestures().report();
        }
    }

    private void input(InputPart part) {
        if (profile.input() != InputAnswer.NONE) {
            gestures().received(part);
        }
    }

    private void control(boolean begun, String operator) {
        if (profile.input() != InputAnswer.NONE) {
            gestures().control(begun ? operator : "");
        }
    }

    /** What carries out gestures, created at the first use, because most phones are never touched. */
    private GestureExecutor gestures() {
        GestureExecutor begun = gestures;
        if (begun == null) {
            begun = new GestureExecutor(new PhoneSide(profile, owner, context.streams().size(profile)), serverClock(),
                    context.timer(), context.counters(), socket::send, this::deviceChanged);
            gestures = begun;
        }
        return begun;
    }

    private ServerClock serverClock() {
        ServerClock known = serverClock;
        if (known == null) {
            known = new ServerClock();
            serverClock = known;
        }
        return known;
    }

    private void deviceChanged() {
        if (share != null) {
            share.stream().show(new DeviceScreen(owner, profile, context.wallClock()));
            share.stream().changed();
        }
    }

    private void pingLater() {
        nextBeat.cancel();
        nextBeat = context.timer().after(PING_AFTER, this::beat);
    }

    private void tune(ServerInstruction.Tuning tuning) {
        if (!profile.isLegacy()) {
            share().stream().tune(tuning);
        }
    }

    private void answer(ShownNotice what, @Nullable String command) {
        if (profile.isLegacy()) {
            return;
        }
        if (!refuses() && what == ShownNotice.NOTICE) {
            context.counters().noticeShown();
        }
        if (command != null) {
            socket.send(PhoneMessages.shown(what, command, refuses() ? NOT_DISTURBED : ""));
        }
    }

    private void answer(@Nullable String command, String name) {
        if (command != null && !profile.isLegacy()) {
            socket.send(PhoneMessages.customResult(command, !refuses(), name));
        }
    }

    private boolean refuses() {
        return profile.behaviour() == Behaviour.REFUSING;
    }

    /** The phone's sharing, created at the first use, because most phones are never asked for their screen. */
    private ScreenShare share() {
        ScreenShare begun = share;
        if (begun == null) {
            begun = new ScreenShare(profile, socket, context, random);
            begun.stream().pause(late);
            if (owner.isTouched()) {
                begun.stream().show(new DeviceScreen(owner, profile, context.wallClock()));
            }
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
        Duration now = context.timer().now();
        socket.send(heart(now));
        context.counters().heartSent();
        roundTrip.sent(now);
        if (deaf) {
            roundTrip.spoiled();
        }
        if (late && share != null) {
            // The server counts frames as activity too. With more frames the phone would never be late.
            share.stream().sendNow();
        }
        if (!profile.isPinging()) { // a pinging phone sends its next ping after the answer to this one
            nextBeat = context.timer().after(pace.untilBeat(now, random), this::beat);
        }
    }

    private Message heart(Duration now) {
        if (profile.isLegacy()) {
            return profile.isPinging() ? HeartbeatMessages.PING : HeartbeatMessages.PLAIN;
        }
        Vitals state = vitals.at(now);
        if (!profile.canShare()) {
            return context.heartbeats().of(state, Sharing.OFF);
        }
        ScreenVitals screen = share == null ? ScreenVitals.UNKNOWN : share.stream().vitals();
        return HeartbeatMessages.of(
                new Vitals(state.battery(), state.charging(), state.network(), state.temperature(), screen),
                share == null ? Sharing.OFF : share.state(), context.wallClock().instant());
    }
}
