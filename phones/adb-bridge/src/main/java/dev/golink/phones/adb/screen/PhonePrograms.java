package dev.golink.phones.adb.screen;

import java.util.ArrayList;
import java.util.List;

import dev.golink.phones.adb.screen.picture.PictureSize;
import dev.golink.phones.adb.shell.ShellCommand;

/** The commands that show a phone's screen. */
final class PhonePrograms {
    /** A recording as a stream of H.264; an option that screenrecord has since Android 5, but does not tell. */
    static final List<String> RECORD = List.of("screenrecord", "--output-format=h264");
    /** A recording that does not end by itself. */
    static final List<String> UNLIMITED = List.of("--time-limit", "0");
    /** Takes one picture. */
    static final ShellCommand SNAPSHOT = ShellCommand.of("screencap", "-p");

    private static final int LEAST_BITRATE = 100_000;
    private static final int MOST_BITRATE = 200_000_000;

    /**
     * Runs a program, and ends it when the standard input ends, which is when the stream to the phone is closed or lost.
     * Without that, screenrecord would go on for ever: adbd only closes the streams of a program that was started with
     * {@code exec:}, and screenrecord ignores SIGPIPE and errors of its writes. SIGHUP is one of the two signals at which
     * screenrecord ends in good order.
     */
    private static final String GUARD = """
            exec 3<&0
            "$@" </dev/null 3<&- &
            child=$!
            { read -r end <&3; kill -HUP $child; sleep 2; kill -KILL $child; } >/dev/null 2>&1 &
            guard=$!
            exec 3<&-
            wait $child
            code=$?
            kill $guard 2>/dev/null
            exit $code""";

    /**
     * Writes what the phone's input system knows of its screens whenever that changes, and {@code .} each half second: so
     * the loop ends at the next write after the stream was closed. {@code dumpsys input} starts no virtual machine.
     */
    private static final String TURNS = """
            last=
            while :; do
            now=$(dumpsys input | grep -E 'Viewport|SurfaceOrientation')
            if [ "$now" != "$last" ]; then echo "$now" || exit; last=$now; fi
            echo . || exit
            sleep 0.5
            done""";

    private PhonePrograms() {}

    /** Records the screen until the stream is closed. */
    static ShellCommand recording(PictureSize size, int bitrate, boolean unlimited) {
        List<String> words = new ArrayList<>(RECORD);
        words.addAll(List.of("--size", size.toString()));
        words.addAll(List.of("--bit-rate", String.valueOf(Math.clamp(bitrate, LEAST_BITRATE, MOST_BITRATE))));
        if (unlimited) {
            words.addAll(UNLIMITED);
        }
        words.add("-");
        return guarded(words);
    }

    /** A program that ends when its stream is closed. */
    static ShellCommand guarded(List<String> program) {
        List<String> words = new ArrayList<>(List.of("sh", "-c", GUARD, "golink"));
        words.addAll(program);
        return new ShellCommand(words);
    }

    /** Tells how the screen is turned, now and whenever that changes, until the stream is closed. */
    static ShellCommand turns() {
        return ShellCommand.of("sh", "-c", TURNS);
    }
}
