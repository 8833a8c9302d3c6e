package dev.golink.phones.adb.input;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import dev.golink.phones.adb.shell.PhoneShell;
import dev.golink.phones.adb.shell.ShellCommand;
import dev.golink.phones.adb.shell.ShellResult;
import dev.golink.phones.client.message.ShownNotice;
import dev.golink.server.fleet.input.InputKind;

/**
 * What programs in the shell of a phone can do for operators. The programs are those of AOSP: {@code input}
 * (InputShellCommand, before Android 12 Input), {@code cmd notification} (NotificationShellCmd), {@code cmd
 * vibrator_manager} and, before Android 12, {@code cmd vibrator}.
 *
 * @param input          whether touches, keys and texts can be injected
 * @param dragAndDrop    whether a finger can rest before it moves (Android 8 and later)
 * @param keyCombination whether keys can be pressed together (Android 12 and later)
 * @param notification   whether a notification can be posted (Android 10 and later)
 * @param vibrator       how the phone can vibrate
 */
public record InputAbilities(boolean input, boolean dragAndDrop, boolean keyCombination, boolean notification,
        Vibrator vibrator) {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    /** The exit code of a POSIX shell for a program that it did not find. */
    private static final int NOT_FOUND = 127;
    private static final int ANDROID_8 = 26;
    private static final int ANDROID_12 = 31;
    /** A line of the usage, such as {@code post [--help | flags] TAG TEXT}. */
    private static final Pattern POST = Pattern.compile("(?m)^\\s*post\\b");
    private static final Pattern VIBRATOR_ID = Pattern.compile("(?m)^\\s*\\d+\\s*$");

    /**
     * Asks a phone what its shell can do. Nothing on the phone changes by that. Blocks, so call it on a virtual thread.
     *
     * @param sdk the API level of the phone
     * @throws IOException if the phone is gone, or does not answer
     */
    public static InputAbilities probe(PhoneShell shell, int sdk) throws IOException {
        ShellResult usage = shell.run(ShellCommand.of("input"), LIMIT);
        String commands = (usage.output() + usage.errors()).toLowerCase(Locale.ROOT);
        boolean told = commands.contains("usage");
        return new InputAbilities(usage.exit() != NOT_FOUND,
                told ? commands.contains("draganddrop") : sdk >= ANDROID_8,
                told ? commands.contains("keycombination") : sdk >= ANDROID_12,
                POST.matcher(shell.run(ShellCommand.of("cmd", "notification", "help"), LIMIT).output()).find(),
                vibrator(shell, sdk));
    }

    private static Vibrator vibrator(PhoneShell shell, int sdk) throws IOException {
        if (sdk >= ANDROID_12) {
            ShellResult list = shell.run(ShellCommand.of("cmd", "vibrator_manager", "list"), LIMIT);
            return list.isOk() && VIBRATOR_ID.matcher(list.output()).find() ? Vibrator.MANAGER : Vibrator.NONE;
        }
        ShellResult help = shell.run(ShellCommand.of("cmd", "vibrator", "help"), LIMIT);
        return help.output().contains("vibrate") ? Vibrator.SERVICE : Vibrator.NONE;
    }

    /** The kinds of input that the phone can carry out in general. */
    public Set<InputKind> kinds() {
        return input ? EnumSet.of(InputKind.TOUCH, InputKind.KEY, InputKind.TEXT, InputKind.APP)
                : EnumSet.of(InputKind.APP);
    }

    /** What the phone can show to its user. */
    public Set<ShownNotice> notices() {
        Set<ShownNotice> notices = EnumSet.noneOf(ShownNotice.class);
        if (notification) {
            notices.add(ShownNotice.NOTICE);
        }
        if (notification || vibrator != Vibrator.NONE) {
            notices.add(ShownNotice.LOCATE);
        }
        return notices;
    }

    /** The program that makes a phone vibrate. */
    public enum Vibrator {
        /** There is none, or no vibrator. */
        NONE,
        /** That of Android 12 and later. */
        MANAGER,
        /** That of earlier releases. */
        SERVICE
    }
}
