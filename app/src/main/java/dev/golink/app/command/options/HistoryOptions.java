package dev.golink.app.command.options;

import java.time.Duration;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

import dev.golink.server.history.HistorySetting;

/** The options for what the server stores of what happens. */
@Command
public final class HistoryOptions {
    private static final Duration SHORTEST = Duration.ofDays(1);
    private static final int LEAST_MIB = 64;
    private static final int MOST_MIB = 16 * 1024 * 1024;

    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--history", paramLabel = "MODE", defaultValue = "on",
            description = "Whether the server stores what happens: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private Mode mode = Mode.on;

    @Option(names = "--history-keep", paramLabel = "DURATION", defaultValue = "400d",
            description = "How long the history is kept, by whole months; at least 1d. Default: ${DEFAULT-VALUE}")
    private Duration age = Duration.ZERO;

    @Option(names = "--history-size", paramLabel = "MIB", defaultValue = "2048",
            description = "How large the history may become, in MiB; beyond this, the oldest is deleted. At least 64."
                    + " Default: ${DEFAULT-VALUE}")
    private int mib;

    /** Whether the server stores what happens; the constants are named as on the command line. */
    public enum Mode {
        /** It does. */
        on,
        /** It does not. */
        off
    }

    /**
     * What the options ask for.
     *
     * @throws ParameterException if one is out of its range
     */
    public HistorySetting read() {
        require(age.compareTo(SHORTEST) >= 0, "--history-keep", "--history-keep must be at least 1d");
        require(mib >= LEAST_MIB && mib <= MOST_MIB, "--history-size",
                "--history-size must be " + LEAST_MIB + " to " + MOST_MIB);
        return switch (mode) {
            case on -> new HistorySetting.Kept(age, (long) mib << 20);
            case off -> new HistorySetting.Off();
        };
    }

    private void require(boolean holds, String option, String rule) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), rule, spec.findOption(option), "");
        }
    }
}
