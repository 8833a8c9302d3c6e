package dev.golink.phones.adb.input;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.adb.shell.PhoneShell;
import dev.golink.phones.adb.shell.PhoneShell.OpenShell;
import dev.golink.phones.adb.shell.ShellCommand;
import dev.golink.phones.adb.shell.ShellResult;

/**
 * Turns the picture of a phone by its settings, and puts them back. Used by the jobs of one {@link ShellLine}, which run
 * one after the other.
 */
final class Rotation {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String AUTOMATIC = "accelerometer_rotation";
    private static final String CHOSEN = "user_rotation";
    private static final String NO_VALUE = "null";
    private static final Pattern VALUE = Pattern.compile("[0-9]{1,3}");

    private final PhoneShell phone;
    /** The commands that put back what was before; null while nothing is changed. */
    private @Nullable List<ShellCommand> back;
    private @Nullable RotationGuard guard;

    /** The rotation of a phone as it is. */
    Rotation(PhoneShell phone) {
        this.phone = phone;
    }

    /**
     * Turns the picture.
     *
     * @param rotation by how many quarter turns the picture is turned then, 0 to 3
     */
    ShellResult turn(OpenShell shell, int rotation) throws IOException {
        if (back == null) {
            ShellResult chosen = get(shell, CHOSEN);
            ShellResult automatic = get(shell, AUTOMATIC);
            if (PhoneWords.isFailed(chosen) || PhoneWords.isFailed(automatic)) {
                return PhoneWords.isFailed(chosen) ? chosen : automatic;
            }
            guard = RotationGuard.start(phone, value(chosen), value(automatic));
            back = List.of(putBack(CHOSEN, value(chosen)), putBack(AUTOMATIC, value(automatic)));
        }
        ShellResult fixed = shell.run(put(AUTOMATIC, "0"), LIMIT);
        return PhoneWords.isFailed(fixed) ? fixed : shell.run(put(CHOSEN, String.valueOf(rotation)), LIMIT);
    }

    /** Puts back what was before; does nothing if nothing is changed. */
    ShellResult putBack(OpenShell shell) throws IOException {
        ShellResult result = new ShellResult(0, "", "");
        try (RotationGuard last = guard) {
            for (ShellCommand command : back == null ? List.<ShellCommand>of() : back) {
                result = shell.run(command, LIMIT);
            }
            if (last != null) {
                last.release();
            }
        } finally {
            guard = null;
            back = null;
        }
        return result;
    }

    /** Leaves it to the script on the phone to put back what was before, if that is not done yet. */
    void abandon() {
        if (guard != null) {
            guard.close();
            guard = null;
        }
    }

    private static ShellResult get(OpenShell shell, String setting) throws IOException {
        return shell.run(ShellCommand.of("settings", "get", "system", setting), LIMIT);
    }

    /** The value of a setting; null is printed if there is none. */
    private static String value(ShellResult get) {
        String text = get.output().strip();
        return VALUE.matcher(text).matches() ? text : NO_VALUE;
    }

    private static ShellCommand putBack(String setting, String value) {
        return value.equals(NO_VALUE) ? ShellCommand.of("settings", "delete", "system", setting)
                : put(setting, value);
    }

    private static ShellCommand put(String setting, String value) {
        return ShellCommand.of("settings", "put", "system", setting, value);
    }
}
