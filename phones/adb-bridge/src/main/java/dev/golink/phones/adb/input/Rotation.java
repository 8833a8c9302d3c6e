package dev.golink.phones.adb.input;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

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
    private static final Pattern VALUE = Pattern.compile("[0-9]{1,3}");

    /** The commands that put back what was before; null while nothing is changed. */
    private @Nullable List<ShellCommand> back;

    /**
     * Turns the picture.
     *
     * @param rotation by how many quarter turns the picture is turned then, 0 to 3
     */
    ShellResult turn(OpenShell shell, int rotation) throws IOException {
        if (back == null) {
            ShellResult automatic = get(shell, AUTOMATIC);
            ShellResult chosen = get(shell, CHOSEN);
            if (PhoneWords.isFailed(automatic) || PhoneWords.isFailed(chosen)) {
                return PhoneWords.isFailed(automatic) ? automatic : chosen;
            }
            back = List.of(putBack(CHOSEN, chosen), putBack(AUTOMATIC, automatic));
        }
        // A pulled cable ends the shell, but the bridge can't put anything back then; so the shell itself does. A shell
        // that does not know this says so, and nothing else happens.
        shell.run(ShellCommand.of("trap", back.stream().map(ShellCommand::line).collect(Collectors.joining("; ")),
                "EXIT", "HUP"), LIMIT);
        ShellResult fixed = shell.run(put(AUTOMATIC, "0"), LIMIT);
        return PhoneWords.isFailed(fixed) ? fixed : shell.run(put(CHOSEN, String.valueOf(rotation)), LIMIT);
    }

    /** Puts back what was before; does nothing if nothing is changed. */
    ShellResult putBack(OpenShell shell) throws IOException {
        List<ShellCommand> commands = back == null ? List.of() : back;
        ShellResult result = new ShellResult(0, "", "");
        for (ShellCommand command : commands) {
            result = shell.run(command, LIMIT);
        }
        if (back != null) {
            shell.run(ShellCommand.of("trap", "-", "EXIT", "HUP"), LIMIT);
            back = null;
        }
        return result;
    }

    private static ShellResult get(OpenShell shell, String setting) throws IOException {
        return shell.run(ShellCommand.of("settings", "get", "system", setting), LIMIT);
    }

    /** The command that puts a setting back to a value; a setting without one is printed as null. */
    private static ShellCommand putBack(String setting, ShellResult value) {
        String text = value.output().strip();
        return VALUE.matcher(text).matches() ? put(setting, text)
                : ShellCommand.of("settings", "delete", "system", setting);
    }

    private static ShellCommand put(String setting, String value) {
        return ShellCommand.of("settings", "put", "system", setting, value);
    }
}
