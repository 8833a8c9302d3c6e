import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import dev.golink.app.Main;
import dev.golink.app.command.CommandLines;
import dev.golink.app.command.config.SampleFile;
import dev.golink.app.command.options.OptionGroups;

/**
 * Writes what the image has in {@code share} and what its programs know about themselves: a manual page for each
 * command, the completion of bash, a sample of the configuration file, the list of libraries with the texts of their
 * licences, and the list of parts for tools. The build runs it on the console's class path, with the image's folder, the folder of the licences' texts, and
 * the list of parts that Maven made.
 */
class Manual {
    public static void main(String[] arguments) throws IOException {
        Path share = Path.of(arguments[0], "share");
        Path documents = Files.createDirectories(share.resolve("doc/golink"));
        CommandLine golink = CommandLines.all(Main.command());
        // Shells read this file and do not run it, so its first line, which names an interpreter, is left out.
        write(share.resolve("bash-completion/completions/golink"),
                AutoComplete.bash("golink", golink).replaceFirst("^#!.*\n", ""));
        new Licences(Path.of(arguments[1]), System.getProperty("java.class.path")).write(documents);
        Sbom.write(Path.of(arguments[2]), documents.resolve("golink.cdx.json"));
        write(documents.resolve("golink.toml"),
                SampleFile.text(golink.getCommandSpec(), OptionGroups.groups(golink.getCommandSpec())));
        Path pages = share.resolve("man/man1");
        write(pages.resolve("golink.1"), Page.ofProgram(golink.getCommandSpec()));
        writeCommands(pages, golink.getCommandSpec());
    }

    private static void writeCommands(Path pages, CommandSpec above) throws IOException {
        for (CommandSpec command : commands(above)) {
            write(pages.resolve(command.qualifiedName("-") + ".1"), Page.ofCommand(command));
            writeCommands(pages, command);
        }
    }

    private static List<CommandSpec> commands(CommandSpec above) {
        return above.subcommands().values().stream().map(CommandLine::getCommandSpec).toList();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** A manual page, in the language of man(7). */
    private static final class Page {
        private static final Set<String> GENERAL = Set.of("Help");

        private final StringBuilder text = new StringBuilder();

        private Page(CommandSpec command, String name) {
            macro("TH", name.toUpperCase(Locale.ROOT), "1", "", version(command), "GoLink");
            heading("NAME");
            line(name + " - " + plain(command.usageMessage().description()[0]).replaceAll("\\.$", ""));
        }

        static String ofProgram(CommandSpec golink) {
            Page page = new Page(golink, "golink");
            page.synopsis("golink", "[OPTIONS] [LINK]");
            page.text.append(".br\n");
            page.usage("golink COMMAND", "[OPTIONS]");
            page.description(golink);
            golink.positionalParameters().forEach(one -> page.item(one.paramLabel(),
                    Stream.of(one.description()).map(Page::plain).collect(Collectors.joining(" "))));
            page.commands(golink);
            OptionGroups.groups(golink).forEach((group, options) -> {
                page.heading(GENERAL.contains(group) ? "OPTIONS" : "OPTIONS: " + group);
                options.forEach(page::option);
            });
            page.heading("EXIT STATUS");
            golink.usageMessage().exitCodeList().forEach(page::item);
            page.examples(golink);
            page.environment();
            page.files();
            return page.text.toString();
        }

        static String ofCommand(CommandSpec command) {
            Page page = new Page(command, command.qualifiedName("-"));
            page.synopsis(command.qualifiedName(),
                    command.subcommands().isEmpty() ? "[OPTIONS]" + parameters(command) : "COMMAND");
            page.description(command);
            command.positionalParameters().forEach(one -> page.item(one.paramLabel(), plain(one.description()[0])));
            page.commands(command);
            page.heading("OPTIONS");
            command.options().forEach(page::option);
            page.examples(command);
            page.heading("SEE ALSO");
            page.line(command.parent().qualifiedName("-") + "(1)");
            return page.text.toString();
        }

        private static String parameters(CommandSpec command) {
            return command.positionalParameters().stream()
                    .map(one -> one.required() ? " " + one.paramLabel() : " [" + one.paramLabel() + "]")
                    .collect(Collectors.joining());
        }

        private void synopsis(String program, String rest) {
            heading("SYNOPSIS");
            usage(program, rest);
        }

        private void usage(String program, String rest) {
            macro("B", program);
            line(rest);
        }

        private void description(CommandSpec command) {
            heading("DESCRIPTION");
            Stream.of(command.usageMessage().description()).map(Page::plain).forEach(this::line);
        }

        private void commands(CommandSpec above) {
            if (!above.subcommands().isEmpty()) {
                heading("COMMANDS");
                Manual.commands(above).forEach(command -> item(command.qualifiedName("-") + "(1)",
                        plain(command.usageMessage().description()[0])));
            }
        }

        private void option(OptionSpec option) {
            String value = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
            String negated = option.negatable() ? ", --no-" + option.longestName().substring(2) : "";
            item(String.join(", ", option.names()) + negated + value,
                    Stream.of(option.description()).map(one -> plain(one.replace("${DEFAULT-VALUE}",
                            String.valueOf(option.defaultValueString())))).collect(Collectors.joining(" ")));
        }

        private void examples(CommandSpec command) {
            if (command.usageMessage().footer().length == 0) {
                return;
            }
            heading("EXAMPLES");
            text.append(".nf\n");
            Stream.of(command.usageMessage().footer()).takeWhile(one -> !one.isEmpty()).map(Page::plain)
                    .forEach(this::line);
            text.append(".fi\n");
            Stream.of(command.usageMessage().footer()).dropWhile(one -> !one.isEmpty()).map(Page::plain)
                    .forEach(one -> line(one.isEmpty() ? " " : one));
        }

        private void environment() {
            heading("ENVIRONMENT");
            Map.of("GOLINK_HTTP_PORT",
                    "A value for --http-port. Every option of golink has such a variable, which wins over the"
                            + " configuration file. Switches are true or false.",
                    "GOLINK_MEMORY", "Java's options for memory, in place of those that the launcher chooses.",
                    "XDG_DATA_HOME", "Without --data, the data folder is golink in this folder.")
                    .entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(one -> item(one.getKey(),
                            one.getValue()));
        }

        private void files() {
            heading("FILES");
            item("/etc/golink/golink.toml", "Values for options, which hold for all users. See golink-config(1).");
        }

        private void heading(String name) {
            macro("SH", name);
        }

        private void item(String term, String meaning) {
            text.append(".TP\n");
            macro("B", term);
            line(meaning);
        }

        private void macro(String name, String... arguments) {
            text.append('.').append(name);
            for (String argument : arguments) {
                text.append(" \"").append(escaped(argument)).append('"');
            }
            text.append('\n');
        }

        /** A line of text; a full stop or a quote at its start would be a command. */
        private void line(String content) {
            String line = escaped(content);
            text.append(line.startsWith(".") || line.startsWith("'") ? "\\&" : "").append(line).append('\n');
        }

        private static String escaped(String content) {
            return content.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
        }

        /** The text that picocli's format strings stand for. */
        private static String plain(String format) {
            return format.replace("%%", "%").replace("%n", " ");
        }

        private static String version(CommandSpec command) {
            try {
                return command.root().versionProvider().getVersion()[0];
            } catch (Exception e) { // picocli declares it for any provider
                throw new IllegalStateException("The version is not known.", e);
            }
        }
    }
}
