package dev.golink.app.command.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Values of options, at most one for each option. Immutable. */
public final class Settings {
    private final Map<String, Setting> byName;

    private Settings(Map<String, Setting> byName) {
        this.byName = byName;
    }

    /** These settings; of two for the same option, the last one counts. */
    static Settings of(Collection<Setting> settings) {
        Map<String, Setting> byName = new LinkedHashMap<>();
        settings.forEach(setting -> byName.put(setting.name(), setting));
        return new Settings(byName);
    }

    /** The settings of the command line. */
    public static Settings typed(ParseResult typed) {
        return of(typed.matchedOptions().stream().filter(Keys::isSetting).map(Settings::typed).toList());
    }

    private static Setting typed(OptionSpec option) {
        List<String> values = ValueType.of(option) == ValueType.SWITCH
                ? List.of(String.valueOf(option.<Boolean>getValue()))
                : option.originalStringValues();
        return new Setting(option, values, new Origin.Arguments());
    }

    /** These settings, and those of the others for all other options. */
    public Settings over(Settings others) {
        Map<String, Setting> merged = new LinkedHashMap<>(others.byName);
        merged.putAll(byName);
        return new Settings(merged);
    }

    /** All but the settings of these options. */
    public Settings without(Set<String> names) {
        return of(byName.values().stream().filter(setting -> !names.contains(setting.name())).toList());
    }

    /** The long names of the options that have a value. */
    public Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    /** The setting of an option. */
    public Optional<Setting> of(OptionSpec option) {
        return Optional.ofNullable(byName.get(option.longestName()));
    }

    /** The arguments that set the same on the command line, before more arguments. */
    public String[] argumentsBefore(List<String> more) {
        List<String> arguments = new ArrayList<>(byName.values().stream().flatMap(Setting::arguments).toList());
        arguments.addAll(more);
        return arguments.toArray(String[]::new);
    }

    /** A refusal of a value in the words of the place where the value stands, if one of these settings is refused. */
    public ParameterException explained(ParameterException refusal) {
        if (!(refusal.getArgSpec() instanceof OptionSpec option)) {
            return refusal;
        }
        Origin origin = of(option).map(Setting::origin).orElse(new Origin.Arguments());
        if (origin instanceof Origin.Arguments) {
            return refusal;
        }
        String sentence = Keys.inPlaceOfNames(String.valueOf(refusal.getMessage()),
                refusal.getCommandLine().getCommandSpec(), origin);
        return new ConfigurationException(refusal.getCommandLine(), new Problem(origin, sentence),
                Optional.of(option.longestName()));
    }
}
