package dev.golink.phones.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.client.message.PhoneMessages;
import dev.golink.phones.client.message.ServerInstruction;
import dev.golink.phones.client.time.PhoneTimer;
import dev.golink.phones.client.wire.OpenConnection;
import dev.golink.phones.simulator.behaviour.DeviceProfile;
import dev.golink.phones.simulator.stream.ScreenStream;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.Codec;

/**
 * The phone's side of its screen sharing, for one connection:
 *
 * <pre>
 * off, denied, failed ─ open_screen → asking ─ after the user's thinking time → live, denied or failed
 * live ─ pause_screen → paused ─ resume_screen, open_screen → live
 * asking, live, paused ─ stop_screen → off
 * </pre>
 *
 * Used on the swarm's thread.
 */
final class ScreenShare {
    private static final String CODECS = "the codecs of this phone are: ";
    private static final String REFUSAL = "the person at the phone said no";
    private static final String FAILURE = "screen locked";
    private static final String NO_SCREEN = "this phone does not share its screen";

    private final DeviceProfile profile;
    private final OpenConnection socket;
    private final ScreenStream stream;
    private final List<String> codecs;
    private final PhoneTimer timer;
    private final SwarmStyle style;
    private final RandomGenerator random;
    private final List<@Nullable String> unanswered = new ArrayList<>();
    private Sharing state = Sharing.OFF;
    private PhoneTimer.ScheduledTask decision = PhoneTimer.ScheduledTask.NONE;

    ScreenShare(DeviceProfile profile, OpenConnection socket, SwarmContext context, RandomGenerator random) {
        this.profile = profile;
        this.socket = socket;
        this.stream = new ScreenStream(profile, socket, context.streams(), random);
        this.codecs = context.codecs();
        this.timer = context.timer();
        this.style = context.style();
        this.random = random;
    }

    /** The stream of frames that the phone sends while it shares. */
    ScreenStream stream() {
        return stream;
    }

    /** The state of the sharing; never {@code REQUESTED} or {@code STALLED}, which only the server knows. */
    Sharing state() {
        return state;
    }

    /** Handles an operator's request for the screen. */
    void open(ServerInstruction.OpenScreen word) {
        Optional<Codec> codec = codec(word);
        codec.ifPresentOrElse(known -> stream.use(known, word.tuning()), () -> stream.tune(word.tuning()));
        if (profile.isLegacy()) {
            openWithoutAWord();
        } else if (!profile.canShare()) {
            socket.send(PhoneMessages.screen(Sharing.FAILED, word.command(), NO_SCREEN));
        } else if (codec.isEmpty()) {
            socket.send(PhoneMessages.screen(Sharing.FAILED, word.command(), CODECS + String.join(", ", codecs)));
        } else if (state.isShared()) {
            state = Sharing.LIVE;
            stream.rest(false);
            socket.send(PhoneMessages.screen(Sharing.LIVE, word.command(), ""));
        } else {
            ask(word.command());
        }
    }

    /** Stops the sharing on an operator's request and reports it, unless the phone is a legacy phone. */
    void stop(ServerInstruction.StopScreen word) {
        end();
        if (!profile.isLegacy()) {
            socket.send(PhoneMessages.screen(Sharing.OFF, word.command(), ""));
        }
    }

    /** Pauses a live sharing if the phone can, because nobody watches. */
    void pause() {
        if (state == Sharing.LIVE && profile.canPause()) {
            state = Sharing.PAUSED;
            stream.rest(true);
            socket.send(PhoneMessages.screen(Sharing.PAUSED, null, ""));
        }
    }

    /** Resumes a paused sharing, because an operator watches again. */
    void resume() {
        if (state == Sharing.PAUSED) {
            state = Sharing.LIVE;
            socket.send(PhoneMessages.screen(Sharing.LIVE, null, ""));
            stream.rest(false);
        }
    }

    /** Ends the sharing without a message to the server. */
    void end() {
        decision.cancel();
        unanswered.clear();
        stream.stop();
        state = Sharing.OFF;
    }

    /**
     * The codec that is asked for; empty if the phone does not support it or is a legacy phone, which knows no codecs.
     */
    private Optional<Codec> codec(ServerInstruction.OpenScreen word) {
        return profile.isLegacy() || !codecs.contains(word.codec())
                ? Optional.empty()
                : Optional.of(word.codec().equals("h264") ? Codec.H264 : Codec.JPEG);
    }

    private void openWithoutAWord() {
        if (profile.canShare()) {
            goLive();
        }
    }

    private void ask(@Nullable String command) {
        unanswered.add(command);
        socket.send(PhoneMessages.screen(Sharing.ASKING, command, ""));
        if (state != Sharing.ASKING) {
            state = Sharing.ASKING;
            decision = timer.after(style.thinking(random), this::decide);
        }
    }

    private void decide() {
        switch (profile.behaviour().answer()) {
            case SHARES, SHARES_AND_STALLS, SHARES_A_STILL, SHARES_DAMAGED, SHARES_WITHOUT_A_WORD -> {
                answer(Sharing.LIVE, "");
                goLive();
            }
            case REFUSES -> answer(Sharing.DENIED, REFUSAL);
            case FAILS -> answer(Sharing.FAILED, FAILURE);
            case NEVER_ANSWERS -> { // the sharing stays in the state asking
            }
        }
    }

    private void answer(Sharing answer, String message) {
        state = answer;
        unanswered.forEach(command -> socket.send(PhoneMessages.screen(answer, command, message)));
        unanswered.clear();
    }

    private void goLive() {
        state = Sharing.LIVE;
        stream.start();
    }
}
