package dev.golink.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import dev.golink.app.command.Options;
import dev.golink.app.link.ServerAddress;
import dev.golink.app.preferences.Start;
import dev.golink.server.ServerConfig;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.ui.words.Words;

/**
 * What the command line and the preferences come to together: the command line first, and the preferences where it says
 * nothing. What makes no sense in the preferences keeps nobody from starting.
 *
 * @param options  what to start
 * @param usual    what to start instead if the ports can't be had that the preferences name; the same if they name none
 * @param named    whether somebody chose the operator's name
 * @param troubles what of the preferences could not be followed, in a language
 */
record StartPlan(Options options, Options usual, boolean named, List<Function<Words, String>> troubles) {
    /** Options that leave open which server is shown. */
    private static final Set<String> LEAVE_OPEN = Set.of("--data", "--name", "--log-level", "--log-format");

    static StartPlan of(Options options, Start chosen) {
        List<Function<Words, String>> troubles = new ArrayList<>();
        OperatorId operator = operator(options, chosen, troubles);
        Options named = options.with(operator);
        boolean isNamed = options.given().contains("--name") || operator.value().equals(chosen.name());
        if (options.connect() != null) {
            return new StartPlan(named, named, isNamed, List.copyOf(troubles));
        }
        boolean open = LEAVE_OPEN.containsAll(options.given());
        if (open && chosen.mode() == Start.Mode.ATTACH) {
            try {
                Options attached = named.with(ServerAddress.parse(chosen.server()));
                return new StartPlan(attached, attached, isNamed, List.copyOf(troubles));
            } catch (IllegalArgumentException _) {
                troubles.add(words -> words.text("trouble.start.server", chosen.server()));
            }
        }
        return new StartPlan(named.with(ports(named, chosen, troubles)), named, isNamed, List.copyOf(troubles));
    }

    private static OperatorId operator(Options options, Start chosen, List<Function<Words, String>> troubles) {
        OperatorId usual = options.server().operator();
        if (options.given().contains("--name") || chosen.name().isEmpty()) {
            return usual;
        }
        try {
            return new OperatorId(chosen.name());
        } catch (IllegalArgumentException _) {
            troubles.add(words -> words.text("trouble.start.name", chosen.name(), usual.value(),
                    OperatorId.nearest(chosen.name()).orElse(usual).value()));
            return usual;
        }
    }

    private static ServerConfig ports(Options options, Start chosen, List<Function<Words, String>> troubles) {
        ServerConfig usual = options.server();
        int port = options.given().contains("--port") ? usual.port() : chosen.port();
        int httpPort = options.given().contains("--http-port") ? usual.httpPort() : chosen.httpPort();
        if (port != 0 && port == httpPort) {
            troubles.add(portsTrouble(chosen, words -> words.text("trouble.start.same")));
            return usual;
        }
        return usual.withPorts(port, httpPort);
    }

    /** Says that the ports of the preferences could not be used. */
    static Function<Words, String> portsTrouble(Start chosen, Function<Words, String> why) {
        return words -> words.text("trouble.start.ports", Integer.toString(chosen.port()),
                Integer.toString(chosen.httpPort()), why.apply(words));
    }

    /** Whether something else is left to be tried if the server can't be started. */
    boolean hasAnother() {
        return !options.server().equals(usual.server());
    }
}
