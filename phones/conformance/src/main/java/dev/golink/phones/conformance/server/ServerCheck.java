package dev.golink.phones.conformance.server;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.conformance.CheckRunner;
import dev.golink.phones.conformance.ClientCredentials;
import dev.golink.phones.conformance.Finding;
import dev.golink.phones.conformance.ProtocolRule;
import dev.golink.phones.conformance.Report;
import dev.golink.phones.conformance.Verdict;
import dev.golink.phones.conformance.server.checks.AccessChecks;
import dev.golink.phones.conformance.server.checks.AuditChecks;
import dev.golink.phones.conformance.server.checks.BadInputChecks;
import dev.golink.phones.conformance.server.checks.BridgeChecks;
import dev.golink.phones.conformance.server.checks.CommandChecks;
import dev.golink.phones.conformance.server.checks.ConversationChecks;
import dev.golink.phones.conformance.server.checks.ExactInputChecks;
import dev.golink.phones.conformance.server.checks.FleetChecks;
import dev.golink.phones.conformance.server.checks.HistoryChecks;
import dev.golink.phones.conformance.server.checks.IdChecks;
import dev.golink.phones.conformance.server.checks.LaterFeatureChecks;
import dev.golink.phones.conformance.server.checks.NoticeChecks;
import dev.golink.phones.conformance.server.checks.PauseChecks;
import dev.golink.phones.conformance.server.checks.ResultChecks;
import dev.golink.phones.conformance.server.checks.RunChecks;
import dev.golink.phones.conformance.server.checks.StreamChecks;
import dev.golink.phones.conformance.server.client.CheckedServer;
import dev.golink.phones.conformance.server.client.EntryProbe;
import dev.golink.phones.conformance.server.client.ProtocolSections;
import dev.golink.phones.conformance.server.client.ReachableAddress;
import dev.golink.phones.conformance.server.client.ServerRuleCheck;
import dev.golink.phones.conformance.server.control.ControlChecks;
import dev.golink.phones.conformance.server.control.GestureChecks;

/**
 * Checks a server: first with clients that know only the fixed part of the protocol, then with clients that know
 * version 1.
 */
public final class ServerCheck {
    private static final ProtocolRule REACHABLE = new ProtocolRule("reachable", "A phone can connect.",
            ProtocolSections.ENDPOINTS);

    private ServerCheck() {}

    /**
     * Checks a server; may take a minute if many rules are broken. Does not disturb the phones and operators that are
     * connected.
     *
     * @param server   the server's address, such as {@code ws://127.0.0.1:8080}
     * @param run      the prefix of all ids that this check uses: letters and digits, 16 at most
     * @param patience the longest time for each answer; five seconds suit any network
     * @param chosen   selects the rules to check; the rule that the server can be reached is always checked
     * @param listener receives each finding at once, on this thread
     * @throws InterruptedException if this thread is interrupted
     */
    public static Report run(URI server, String run, Duration patience, Predicate<ProtocolRule> chosen,
            Consumer<Finding> listener) throws InterruptedException {
        return run(server, null, ClientCredentials.NONE, run, patience, chosen, listener);
    }

    /**
     * Checks a server whose address is encrypted and which is not known by a CA of this computer; otherwise the same.
     *
     * @param tls encrypts the connections, and decides whether the server is the right one
     */
    public static Report run(URI server, SSLContext tls, String run, Duration patience, Predicate<ProtocolRule> chosen,
            Consumer<Finding> listener) throws InterruptedException {
        return run(server, tls, ClientCredentials.NONE, run, patience, chosen, listener);
    }

    /**
     * Checks a server that wants credentials; otherwise the same.
     *
     * @param tls         encrypts the connections; null for the usual way of this computer
     * @param credentials what the clients of the checks present
     */
    public static Report run(URI server, @Nullable SSLContext tls, ClientCredentials credentials, String run,
            Duration patience, Predicate<ProtocolRule> chosen, Consumer<Finding> listener) throws InterruptedException {
        CheckRunner runner = new CheckRunner(listener);
        try (ReachableAddress address = ReachableAddress.of(server, patience);
                CheckedServer checked = new CheckedServer(address.uri(), patience, run, address.client(tls),
                        credentials)) {
            Verdict reached = connecting().verdict(checked);
            runner.add(REACHABLE, reached);
            List<ServerRuleCheck> wanted = exams().stream().filter(check -> chosen.test(check.rule())).toList();
            if (reached instanceof Verdict.Passed) {
                check(checked, runner, wanted);
            } else {
                wanted.forEach(check -> runner.skip(check.rule(), "No phone can connect to the server."));
            }
        }
        return new Report(server.toString(), runner.findings());
    }

    /** Runs the checks; only those about access if the server does not let the clients in. */
    private static void check(CheckedServer server, CheckRunner runner, List<ServerRuleCheck> wanted)
            throws InterruptedException {
        Optional<String> obstacle = EntryProbe.obstacle(server);
        List<ServerRuleCheck> possible = wanted.stream()
                .filter(check -> obstacle.isEmpty() || check.rule().section().equals(ProtocolSections.GETTING_IN))
                .toList();
        wanted.stream().filter(check -> !possible.contains(check))
                .forEach(check -> runner.skip(check.rule(), obstacle.orElseThrow()));
        new ParallelChecks(server, runner).of(possible);
    }

    /** The rules that are checked, in order. */
    public static List<ProtocolRule> rules() {
        return Stream.concat(Stream.of(REACHABLE), exams().stream().map(ServerRuleCheck::rule)).toList();
    }

    private static ServerRuleCheck connecting() {
        return new ServerRuleCheck(REACHABLE, server -> server.connect("/goLink/phone/" + server.newId()), true);
    }

    private static List<ServerRuleCheck> exams() {
        return Stream.of(ConversationChecks.all(), CommandChecks.all(), IdChecks.all(), BadInputChecks.all(),
                ExactInputChecks.all(), ResultChecks.all(), StreamChecks.all(), PauseChecks.all(), NoticeChecks.all(),
                LaterFeatureChecks.all(), FleetChecks.all(), RunChecks.all(), ControlChecks.all(), GestureChecks.all(),
                HistoryChecks.all(), AuditChecks.all(), AccessChecks.all(), BridgeChecks.all())
                .flatMap(List::stream)
                .toList();
    }
}
