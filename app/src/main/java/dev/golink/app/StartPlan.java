package dev.golink.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import dev.golink.app.command.Options;
import dev.golink.app.link.ServerAddress;
import dev.golink.app.preferences.StartPreferences;
import dev.golink.server.ServerConfig;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.ui.texts.Texts;

/**
 * What to start, by the options and the preferences. Options have priority, whether the command line, a variable or the
 * configuration file has them; the preferences count where none does. Invalid preferences never prevent a start.
 *
 * @param options  what to start
 * @param usual    what to start if the ports of the preferences are not available; equal to options if the preferences
 *                 name no ports
 * @param named    whether the operator's name was chosen
 * @param troubles the preferences that could not be followed, each as a sentence in a given language
 */
record StartPlan(Options options, Options usual, boolean named, List<Function<Texts, String>> troubles) {
    /** The options that do not decide which server is shown. */
    private static final Set<String> LEAVE_OPEN = Set.of("--data", "--name", "--log-level", "--log-format",
            "--config", "--pin", "--ca");

    static StartPlan of(Options options, StartPreferences chosen) {
        List<Function<Texts, String>> troubles = new ArrayList<>();
        OperatorId operator = operator(options, chosen, troubles);
        Options named = options.with(operator);
        boolean isNamed = options.isSet("--name") || operator.value().equals(chosen.name());
        if (options.connect() != null) {
            return new StartPlan(named, named, isNamed, List.copyOf(troubles));
        }
        boolean open = LEAVE_OPEN.containsAll(options.given());
        if (open && chosen.mode() == StartPreferences.Mode.ATTACH) {
            try {
                Options attached = named.with(ServerAddress.parse(chosen.server()));
                return new StartPlan(attached, attached, isNamed, List.copyOf(troubles));
            } catch (IllegalArgumentException _) {
                troubles.add(texts -> texts.text("trouble.start.server", chosen.server()));
            }
        }
        return new StartPlan(named.with(ports(named, chosen, troubles)), named, isNamed, List.copyOf(troubles));
    }

    private static OperatorId operator(Options options, StartPreferences chosen,
            List<Function<Texts, String>> troubles) {
        OperatorId usual = options.server().operator();
        if (options.isSet("--name") || chosen.name().isEmpty()) {
            return usual;
        }
        try {
            return new OperatorId(chosen.name());
        } catch (IllegalArgumentException _) {
            troubles.add(texts -> texts.text("trouble.start.name", chosen.name(), usual.value(),
                    OperatorId.nearest(chosen.name()).orElse(usual).value()));
            return usual;
        }
    }

    private static ServerConfig ports(Options options, StartPreferences chosen,
            List<Function<Texts, String>> troubles) {
        ServerConfig usual = options.server();
        int port = options.isSet("--port") ? usual.port() : chosen.port();
        int httpPort = options.isSet("--http-port") ? usual.httpPort() : chosen.httpPort();
        if (port != 0 && port == httpPort) {
            troubles.add(portsTrouble(chosen, texts -> texts.text("trouble.start.same")));
            return usual;
        }
        return usual.withPorts(port, httpPort);
    }

    /** The message that the ports of the preferences could not be used. */
    static Function<Texts, String> portsTrouble(StartPreferences chosen, Function<Texts, String> why) {
        return texts -> texts.text("trouble.start.ports", Integer.toString(chosen.port()),
                Integer.toString(chosen.httpPort()), why.apply(texts));
    }

    /** Whether {@code usual} is left to try if the server cannot be started. */
    boolean hasAnother() {
        return !options.server().equals(usual.server());
    }
}
