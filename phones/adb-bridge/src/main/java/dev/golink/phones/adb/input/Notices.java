package dev.golink.phones.adb.input;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

import dev.golink.phones.adb.input.action.KeyCodes;
import dev.golink.phones.adb.shell.PhoneShell.OpenShell;
import dev.golink.phones.adb.shell.ShellCommand;
import dev.golink.phones.adb.shell.ShellResult;
import dev.golink.server.fleet.command.NoticeLevel;

/**
 * Shows messages to the user of a phone as notifications of its shell, and lets the phone be found. Used on the phones'
 * thread.
 */
final class Notices {
    private static final Duration LIMIT = Duration.ofSeconds(8);
    private static final String GOLINK = "GoLink";
    private static final String VIBRATION_MILLIS = "1500";
    /** A message that replaced an earlier one would hide it, so each has a tag of its own. */
    private static final String TAG = "golink-";
    private static final String LOCATE_TAG = "golink-locate";
    private static final String CANT = "A notification can be shown over adb only on Android 10 and later.";
    /** What the program says of every notification that it posts, also on old releases, whose exit code says nothing. */
    private static final String POSTING = "posting:";
    /** Says that the notification was not there after it was posted. */
    private static final String HIDDEN = "warning: couldn't find notification";
    private static final String SWITCHED_OFF = "The phone's user has switched off notifications of the adb shell.";
    private static final ShellResult VIBRATES = new ShellResult(0, POSTING, "");

    private final InputAbilities abilities;
    private final ShellLine aside;
    private int posted;

    /**
     * Notices of a phone.
     *
     * @param aside for their programs, which need not wait for gestures
     */
    Notices(InputAbilities abilities, ShellLine aside) {
        this.abilities = abilities;
        this.aside = aside;
    }

    /**
     * Shows a message. The program gives every notification the same importance, so the title says the level; if it is the
     * highest, the phone vibrates too.
     *
     * @param operator who sends it; may be empty
     * @param outcome  gets an empty text once it is shown, or why not
     */
    void notice(NoticeLevel level, String text, String operator, Consumer<String> outcome) {
        if (!abilities.notification()) {
            outcome.accept(CANT);
            return;
        }
        posted++;
        ShellCommand post = post(title(level, operator), TAG + posted, text);
        aside.run(shell -> {
            ShellResult shown = shell.run(post, LIMIT);
            if (level == NoticeLevel.URGENT) {
                vibrateIfPossible(shell);
            }
            return shown;
        }, tried -> outcome.accept(words(tried)));
    }

    private static String title(NoticeLevel level, String operator) {
        String kind = switch (level) {
            case INFO -> "";
            case WARNING -> "Warning";
            case URGENT -> "Urgent message";
        };
        if (operator.isEmpty()) {
            return kind.isEmpty() ? GOLINK : kind;
        }
        return kind.isEmpty() ? operator : kind + " from " + operator;
    }

    /**
     * Switches the screen on, shows the text and vibrates.
     *
     * @param outcome gets an empty text if the text is shown or the phone vibrates, or why neither
     */
    void locate(String text, Consumer<String> outcome) {
        aside.run(shell -> {
            if (abilities.input()) {
                shell.run(KeyCodes.WAKE, LIMIT);
            }
            ShellResult shown = abilities.notification() ? shell.run(post(GOLINK, LOCATE_TAG, text), LIMIT)
                    : new ShellResult(1, "", CANT);
            return vibrates(shell) ? VIBRATES : shown;
        }, tried -> outcome.accept(words(tried)));
    }

    private void vibrateIfPossible(OpenShell shell) {
        try {
            vibrates(shell);
        } catch (IOException _) {
            // What came of the message is known already.
        }
    }

    private boolean vibrates(OpenShell shell) throws IOException {
        return switch (abilities.vibrator()) {
            case NONE -> false;
            case MANAGER -> isDone(shell.run(
                    ShellCommand.of("cmd", "vibrator_manager", "synced", "oneshot", VIBRATION_MILLIS), LIMIT));
            case SERVICE ->
                isDone(shell.run(ShellCommand.of("cmd", "vibrator", "vibrate", VIBRATION_MILLIS), LIMIT));
        };
    }

    /** Verbose, because the program else does not say that the phone's user has switched these notifications off. */
    private static ShellCommand post(String title, String tag, String text) {
        return ShellCommand.of("cmd", "notification", "post", "-v", "-S", "bigtext", "-t", title, tag, text);
    }

    private static String words(ShellLine.Tried tried) {
        return switch (tried) {
            case ShellLine.Tried.Ran(ShellResult result) when result.output().contains(HIDDEN) -> SWITCHED_OFF;
            case ShellLine.Tried.Ran(ShellResult result) ->
                result.isOk() && result.output().contains(POSTING) ? "" : PhoneWords.why(result);
            case ShellLine.Tried.Broken(String words) -> words;
        };
    }

    private static boolean isDone(ShellResult result) {
        return !PhoneWords.isFailed(result);
    }
}
