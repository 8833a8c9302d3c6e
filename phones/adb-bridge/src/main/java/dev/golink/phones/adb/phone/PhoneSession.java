package dev.golink.phones.adb.phone;

import java.time.InstantSource;

import dev.golink.phones.adb.device.Display;
import dev.golink.phones.adb.input.PhoneInput;
import dev.golink.phones.client.message.InputPart;
import dev.golink.phones.client.message.PhoneMessages;
import dev.golink.phones.client.message.ServerInstruction;
import dev.golink.phones.client.message.ServerInstruction.Show;
import dev.golink.phones.client.message.ShownNotice;
import dev.golink.phones.client.session.RoundTrip;
import dev.golink.phones.client.session.ServerClock;
import dev.golink.phones.client.time.PhoneTimer;
import dev.golink.phones.client.wire.OpenConnection;
import dev.golink.server.fleet.phone.Vitals;

/**
 * What a phone does during one connection: says hello, sends heartbeats, shares its screen, carries out input and shows
 * messages. Used on the phones' thread.
 */
final class PhoneSession {
    private final PhoneProfile profile;
    private final OpenConnection socket;
    private final PhoneTimer timer;
    private final InstantSource wallClock;
    private final VitalsPoll vitals;
    private final RoundTrip roundTrip = new RoundTrip();
    private final ServerClock serverClock = new ServerClock();
    private final ScreenSharing sharing;
    private final PhoneInput input;
    private Display display;
    private Stage stage = Stage.SILENT;
    private PhoneTimer.ScheduledTask nextBeat = PhoneTimer.ScheduledTask.NONE;

    PhoneSession(PhoneProfile profile, PhoneParts parts, Display display, OpenConnection socket, PhoneTimer timer,
            InstantSource wallClock, VitalsPoll vitals) {
        this.profile = profile;
        this.display = display;
        this.socket = socket;
        this.timer = timer;
        this.wallClock = wallClock;
        this.vitals = vitals;
        sharing = new ScreenSharing(socket, timer, listener -> parts.screen(this::display, this::turned, listener));
        input = parts.input(this::display, serverClock, socket::send);
    }

    /** How far a connection has come. */
    enum Stage {
        /** The server has said nothing. */
        SILENT,
        /** The server lets the phone wait. */
        WAITING,
        /** The server has let the phone in. */
        OPEN
    }

    Stage stage() {
        return stage;
    }

    /** What the screen is like now. */
    Display display() {
        return display;
    }

    /**
     * Handles a text message from the server.
     *
     * @param at when it was read, in nanoseconds on the clock of the phones' thread
     * @return whether it was an answer to a heartbeat
     */
    boolean received(String text, long at) {
        ServerInstruction instruction = ServerInstruction.read(text);
        if (instruction instanceof ServerInstruction.Heart(long serverMillis)) {
            roundTrip.answered(at).ifPresent(trip -> {
                if (serverMillis != ServerInstruction.NO_TIME) {
                    serverClock.heard(serverMillis, trip, at);
                }
            });
            return true;
        }
        act(instruction);
        return false;
    }

    /** Ends what runs on the phone for this connection. Does not close it. */
    void end() {
        nextBeat.cancel();
        sharing.end();
        input.end();
    }

    private void act(ServerInstruction instruction) {
        switch (instruction) {
            case ServerInstruction.Open() -> greet(Stage.OPEN);
            case ServerInstruction.Waiting() -> greet(Stage.WAITING);
            case ServerInstruction.OpenScreen open -> sharing.open(open);
            case ServerInstruction.StopScreen stop -> sharing.stop(stop);
            case ServerInstruction.TuneScreen(ServerInstruction.Tuning tuning) -> sharing.tune(tuning);
            case ServerInstruction.KeyFrame() -> sharing.keyFrame();
            case ServerInstruction.PauseScreen() -> sharing.pause();
            case ServerInstruction.ResumeScreen() -> sharing.resume();
            case Show show -> show(show);
            case ServerInstruction.Custom custom -> refuse(custom);
            case ServerInstruction.Input(InputPart part) -> input.received(part);
            case ServerInstruction.Control(boolean begun, String operator) -> input.control(begun, operator);
            case ServerInstruction.Token _,ServerInstruction.Heart _,ServerInstruction.Other _ -> {
                // A token would have to be kept on the disk; the phone offers no subprotocol, so it gets none.
            }
        }
    }

    /** Says once what the phone is, and begins with heartbeats. A phone that was let in has done so before. */
    private void greet(Stage reached) {
        boolean first = stage == Stage.SILENT;
        if (reached.compareTo(stage) > 0) {
            stage = reached;
        }
        if (first) {
            socket.send(PhoneMessages.hello(profile.hello(sharing.screen(), input)));
            beat();
        }
    }

    private void beat() {
        Vitals state = vitals.latest();
        socket.send(PhoneMessages.heart(new Vitals(state.battery(), state.charging(), state.network(),
                state.temperature(), sharing.screen().vitals()), sharing.state(), wallClock.instant()));
        roundTrip.sent(timer.now());
        nextBeat = timer.after(PhoneProfile.HEART, this::beat);
    }

    private void show(Show show) {
        String text = show.what() == ShownNotice.LOCATE ? profile.id().value() : show.text();
        input.show(show.what(), show.level(), text, show.operator(), refusal -> {
            if (show.command() != null) {
                socket.send(PhoneMessages.shown(show.what(), show.command(), refusal));
            }
        });
    }

    private void refuse(ServerInstruction.Custom custom) {
        if (custom.command() != null) {
            socket.send(PhoneMessages.customResult(custom.command(), false, custom.name()));
        }
    }

    private void turned(Display now) {
        display = now;
    }
}
