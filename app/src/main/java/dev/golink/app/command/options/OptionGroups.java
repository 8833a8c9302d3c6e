package dev.golink.app.command.options;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Lists the options of {@code golink --help} in groups: for the window, the server, its limits and the log. */
public final class OptionGroups implements IHelpSectionRenderer {
    /** The options about the window; an option that is in no other group is about the server. */
    private static final Set<String> WINDOW = Set.of("--connect", "--pin", "--ca", "--name", "--demo");
    private static final Set<String> GENERAL = Set.of("--help", "--version");

    private OptionGroups() {}

    /** Groups the options in a command's help. */
    public static void groupIn(CommandLine golink) {
        golink.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, new OptionGroups());
    }

    @Override
    public String render(Help help) {
        StringBuilder text = new StringBuilder();
        groups(help.commandSpec()).forEach((heading, options) -> {
            Help.Layout layout = help.createDefaultLayout(options, List.of(), help.colorScheme());
            layout.addOptions(options, help.createDefaultParamLabelRenderer());
            text.append(System.lineSeparator()).append(heading).append(':').append(System.lineSeparator())
                    .append(layout);
        });
        return text.toString();
    }

    /** The options by group, each once, in the order of their declaration. */
    public static Map<String, List<OptionSpec>> groups(CommandSpec golink) {
        Collection<OptionSpec> limits = mixedIn(golink, "limits");
        Collection<OptionSpec> log = mixedIn(golink, "log");
        Map<String, List<OptionSpec>> groups = new LinkedHashMap<>();
        groups.put("Window", those(golink, named(WINDOW)));
        groups.put("Server",
                those(golink, named(WINDOW).or(named(GENERAL)).or(limits::contains).or(log::contains).negate()));
        groups.put("Limits", those(golink, limits::contains));
        groups.put("Log", those(golink, log::contains));
        groups.put("Help", those(golink, named(GENERAL)));
        return groups;
    }

    private static List<OptionSpec> those(CommandSpec golink, Predicate<OptionSpec> which) {
        return golink.options().stream().filter(which).toList();
    }

    private static Predicate<OptionSpec> named(Set<String> names) {
        return option -> names.contains(option.longestName());
    }

    private static Collection<OptionSpec> mixedIn(CommandSpec golink, String field) {
        CommandSpec mixin = golink.mixins().get(field);
        return mixin == null ? List.of() : mixin.options();
    }
}
