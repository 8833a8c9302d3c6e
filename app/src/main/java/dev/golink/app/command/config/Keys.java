package dev.golink.app.command.config;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The keys of the configuration file: the long names of the options, without their dashes. */
public final class Keys {
    /** The options that only the command line may have. */
    private static final Set<String> ONLY_ARGUMENTS = Set.of("config", "help", "version");

    private Keys() {}

    /** The key of an option, such as {@code http-port}. */
    public static String of(OptionSpec option) {
        return option.longestName().substring(2);
    }

    /** Whether the option may stand in the file. */
    public static boolean isSetting(OptionSpec option) {
        return !ONLY_ARGUMENTS.contains(of(option));
    }

    /** Whether an option of this name exists that the file may not have. */
    static boolean isOnlyArgument(String key) {
        return ONLY_ARGUMENTS.contains(key);
    }

    /** The options that may stand in the file, by their keys. */
    static Map<String, OptionSpec> all(CommandSpec golink) {
        return golink.options().stream().filter(Keys::isSetting)
                .collect(Collectors.toUnmodifiableMap(Keys::of, Function.identity()));
    }

    /** A text about options, with their keys in place of their names. */
    static String inPlaceOfNames(String text, CommandSpec golink, Origin origin) {
        List<OptionSpec> longestFirst = golink.options().stream()
                .sorted((one, other) -> other.longestName().length() - one.longestName().length()).toList();
        String changed = text.replaceAll("option '(--[a-z-]+)'(?: \\(\\S+\\))?", "$1");
        for (OptionSpec option : longestFirst) {
            changed = changed.replaceAll("(?<![\\w-])" + option.longestName() + "(?![\\w-])",
                    written(option, origin));
        }
        return changed;
    }

    private static String written(OptionSpec option, Origin origin) {
        return ValueType.of(option) == ValueType.SWITCH ? origin.on(of(option)) : of(option);
    }

    /** The texts of an option's description, without its default. */
    static String described(OptionSpec option, CommandSpec golink, Origin origin) {
        Iterable<String> candidates = option.completionCandidates() == null ? List.of()
                : option.completionCandidates();
        String text = Stream.of(option.description()).collect(Collectors.joining(" ")).replace("%n", " ")
                .replace("%%", "%").replace("${COMPLETION-CANDIDATES}", String.join(", ", candidates))
                .replaceAll(" *Default: .*", "").replaceAll(" *Repeat the option.*", "");
        return inPlaceOfNames(text, golink, origin);
    }
}
