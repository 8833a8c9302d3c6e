package dev.golink.app.command.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import dev.golink.app.command.options.ChosenFolder;
import dev.golink.app.command.options.Logging;

/** A command for the files of a data folder. */
abstract class DataCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder. Default: this user's data folder.")
    private @Nullable Path data;

    @Override
    public final Integer call() {
        Path folder = ChosenFolder.of(data, spec);
        Logging.startForTool();
        try {
            spec.commandLine().getOut().println(run(folder));
            return 0;
        } catch (IOException e) {
            spec.commandLine().getErr().println("golink: " + reason(e));
            return spec.exitCodeOnExecutionException();
        }
    }

    /** Does the work; returns a line about it. */
    abstract String run(Path folder) throws IOException;

    /** The message of many failures of the system is only the path. */
    private static String reason(IOException e) {
        return e.getClass().getPackageName().equals("java.nio.file") ? "can't use the file: " + e
                : String.valueOf(
                        e.getMessage());
    }
}
