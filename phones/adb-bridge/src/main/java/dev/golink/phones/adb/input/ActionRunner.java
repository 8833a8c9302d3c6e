package dev.golink.phones.adb.input;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.adb.device.Display;
import dev.golink.phones.adb.input.action.PhoneAction;
import dev.golink.phones.adb.shell.ShellCommand;
import dev.golink.phones.adb.shell.ShellResult;
import dev.golink.phones.client.session.SeenCheck;
import dev.golink.phones.client.session.ServerClock;
import dev.golink.phones.client.time.PhoneTimer;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.input.SeenPicture;

/**
 * Runs the program of an action on a phone, and says why an action must not begin. It measures how long the phone needs
 * until a program runs, because input is late by that time too. Used on the phones' thread.
 */
final class ActionRunner {
    /** Input that is older may touch another screen than the operator saw. */
    private static final long LATE_MILLIS = 1_500;
    /** A phone that needs longer could not be controlled at all if more of its time counted. */
    private static final long MOST_MILLIS = 1_000;
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int QUARTERS = 4;

    private final ShellLine shell;
    private final Rotation rotation;
    private final InputState state;
    private final Supplier<Display> display;
    private final ServerClock clock;
    private final PhoneTimer timer;
    /** How long the phone needs for a program that itself takes no time: a moving average. */
    private long startMillis;
    private boolean turned;

    /**
     * Runs programs.
     *
     * @param shell    for gestures alone
     * @param rotation turns the picture
     * @param display  the screen now
     * @param clock    estimates the server's clock
     */
    ActionRunner(ShellLine shell, Rotation rotation, InputState state, Supplier<Display> display, ServerClock clock,
            PhoneTimer timer) {
        this.shell = shell;
        this.rotation = rotation;
        this.state = state;
        this.display = display;
        this.clock = clock;
        this.timer = timer;
    }

    /**
     * Whether something is too old.
     *
     * @param sent   when the server got it; empty if it does not say
     * @param starts whether it would begin now, so that the phone's time counts too
     */
    boolean isLate(OptionalLong sent, boolean starts) {
        // A phone that does not know the server's clock yet can't tell, so it rather refuses.
        long added = starts ? Math.min(startMillis, MOST_MILLIS) : 0;
        return sent.isPresent() && clock.age(sent.getAsLong(), timer.now()).orElse(Long.MAX_VALUE - added)
                + added > LATE_MILLIS;
    }

    /** Why an action must not begin; null if it may. */
    InputOutcome.@Nullable Refused refusalBefore(WaitingPart part, PhoneAction action) {
        if (action instanceof PhoneAction.PartEnds) {
            return null;
        } else if (part.begins() && isLate(part.sent(), true)) {
            return new InputOutcome.Refused(InputRefusal.LATE, "");
        } else if (part.isTooSlow(timer.now())) {
            return new InputOutcome.Refused(InputRefusal.FAILED, part.tooSlow());
        }
        // Not when the part comes: a gesture before it may turn the phone.
        SeenPicture seen = part.gesture().seen;
        part.gesture().seen = null;
        Display now = display.get();
        return seen == null || SeenCheck.isSame(seen, now.shownWidth(), now.shownHeight(), 0) ? null
                : new InputOutcome.Refused(InputRefusal.CHANGED, "");
    }

    /**
     * Runs an action that needs a program.
     *
     * @param came gets why it did not work, or null if it did
     */
    void run(PhoneAction action, WaitingPart part, Consumer<InputOutcome.@Nullable Refused> came) {
        Duration begun = timer.now();
        shell.run(job(action), tried -> came.accept(switch (tried) {
            case ShellLine.Tried.Ran(ShellResult result) -> {
                measure(action, timer.now().minus(begun));
                yield refusal(action, part, result);
            }
            case ShellLine.Tried.Broken(String words) ->
                new InputOutcome.Refused(InputRefusal.FAILED, words);
        }));
    }

    /** Puts the rotation back if it was changed. */
    void controlEnded() {
        if (turned) {
            turned = false;
            shell.run(rotation::putBack, _ -> {});
        }
    }

    /** Puts the rotation back if it was changed, and closes the shell. */
    void end() {
        controlEnded();
        shell.close(rotation::abandon);
    }

    private ShellLine.Job job(PhoneAction action) {
        return switch (action) {
            case PhoneAction.Tap tap -> command(tap.command(display.get()), action);
            case PhoneAction.Stroke stroke -> command(stroke.command(display.get()), action);
            case PhoneAction.Press(ShellCommand command) -> command(command, action);
            case PhoneAction.Type(ShellCommand command, _) -> command(command, action);
            case PhoneAction.App(ShellCommand command) -> command(command, action);
            case PhoneAction.Turn() -> {
                turned = true;
                int next = (display.get().rotation() + 1) % QUARTERS;
                yield open -> rotation.turn(open, next);
            }
            case PhoneAction.Pause _,PhoneAction.PartEnds _ ->
                throw new IllegalArgumentException(action + " needs no program.");
        };
    }

    private static ShellLine.Job command(ShellCommand command, PhoneAction action) {
        return ShellLine.Job.of(command, LIMIT.plus(action.time()));
    }

    private void measure(PhoneAction action, Duration took) {
        if (action instanceof PhoneAction.Tap || action instanceof PhoneAction.Stroke
                || action instanceof PhoneAction.Press) {
            long millis = Math.max(took.minus(action.time()).toMillis(), 0);
            startMillis = startMillis == 0 ? millis : (3 * startMillis + millis) / 4;
        }
    }

    private InputOutcome.@Nullable Refused refusal(PhoneAction action, WaitingPart part, ShellResult result) {
        boolean injects = !(action instanceof PhoneAction.App || action instanceof PhoneAction.Turn);
        if (PhoneWords.isForbidden(result)) {
            if (injects) {
                state.injected(false);
            }
            return new InputOutcome.Refused(InputRefusal.NOT_ALLOWED,
                    injects ? PhoneWords.NOT_ALLOWED : PhoneWords.why(result));
        } else if (PhoneWords.isFailed(result)) {
            return new InputOutcome.Refused(InputRefusal.FAILED, PhoneWords.why(result));
        }
        if (injects) {
            state.injected(true);
        }
        if (action instanceof PhoneAction.Type) {
            part.gesture().how = "keys";
        }
        part.done(action);
        return null;
    }
}
