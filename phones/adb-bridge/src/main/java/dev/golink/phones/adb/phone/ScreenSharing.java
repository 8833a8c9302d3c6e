package dev.golink.phones.adb.phone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.adb.screen.PhoneScreen;
import dev.golink.phones.adb.screen.StreamWish;
import dev.golink.phones.client.message.PhoneMessages;
import dev.golink.phones.client.message.ServerInstruction.OpenScreen;
import dev.golink.phones.client.message.ServerInstruction.StopScreen;
import dev.golink.phones.client.message.ServerInstruction.Tuning;
import dev.golink.phones.client.time.PhoneTimer;
import dev.golink.phones.client.wire.Message;
import dev.golink.phones.client.wire.OpenConnection;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.ScreenWish;

/**
 * The phone's side of its screen sharing, for one connection. Nobody at the phone is asked: its user allowed adb.
 *
 * <pre>
 * off, failed ─ open_screen → asking ─ first frame, or 3 s → live
 * asking, live, paused ─ the stream fails → failed
 * live ─ pause_screen → paused ─ resume_screen, open_screen → live
 * asking, live, paused ─ stop_screen → off
 * </pre>
 *
 * Used on the phones' thread.
 */
final class ScreenSharing implements PhoneScreen.Listener {
    /** A screen on which nothing moves may need longer for its first frame; the sharing has begun all the same. */
    static final Duration FIRST_FRAME = Duration.ofSeconds(3);
    private static final StreamWish USUAL = new StreamWish(ScreenWish.DEFAULT.maxSize(), ScreenWish.DEFAULT.maxFps(),
            ScreenWish.DEFAULT.bitrate());

    private final OpenConnection socket;
    private final PhoneTimer timer;
    private final PhoneScreen screen;
    private final List<@Nullable String> unanswered = new ArrayList<>();
    private Sharing state = Sharing.OFF;
    private StreamWish wish = USUAL;
    private PhoneTimer.ScheduledTask patience = PhoneTimer.ScheduledTask.NONE;

    /** @param screen makes the screen, which reports to the given listener */
    ScreenSharing(OpenConnection socket, PhoneTimer timer, ScreenMaker screen) {
        this.socket = socket;
        this.timer = timer;
        this.screen = screen.make(this);
    }

    /** Makes a screen. */
    @FunctionalInterface
    interface ScreenMaker {
        PhoneScreen make(PhoneScreen.Listener listener);
    }

    /** The screen that is shared. */
    PhoneScreen screen() {
        return screen;
    }

    /** The state of the sharing; never {@code REQUESTED} or {@code STALLED}, which only the server knows. */
    Sharing state() {
        return state;
    }

    /** Handles an operator's request for the screen. */
    void open(OpenScreen request) {
        Optional<Codec> codec = screen.codecs().stream()
                .filter(one -> PhoneProfile.word(one).equals(request.codec())).findFirst();
        if (codec.isEmpty()) {
            report(Sharing.FAILED, request.command(), noCodec());
            return;
        }
        wish = merged(request.tuning());
        state = state == Sharing.PAUSED ? Sharing.LIVE : state;
        screen.start(codec.get(), wish);
        if (state == Sharing.LIVE) {
            report(Sharing.LIVE, request.command(), "");
            return;
        }
        unanswered.add(request.command());
        if (state != Sharing.ASKING) {
            state = Sharing.ASKING;
            patience = timer.after(FIRST_FRAME, this::live);
        }
    }

    /** Ends the sharing on an operator's request. */
    void stop(StopScreen request) {
        end();
        report(Sharing.OFF, request.command(), "");
    }

    void tune(Tuning tuning) {
        wish = merged(tuning);
        if (isRunning()) {
            screen.tune(wish);
        }
    }

    void keyFrame() {
        if (isRunning() && state != Sharing.PAUSED) {
            screen.keyFrame();
        }
    }

    /** Pauses a live sharing, because nobody watches. */
    void pause() {
        if (state == Sharing.ASKING) {
            live();
        }
        if (state == Sharing.LIVE) {
            state = Sharing.PAUSED;
            screen.pause();
            report(Sharing.PAUSED, null, "");
        }
    }

    /** Resumes a paused sharing, because somebody watches again. */
    void resume() {
        if (state == Sharing.PAUSED) {
            state = Sharing.LIVE;
            report(Sharing.LIVE, null, "");
            screen.resume();
        }
    }

    /** Ends the sharing without a message to the server. */
    void end() {
        patience.cancel();
        unanswered.clear();
        if (isRunning()) {
            screen.stop();
        }
        state = Sharing.OFF;
    }

    @Override
    public boolean frame(Message frame) {
        if (state == Sharing.ASKING) {
            live();
        }
        return state == Sharing.LIVE && socket.show(frame);
    }

    @Override
    public void failed(String why) {
        if (isRunning()) {
            patience.cancel();
            if (unanswered.isEmpty()) {
                report(Sharing.FAILED, null, why);
            }
            answer(Sharing.FAILED, why);
        }
    }

    private void live() {
        patience.cancel();
        answer(Sharing.LIVE, "");
    }

    private void answer(Sharing answer, String message) {
        state = answer;
        unanswered.forEach(command -> report(answer, command, message));
        unanswered.clear();
    }

    private boolean isRunning() {
        return state == Sharing.ASKING || state == Sharing.LIVE || state == Sharing.PAUSED;
    }

    private StreamWish merged(Tuning tuning) {
        return new StreamWish(tuning.maxSize() == null ? wish.maxSize() : tuning.maxSize(),
                tuning.maxFps() == null ? wish.maxFps() : tuning.maxFps(),
                tuning.bitrate() == null ? wish.bitrate() : tuning.bitrate());
    }

    private String noCodec() {
        return screen.codecs().isEmpty() ? "This phone has no program that could send its screen."
                : screen.codecs().stream().map(PhoneProfile::word)
                        .collect(Collectors.joining(", ", "The codecs of this phone are: ", "."));
    }

    private void report(Sharing reported, @Nullable String command, String message) {
        socket.send(PhoneMessages.screen(reported, command, message));
    }
}
