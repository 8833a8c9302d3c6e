package dev.golink.phones.adb.input;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.golink.phones.adb.shell.ShellResult;

/** Reads what programs on a phone say when they fail. Stateless. */
final class PhoneWords {
    /** What a refusal for lack of a permission says; at most 128 characters, since the server cuts there. */
    static final String NOT_ALLOWED = "The phone forbids input over adb. On Xiaomi phones, switch on"
            + " \"USB debugging (Security settings)\" (developer options).";

    private static final Pattern EXCEPTION = Pattern.compile("^(?:[\\w.$]+\\.)?(\\w+Exception: .*)$");

    private PhoneWords() {}

    /**
     * Whether the phone's maker or settings do not permit this to the shell. The words are Android's own in all releases.
     * Where the adb daemon is old, errors are within the output.
     */
    static boolean isForbidden(ShellResult result) {
        return says(result, "SecurityException");
    }

    /** Whether a program failed. Old ones say so without an exit code. */
    static boolean isFailed(ShellResult result) {
        return !result.isOk() || result.errors().startsWith("Error") || says(result, "monkey aborted")
                || says(result, "Exception:");
    }

    /** The line that says best why a program failed. */
    static String why(ShellResult result) {
        List<String> lines = Stream.concat(result.errors().lines(), result.output().lines()).map(String::strip)
                .filter(line -> !line.isEmpty()).toList();
        return lines.stream().map(EXCEPTION::matcher).filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .findFirst()
                .or(() -> lines.stream().filter(line -> line.startsWith("**") || line.startsWith("Error")).findFirst())
                .or(() -> lines.stream().findFirst())
                .orElse("The program on the phone ended with the code " + result.exit() + ".");
    }

    private static boolean says(ShellResult result, String words) {
        return result.errors().contains(words) || result.output().contains(words);
    }
}
