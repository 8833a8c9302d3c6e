package dev.golink.phones.adb.screen;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.golink.phones.adb.shell.PhoneShell;
import dev.golink.phones.adb.shell.ShellCommand;
import dev.golink.server.fleet.screen.Codec;

/**
 * What the programs of a phone can do with its screen.
 *
 * @param video     whether {@code screenrecord} writes a stream of H.264; else, only single pictures can be taken
 * @param unlimited whether a recording may go on for ever; else it ends after 180 seconds
 */
public record ScreenAbilities(boolean video, boolean unlimited) {
    /** The first version of the Android API in which {@code --time-limit 0} is taken (Android 14). */
    private static final int UNLIMITED_SDK = 34;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /**
     * Asks the phone, without recording anything. Screenrecord reads its options in order and ends with 2 at the first that
     * it does not take; {@code --help} as the last ends it with 0. {@code --output-format} is in no help text, and some
     * makers leave the program out, so that neither the text nor the Android version would tell. Blocks.
     *
     * @param sdk the version of the Android API; 0 if it is not known
     * @throws IOException if the phone is gone, or does not answer within ten seconds
     */
    public static ScreenAbilities probe(PhoneShell shell, int sdk) throws IOException {
        if (sdk >= UNLIMITED_SDK && takes(shell, true)) {
            return new ScreenAbilities(true, true);
        }
        return new ScreenAbilities(takes(shell, false), false);
    }

    /** The codecs in which the phone can send its screen, the best first. */
    public List<Codec> codecs() {
        return video ? List.of(Codec.H264, Codec.JPEG) : List.of(Codec.JPEG);
    }

    private static boolean takes(PhoneShell shell, boolean unlimited) throws IOException {
        List<String> words = new ArrayList<>(PhonePrograms.RECORD);
        if (unlimited) {
            words.addAll(PhonePrograms.UNLIMITED);
        }
        words.add("--help");
        return shell.run(new ShellCommand(words), LIMIT).isOk();
    }
}
