package dev.golink.app.command.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import dev.golink.app.command.CommandLines;
import dev.golink.app.command.GoLinkCommand;
import dev.golink.app.command.Options;

/** What tests of the configuration share: a file, variables, and a command line that reads both. */
abstract class ConfigurationSetUp {
    @TempDir
    Path folder;
    Path file = Path.of("");
    final Map<String, String> variables = new HashMap<>();
    final List<Options> launched = new ArrayList<>();
    final StringWriter output = new StringWriter();
    final StringWriter errors = new StringWriter();

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("golink.toml");
    }

    void write(String text) throws IOException {
        Files.writeString(file, text);
    }

    Options start(String... arguments) {
        assertThat(run(arguments)).as(errors.toString()).isZero();
        return launched.getLast();
    }

    /** The one line that says why a start with these arguments is refused. */
    String refused(String... arguments) {
        errors.getBuffer().setLength(0);
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(errors.toString().lines()).hasSize(1);
        return errors.toString().strip();
    }

    int run(String... arguments) {
        output.getBuffer().setLength(0);
        return golink().execute(arguments);
    }

    CommandLine golink() {
        CommandLine golink = CommandLines.all(new GoLinkCommand(options -> {
            launched.add(options);
            return 0;
        }, new ConfigurationSources(Optional.of(file), variables)));
        golink.setOut(new PrintWriter(output));
        golink.setErr(new PrintWriter(errors, true));
        return golink;
    }
}
