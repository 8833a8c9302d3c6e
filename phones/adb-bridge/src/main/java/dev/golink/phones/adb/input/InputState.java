package dev.golink.phones.adb.input;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.adb.input.action.KeyCodes;
import dev.golink.phones.adb.shell.ShellCommand;
import dev.golink.phones.adb.shell.ShellResult;
import dev.golink.phones.client.message.InputMessages;
import dev.golink.phones.client.time.PhoneTimer;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputObstacle;

/**
 * What a phone can carry out now, and why not everything; tells the server when that changes. While the phone is
 * controlled, it is asked from time to time whether it is locked. Used on the phones' thread.
 */
final class InputState {
    /** How often a controlled phone is asked. */
    private static final Duration PERIOD = Duration.ofSeconds(10);
    /** How long after a gesture a locked phone is asked, because the gesture may have unlocked it. */
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofSeconds(5);
    /** Lists the users and whether their screen is locked by a secret, in all releases from Android 8 to 16. */
    private static final ShellCommand TRUST = ShellCommand.of("dumpsys", "trust");
    private static final Pattern CURRENT_USER = Pattern.compile("\\(current\\).*\\bdeviceLocked=([01])");

    private final InputAbilities abilities;
    private final ShellLine aside;
    private final PhoneTimer timer;
    private final Consumer<String> sender;
    private boolean controlled;
    private boolean locked;
    private boolean forbidden;
    private boolean asking;
    private PhoneTimer.ScheduledTask next = PhoneTimer.ScheduledTask.NONE;
    private Set<InputKind> reported;
    private @Nullable InputObstacle reportedWhy;

    /**
     * A phone that can do everything.
     *
     * @param aside  for the questions, which need not wait for gestures
     * @param sender sends a message to the server
     */
    InputState(InputAbilities abilities, ShellLine aside, PhoneTimer timer, Consumer<String> sender) {
        this.abilities = abilities;
        this.aside = aside;
        this.timer = timer;
        this.sender = sender;
        reported = abilities.kinds();
    }

    /** The phone is controlled from now on, or not any more. A controlled phone has its screen on. */
    void control(boolean begun) {
        controlled = begun;
        next.cancel();
        if (begun) {
            wake();
            ask();
        }
    }

    /**
     * Whether the phone is locked, so that it does not carry out this kind of input. Touches and keys it does, because they
     * unlock it; a text would get into the field for the secret.
     */
    boolean isLockedFor(@Nullable InputKind kind) {
        return locked && (kind == InputKind.TEXT || kind == InputKind.APP);
    }

    /** A program injected input, or was not permitted to. */
    void injected(boolean permitted) {
        forbidden = !permitted;
        report();
    }

    /** All gestures are done. */
    void idle() {
        if (controlled && locked) {
            askAfter(SOON);
        }
    }

    /** Asks nothing more. */
    void end() {
        controlled = false;
        next.cancel();
    }

    private void wake() {
        if (abilities.input()) {
            aside.run(ShellLine.Job.of(KeyCodes.WAKE, LIMIT), tried -> {
                // That it is forbidden is left to the first gesture, whose answer can say how to allow it.
                if (tried instanceof ShellLine.Tried.Ran(ShellResult result) && !PhoneWords.isForbidden(result)) {
                    injected(true);
                }
            });
        }
    }

    private void ask() {
        askAfter(PERIOD);
        if (!asking) {
            asking = true;
            aside.run(ShellLine.Job.of(TRUST, LIMIT), this::answered);
        }
    }

    private void askAfter(Duration time) {
        next.cancel();
        next = timer.after(time, () -> {
            // The server sends nothing while input is forbidden, so that no gesture would ever find out.
            if (forbidden) {
                wake();
            }
            ask();
        });
    }

    private void answered(ShellLine.Tried tried) {
        asking = false;
        if (tried instanceof ShellLine.Tried.Ran(ShellResult result)) {
            // A phone that does not say it in these words is taken as not locked.
            Matcher matcher = CURRENT_USER.matcher(result.output());
            locked = matcher.find() && matcher.group(1).equals("1");
            report();
        }
    }

    private void report() {
        Set<InputKind> kinds = EnumSet.noneOf(InputKind.class);
        if (!forbidden) {
            abilities.kinds().stream().filter(kind -> !isLockedFor(kind)).forEach(kinds::add);
        }
        InputObstacle why = forbidden ? InputObstacle.NOT_ALLOWED : locked ? InputObstacle.LOCKED : null;
        if (!kinds.equals(reported) || why != reportedWhy) {
            reported = kinds;
            reportedWhy = why;
            sender.accept(InputMessages.state(kinds, why));
        }
    }
}
