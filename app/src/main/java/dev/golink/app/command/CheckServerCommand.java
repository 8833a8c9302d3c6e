package dev.golink.app.command;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import dev.golink.app.command.options.CheckCredentialOptions;
import dev.golink.app.command.options.Logging;
import dev.golink.app.command.options.ReportOptions;
import dev.golink.app.command.options.ServerTrustOptions;
import dev.golink.phones.conformance.ClientCredentials;
import dev.golink.phones.conformance.ProtocolRule;
import dev.golink.phones.conformance.server.ServerCheck;
import dev.golink.server.address.HostAndPort;
import dev.golink.server.certificate.tls.ClientTls;

/** Checks a server against the protocol. */
@Command(name = "check-server", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = "Check whether a server follows the protocol.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:The server follows every checked rule.",
            "1:The server violates a rule, or does not answer.",
            "2:An argument is not valid."})
public final class CheckServerCommand implements Callable<Integer> {
    private static final int IDS = 1_000_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--url", paramLabel = "URL", required = true,
            description = "Server address, such as ws://127.0.0.1:8080, or wss://lab.example:8080 if it is encrypted.")
    private URI url = URI.create("");

    @Option(names = "--patience", paramLabel = "DURATION", defaultValue = "5s",
            description = "Longest wait for each answer. Default: ${DEFAULT-VALUE}")
    private Duration patience = Duration.ZERO;

    @Option(names = "--only", paramLabel = "CHECK",
            description = "Run only this check. Repeat the option for more checks.")
    private List<String> only = List.of();

    @Mixin
    private CheckCredentialOptions credentials = new CheckCredentialOptions();

    @Mixin
    private ServerTrustOptions trust = new ServerTrustOptions();

    @Mixin
    private ReportOptions output = new ReportOptions();

    @Override
    public Integer call() throws InterruptedException {
        boolean isWebSocket = "ws".equals(url.getScheme()) || "wss".equals(url.getScheme());
        if (!isWebSocket || !HostAndPort.isIn(url) || url.getRawQuery() != null
                || url.getRawFragment() != null) {
            throw new ParameterException(spec.commandLine(),
                    "--url " + url + " is not a valid address; use ws://HOST:PORT or wss://HOST:PORT");
        }
        List<String> known = ServerCheck.rules().stream().map(ProtocolRule::name).toList();
        for (String name : only) {
            if (!known.contains(name)) {
                throw new ParameterException(spec.commandLine(), "--only " + name + " is not a known check");
            }
        }
        ClientCredentials presented = credentials.of(url);
        Optional<ClientTls> tls = trust.tls(url);
        Logging.startForTool();
        String run = "check" + ThreadLocalRandom.current().nextInt(IDS);
        Predicate<ProtocolRule> chosen = rule -> only.isEmpty() || only.contains(rule.name());
        if (tls.isPresent() && trust.refuses(tls.get(), url)) {
            return 1;
        }
        return output.end(ServerCheck.run(url, tls.map(ClientTls::context).orElse(null), presented, run, patience,
                chosen, output::print));
    }
}
