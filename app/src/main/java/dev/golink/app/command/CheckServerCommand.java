package dev.golink.app.command;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import dev.golink.app.command.options.Logging;
import dev.golink.app.command.options.ReportOptions;
import dev.golink.phones.conformance.ProtocolRule;
import dev.golink.phones.conformance.server.ServerCheck;
import dev.golink.server.address.HostAndPort;

/** Checks a server against the protocol. */
@Command(name = "check-server", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = "Tell what a server does right and wrong by the protocol.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:Every rule that was checked is kept.",
            "1:A rule is broken, or the server cannot be reached.",
            "2:The arguments make no sense."})
public final class CheckServerCommand implements Callable<Integer> {
    private static final int IDS = 1_000_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--url", paramLabel = "URL", required = true,
            description = "Where the server listens, such as ws://127.0.0.1:8080.")
    private URI url = URI.create("");

    @Option(names = "--patience", paramLabel = "DURATION", defaultValue = "5s",
            description = "How long each answer may take. Default: ${DEFAULT-VALUE}")
    private Duration patience = Duration.ZERO;

    @Option(names = "--only", paramLabel = "CHECK", description = "Run this check alone; may be said more than once.")
    private List<String> only = List.of();

    @Mixin
    private ReportOptions output = new ReportOptions();

    @Override
    public Integer call() throws InterruptedException {
        boolean isWebSocket = "ws".equals(url.getScheme()) || "wss".equals(url.getScheme());
        if (!isWebSocket || !HostAndPort.isIn(url) || url.getRawQuery() != null
                || url.getRawFragment() != null) {
            throw new ParameterException(spec.commandLine(),
                    "--url " + url + " is not ws://HOST:PORT or wss://HOST:PORT");
        }
        List<String> known = ServerCheck.rules().stream().map(ProtocolRule::name).toList();
        for (String name : only) {
            if (!known.contains(name)) {
                throw new ParameterException(spec.commandLine(), "--only " + name + " is not a check");
            }
        }
        Logging.startForTool();
        String run = "check" + ThreadLocalRandom.current().nextInt(IDS);
        return output.end(ServerCheck.run(url, run, patience, rule -> only.isEmpty() || only.contains(rule.name()),
                output::print));
    }
}
