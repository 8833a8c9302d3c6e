package dev.golink.app.command.operator;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;

/** The options for roles and rights. */
@Command
public final class RightsOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--role", paramLabel = "ROLE",
            description = "Role: viewer, operator, technician or admin. Repeat the option for more roles.")
    private List<String> roles = List.of();

    @Option(names = "--right", paramLabel = "RIGHT",
            description = "Single right beside those of the roles, such as shell. Repeat the option for more rights.")
    private List<String> rights = List.of();

    /** Whether neither a role nor a right is named. */
    boolean isEmpty() {
        return roles.isEmpty() && rights.isEmpty();
    }

    /**
     * The roles.
     *
     * @throws ParameterException if one is unknown
     */
    Set<Role> roles() {
        Set<Role> all = EnumSet.noneOf(Role.class);
        roles.forEach(word -> all.add(Role.of(word).orElseThrow(() -> unknown("--role", word,
                Stream.of(Role.values()).map(Role::word).collect(Collectors.joining(", "))))));
        return all;
    }

    /**
     * The single rights.
     *
     * @throws ParameterException if one is unknown
     */
    Rights rights() {
        Set<Right> all = EnumSet.noneOf(Right.class);
        rights.forEach(word -> all.add(Right.of(word).orElseThrow(() -> unknown("--right", word,
                Stream.of(Right.values()).map(Right::word).collect(Collectors.joining(", "))))));
        return new Rights(all);
    }

    /** All that roles and single rights give together. */
    Rights all() {
        Rights all = rights();
        for (Role role : roles()) {
            all = all.with(role.rights());
        }
        return all;
    }

    private ParameterException unknown(String option, String word, String known) {
        return new ParameterException(spec.commandLine(), option + " " + word + " is not one of " + known,
                spec.findOption(option), word);
    }
}
