package dev.golink.app.command.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The configuration file of the packages: each setting with one line of explanation. All settings are commented out, so
 * the file changes nothing until somebody edits it.
 */
public final class SampleFile {
    private static final Origin HERE = new Origin.WholeFile(Path.of(""));
    private static final String HEAD = """
            # Settings of GoLink. To change one, remove the # before it, edit it, and restart GoLink.
            # Each line shows the default, or an example if there is no default.
            # A variable such as GOLINK_HTTP_PORT wins over this file, and an option such as --http-port over both.
            # golink config check finds mistakes. golink config show lists all settings that apply.
            """;

    private SampleFile() {}

    /**
     * The text of the file.
     *
     * @param golink the command whose options are the settings
     * @param groups the options by the name of their group
     */
    public static String text(CommandSpec golink, Map<String, List<OptionSpec>> groups) {
        StringBuilder text = new StringBuilder(HEAD);
        groups.forEach((group, options) -> {
            List<OptionSpec> settings = options.stream().filter(Keys::isSetting).toList();
            if (!settings.isEmpty()) {
                text.append("\n\n# ---- ").append(group).append(" ----\n");
            }
            for (OptionSpec option : settings) {
                text.append("\n# ").append(Keys.described(option, golink, HERE)).append("\n#")
                        .append(Keys.of(option)).append(" = ").append(Examples.of(option)).append('\n');
            }
        });
        return text.toString();
    }
}
