package dev.golink.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import dev.golink.app.command.config.Configuration;
import dev.golink.app.command.config.ConfigurationCheck;
import dev.golink.app.command.config.Problem;

/** {@code golink config}: checks and shows the settings of the configuration file and of environment variables. */
@Command(name = "config", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        usageHelpAutoWidth = true, synopsisSubcommandLabel = "(check | show)",
        description = "Check or show the settings of the configuration file and of environment variables.",
        commandListHeading = "%nCommands:%n", footerHeading = "%nExamples:%n",
        footer = {"  golink config check", "  golink config show > golink.toml",
            "  golink --config lab.toml --port 9000 config show", "",
            "Exit code: 0 if all settings are valid, otherwise 2."})
final class ConfigCommand implements Callable<Integer> {
    private static final String FILE = "Configuration file. Default: the file that a start would read.";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private @Nullable GoLinkCommand golink;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "config needs a command: check or show");
    }

    @Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class,
            description = "Print a line for each mistake in the file and in the variables named GOLINK_….")
    int check(@Parameters(arity = "0..1", paramLabel = "FILE", description = FILE) @Nullable Path file) {
        PrintWriter out = spec.commandLine().getOut();
        Configuration configuration = golink().configuration(file);
        List<Problem> problems = ConfigurationCheck.problems(configuration, golink()::validate);
        problems.forEach(problem -> out.println(problem.line()));
        configuration.warnings().forEach(warning -> out.println(warning.line()));
        if (problems.isEmpty()) {
            out.println(golink().fileName(file) + ": no problems");
        }
        out.flush();
        return problems.isEmpty() ? 0 : spec.exitCodeOnInvalidInput();
    }

    @Command(name = "show", mixinStandardHelpOptions = true, versionProvider = Version.class,
            description = "Print all settings that apply, with where each comes from, as a configuration file.")
    int show(@Parameters(arity = "0..1", paramLabel = "FILE", description = FILE) @Nullable Path file) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(golink().listing(file));
        out.flush();
        return 0;
    }

    private GoLinkCommand golink() {
        if (golink == null) {
            throw new IllegalStateException("picocli sets the parent before it runs a command");
        }
        return golink;
    }
}
