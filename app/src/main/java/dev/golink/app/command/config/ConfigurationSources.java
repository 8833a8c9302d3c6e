package dev.golink.app.command.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where settings are looked for besides the command line. See decision 0052.
 *
 * @param standard    the file that is read if no other is named; empty for none
 * @param environment the environment variables of this process
 */
public record ConfigurationSources(Optional<Path> standard, Map<String, String> environment) {
    /** Nothing but the command line. */
    public static final ConfigurationSources NONE = new ConfigurationSources(Optional.empty(), Map.of());

    /** Copies the variables. */
    public ConfigurationSources {
        environment = Map.copyOf(environment);
    }

    /** The file and the variables of this computer. */
    public static ConfigurationSources ofThisComputer() {
        Map<String, String> environment = System.getenv();
        return new ConfigurationSources(standard(System.getProperty("os.name", ""), environment), environment);
    }

    /** The file that holds for all users of a computer with the given system. */
    static Optional<Path> standard(String system, Map<String, String> environment) {
        if (system.startsWith("Windows")) {
            return path(environment.get("ProgramData")).map(folder -> folder.resolve("GoLink").resolve("golink.toml"));
        }
        return Optional.of(system.startsWith("Mac") ? Path.of("/Library/Application Support/GoLink/golink.toml")
                : Path.of("/etc/golink/golink.toml"));
    }

    private static Optional<Path> path(@Nullable String text) {
        try {
            return Optional.ofNullable(text).filter(one -> !one.isBlank()).map(Path::of);
        } catch (InvalidPathException _) {
            return Optional.empty(); // no file can have this name
        }
    }

    /**
     * The file that counts: the named one, that of the variable, or the standard one.
     *
     * @param named the file that the command line names; null for none
     */
    public Optional<Path> file(@Nullable Path named) {
        return Optional.ofNullable(named).or(() -> path(environment.get(Variables.FILE))).or(() -> standard);
    }

    /**
     * Reads the file and the variables. Without a file, no class is loaded that only a file needs.
     *
     * @param golink the command whose options are the settings
     * @param named  the file that the command line names; null for none
     */
    public Configuration read(CommandSpec golink, @Nullable Path named) {
        Configuration variables = Variables.read(golink, environment);
        Optional<Path> file = file(named);
        return file.map(one -> variables.over(read(golink, one, named == null && file.equals(standard))))
                .orElse(variables);
    }

    private static Configuration read(CommandSpec golink, Path file, boolean mayBeMissing) {
        if (Files.exists(file)) {
            return ConfigurationFile.read(golink, file);
        }
        return mayBeMissing ? Configuration.NONE
                : ConfigurationFile.failed(file, "there is no such file");
    }
}
