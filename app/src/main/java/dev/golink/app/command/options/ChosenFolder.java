package dev.golink.app.command.options;

import java.io.IOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

import dev.golink.app.process.DataFolder;

/** The data folder that a command uses. */
public final class ChosenFolder {
    private ChosenFolder() {}

    /**
     * The folder of the option {@code --data}, or this user's data folder if the option is missing.
     *
     * @param option the value of the option; null if it is missing
     * @param spec   the command
     * @throws ParameterException if the option is missing and this user has no data folder
     */
    public static Path of(@Nullable Path option, CommandSpec spec) {
        if (option != null) {
            return option;
        }
        try {
            return DataFolder.standard();
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
