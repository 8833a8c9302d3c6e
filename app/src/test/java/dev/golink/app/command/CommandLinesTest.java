package dev.golink.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The command line of one start, which reads the commands only where an argument may name one. */
class CommandLinesTest {
    private final List<Options> launched = new ArrayList<>();

    @Test
    void aStartWithOptionsOnlyReadsNoCommands() {
        assertThat(of("--headless", "--port=9000").getSubcommands()).isEmpty();
        assertThat(of().getSubcommands()).isEmpty();

        assertThat(execute("--headless", "--port=9000")).isZero();

        assertThat(launched).singleElement().satisfies(options -> {
            assertThat(options.headless()).isTrue();
            assertThat(options.server().port()).isEqualTo(9_000);
        });
    }

    @Test
    void aStartThatMayNameACommandReadsAllCommands() {
        for (String argument : List.of("simulate", "config", "--help", "-h", "-V")) {
            assertThat(of(argument).getSubcommands()).as(argument)
                    .containsOnlyKeys("simulate", "config", "check-server", "check-phone", "cert", "pair", "admit",
                            "operator", "access", "history", "trace", "audit", "input", "adb-bridge", "backup",
                            "restore");
        }
        assertThat(of("--port", "9000").getSubcommands()).isNotEmpty();
    }

    @Test
    void aMistakeIsReportedWithTheHelpOfAllCommands() {
        StringWriter errors = new StringWriter();

        int exit = of("--phones=3").setErr(new PrintWriter(errors, true)).execute("--phones=3");

        assertThat(exit).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(errors.toString()).contains("'--phones=3'", "golink simulate");
        assertThat(launched).isEmpty();
    }

    private int execute(String... arguments) {
        return of(arguments).execute(arguments);
    }

    private CommandLine of(String... arguments) {
        return CommandLines.of(() -> new GoLinkCommand(options -> {
            launched.add(options);
            return 0;
        }), arguments);
    }
}
