package dev.golink.app.command.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import picocli.CommandLine.ParameterException;

/** Finds all problems of a configuration, of which a start would report the first. */
public final class ConfigurationCheck {
    private ConfigurationCheck() {}

    /**
     * All problems, in the order of the lines.
     *
     * @param use validates settings; throws a {@link ConfigurationException} for the first one that is wrong
     * @throws ParameterException if something else prevents a start, such as a user without a home folder
     */
    public static List<Problem> problems(Configuration configuration, Consumer<Settings> use) {
        List<Problem> problems = new ArrayList<>(configuration.problems());
        Settings left = configuration.settings();
        for (int most = left.names().size(); most >= 0; most--) {
            try {
                use.accept(left);
                break;
            } catch (ConfigurationException e) {
                problems.add(e.problem());
                left = left.without(e.option().map(Set::of).orElse(Set.of()));
            }
        }
        problems.sort(Comparator.comparingInt(problem -> line(problem.origin())));
        return problems;
    }

    private static int line(Origin origin) {
        return switch (origin) {
            case Origin.Line(_, int line) -> line;
            case Origin.WholeFile _ -> 0;
            case Origin.Variable _,Origin.Arguments _ -> Integer.MAX_VALUE;
        };
    }
}
