package dev.golink.app.command.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine.Model.CommandSpec;

/** Reads a configuration file. */
final class ConfigurationFile {
    private ConfigurationFile() {}

    /** The settings of a file, and what is wrong with them. */
    static Configuration read(CommandSpec golink, Path file) {
        try {
            String text = Files.readString(file);
            // The file of the packages sets nothing, and then the library for TOML need not be loaded.
            return text.lines().allMatch(ConfigurationFile::isComment) ? Configuration.NONE
                    : new TomlFile(file, Keys.all(golink)).parse(text);
        } catch (CharacterCodingException _) {
            return failed(file, "the file must be in UTF-8");
        } catch (IOException e) {
            return failed(file, "the file can't be read (" + e + ")");
        }
    }

    /** The configuration of a file that can't be used. */
    static Configuration failed(Path file, String why) {
        return new Configuration(Settings.of(List.of()), List.of(new Problem(new Origin.WholeFile(file), why)),
                List.of());
    }

    private static boolean isComment(String line) {
        return line.isBlank() || line.stripLeading().startsWith("#");
    }
}
