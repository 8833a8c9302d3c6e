package dev.golink.app.command.config;

import java.nio.file.Path;

/** Where the value of an option was set. */
public sealed interface Origin {
    /** The origin as it begins a message, such as {@code /etc/golink/golink.toml line 4}. */
    String text();

    /** The origin as editors and compilers write it, such as {@code /etc/golink/golink.toml:4}. */
    String place();

    /** How a switch is turned on there, such as {@code headless = true}. */
    String on(String key);

    /**
     * A line of a file.
     *
     * @param file the file
     * @param line the number of the line, from 1
     */
    record Line(Path file, int line) implements Origin {
        @Override
        public String text() {
            return file + " line " + line;
        }

        @Override
        public String place() {
            return file + ":" + line;
        }

        @Override
        public String on(String key) {
            return key + " = true";
        }
    }

    /**
     * A file as a whole, such as one that cannot be read.
     *
     * @param file the file
     */
    record WholeFile(Path file) implements Origin {
        @Override
        public String text() {
            return file.toString();
        }

        @Override
        public String place() {
            return file.toString();
        }

        @Override
        public String on(String key) {
            return key + " = true";
        }
    }

    /**
     * An environment variable.
     *
     * @param name the name of the variable
     */
    record Variable(String name) implements Origin {
        @Override
        public String text() {
            return name;
        }

        @Override
        public String place() {
            return name;
        }

        @Override
        public String on(String key) {
            return Variables.name(key) + "=true";
        }
    }

    /** The command line. */
    record Arguments() implements Origin {
        @Override
        public String text() {
            return "command line";
        }

        @Override
        public String place() {
            return "command line";
        }

        @Override
        public String on(String key) {
            return "--" + key;
        }
    }
}
