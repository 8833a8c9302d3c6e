package dev.golink.app.command.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import picocli.CommandLine.Model.OptionSpec;

/** All settings that apply, with where each comes from; a valid configuration file. */
public final class Listing {
    private Listing() {}

    /**
     * The text of the list.
     *
     * @param groups   the options by the name of their group
     * @param settings the settings that are not the defaults
     * @param personal the values of options whose default depends on the user, by the options' names
     */
    public static String text(Map<String, List<OptionSpec>> groups, Settings settings, Map<String, String> personal) {
        StringBuilder text = new StringBuilder();
        groups.forEach((group, options) -> {
            List<OptionSpec> listed = options.stream().filter(Keys::isSetting).toList();
            if (!listed.isEmpty()) {
                text.append(text.isEmpty() ? "# " : "\n# ").append(group).append('\n');
            }
            listed.forEach(option -> text.append(line(option, settings.of(option), personal)).append('\n'));
        });
        return text.toString();
    }

    private static String line(OptionSpec option, Optional<Setting> setting, Map<String, String> personal) {
        ValueType type = ValueType.of(option);
        if (setting.isPresent()) {
            return line(option, type.toml(setting.get().values()), setting.get().origin().text());
        }
        String usual = type == ValueType.LIST ? type.toml(List.of()) : Examples.usual(option);
        if (!usual.isEmpty()) {
            return line(option, usual, "default");
        }
        // A default of this user is no setting for others who read the saved list.
        String own = personal.get(option.longestName());
        return own == null ? "# " + Keys.of(option) + " is not set"
                : "# " + line(option, type.toml(List.of(own)), "default of this user");
    }

    private static String line(OptionSpec option, String value, String source) {
        return String.format(Locale.ROOT, "%-38s # %s", Keys.of(option) + " = " + value, source);
    }
}
