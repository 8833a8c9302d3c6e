package dev.golink.phones.conformance.server;

import static dev.golink.phones.conformance.Findings.failures;
import static dev.golink.phones.conformance.Findings.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.golink.phones.conformance.ClientCredentials;
import dev.golink.phones.conformance.Finding;
import dev.golink.phones.conformance.ProtocolRule;
import dev.golink.phones.conformance.Report;
import dev.golink.phones.conformance.Verdict;
import dev.golink.server.EmbeddedServer;
import dev.golink.server.ServerConfig;
import dev.golink.server.TlsSetting;
import dev.golink.server.access.state.AccessSettings;
import dev.golink.server.access.state.LoopbackPolicy;
import dev.golink.server.certificate.Pin;
import dev.golink.server.certificate.own.OwnCertificateStore;
import dev.golink.server.certificate.tls.ClientTls;
import dev.golink.server.certificate.tls.ServerTrust;
import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.FleetListener;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.screen.Watch;

class ServerCheckTest {
    /** The patience of checks. Only answers that a server with a mistake leaves out take this long. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    @Test
    void theGoLinkServerPassesEveryRule(@TempDir Path data) throws Exception {
        ServerConfig config = ServerConfig.keepingIn(data, new OperatorId("desk")).withPorts(0, 0)
                .withInterval(Duration.ofSeconds(60));
        List<Finding> told = new ArrayList<>();
        try (EmbeddedServer server = EmbeddedServer.start(config)) {
            Report report = ServerCheck.run(server.endpoints().webSocket(), null, credentials(server, data), "own",
                    Duration.ofSeconds(10), _ -> true, told::add);

            assertThat(report.findings()).allSatisfy(
                    finding -> assertThat(finding.verdict()).as(finding.rule().name())
                            .isEqualTo(new Verdict.Passed()));
            assertThat(report.findings()).extracting(Finding::rule).isEqualTo(ServerCheck.rules());
            assertThat(told).isEqualTo(report.findings());
            assertThat(report.isConformant()).isTrue();
            SeenCounts left = new SeenCounts();
            try (Watch _ = server.watch(left)) {
                await().until(() -> left.counts != null);
                assertThat(left.counts.offline()).as("what the check leaves behind").isZero();
            }
        }
    }

    @Test
    void withoutCredentialsOnlyTheChecksOfTheServersFixedPartAndOfItsEntranceRun() throws Exception {
        Set<String> checks = Set.of("open-screen", "fleet-picture", "waits", "waiting-number", "token-of-another-id");
        try (EmbeddedServer server = EmbeddedServer.start(ServerConfig.inMemory(new OperatorId("desk")))) {
            Report report = ServerCheck.run(server.endpoints().webSocket(), "own", Duration.ofSeconds(10),
                    rule -> checks.contains(rule.name()), _ -> {});

            assertThat(failures(report)).isEmpty();
            assertThat(verdict(report, "open-screen")).isEqualTo(new Verdict.Passed());
            assertThat(verdict(report, "waits")).isEqualTo(new Verdict.Passed());
            assertThat(verdict(report, "waiting-number")).isEqualTo(new Verdict.Passed());
            assertThat(verdict(report, "fleet-picture")).asString().contains("lack the rights", "--token");
            assertThat(verdict(report, "token-of-another-id")).asString().contains("--pair");
        }
    }

    @Test
    void aServerThatLetsNobodyInIsStillCheckedForItsEntrance(@TempDir Path data) throws Exception {
        Set<String> checks = Set.of("open-screen", "waits", "wrong-token");
        ServerConfig config = ServerConfig.keepingIn(data, new OperatorId("desk")).withPorts(0, 0);
        try (EmbeddedServer server = EmbeddedServer.start(config)) {
            change(server, new AccessSettings(true, true, LoopbackPolicy.NOBODY));

            Report report = ServerCheck.run(server.endpoints().webSocket(), "own", SHORT,
                    rule -> checks.contains(rule.name()), _ -> {});

            assertThat(failures(report)).isEmpty();
            assertThat(verdict(report, "open-screen")).asString().contains("makes phones wait", "--pair");
            assertThat(verdict(report, "waits")).isEqualTo(new Verdict.Passed());
            assertThat(verdict(report, "wrong-token")).isEqualTo(new Verdict.Passed());

            Report admitted = ServerCheck.run(server.endpoints().webSocket(), null, credentials(server, data), "own",
                    Duration.ofSeconds(10), rule -> checks.contains(rule.name()), _ -> {});

            assertThat(admitted.findings()).extracting(Finding::verdict).containsOnly(new Verdict.Passed());
        }
    }

    @Test
    void aServerWithoutCredentialsIsNotCheckedForThem() throws Exception {
        try (FixedServer server = new FixedServer(FixedServer.Mistake.NONE)) {
            Report report = ServerCheck.run(server.address(), "fixed", SHORT,
                    rule -> rule.section().equals("Access: who gets in"), _ -> {});

            assertThat(failures(report)).isEmpty();
            assertThat(report.skipped()).isEqualTo(12);
        }
    }

    private static ClientCredentials credentials(EmbeddedServer server, Path data) throws Exception {
        var code = server.access().request(new AccessRequest.NewFleetCode("check", Duration.ofHours(1), 10_000))
                .toCompletableFuture().get(10, TimeUnit.SECONDS);
        return new ClientCredentials(Files.readString(data.resolve("local-token")).strip(),
                ((AccessAnswer.Code) code).code());
    }

    private static void change(EmbeddedServer server, AccessSettings settings) throws Exception {
        assertThat(server.access().request(new AccessRequest.ChangeSettings(settings)).toCompletableFuture().get(10,
                TimeUnit.SECONDS)).isInstanceOf(AccessAnswer.Done.class);
    }

    @Test
    void aServerIsCheckedOverTlsAsWell(@TempDir Path data) throws Exception {
        ServerConfig config = ServerConfig.keepingIn(data, new OperatorId("desk")).withPorts(0, 0)
                .withTls(new TlsSetting.Own());
        Set<String> checks = Set.of("heart-phone", "open-screen");
        try (EmbeddedServer server = EmbeddedServer.start(config)) {
            URI address = server.secure().toCompletableFuture().get(30, TimeUnit.SECONDS).secureWebSocket();
            Pin pin = new OwnCertificateStore(data, InstantSource.system()).load().pin();
            ClientTls tls = ClientTls.of(new ServerTrust.Pinned(List.of(pin)));

            Report report = ServerCheck.run(address, tls.context(), "own", Duration.ofSeconds(10),
                    rule -> checks.contains(rule.name()), _ -> {});

            assertThat(report.findings()).hasSize(3);
            assertThat(report.isConformant()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aMistakeIsNamed(FixedServer.Mistake mistake) throws Exception {
        assertThat(brokenBy(mistake)).containsExactly(mistake.check());
    }

    @Test
    void aServerThatSendsCommandsToAllPhonesFailsOnlyThatRule() throws Exception {
        Set<String> checks = Set.of("open-screen", "stop-screen", "command-one-phone", "heart-phone", "ping-phone",
                "replaced-reachable");
        try (FixedServer server = new FixedServer(FixedServer.Mistake.TELLS_EVERYBODY)) {
            Report report = ServerCheck.run(server.address(), "wrong", SHORT, rule -> checks.contains(rule.name()),
                    _ -> {});

            assertThat(failures(report)).containsExactly("command-one-phone");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMistakeAboutMessagesIsNamed(NoticingServer.Wrong wrong) throws Exception {
        try (NoticingServer server = new NoticingServer(wrong)) {
            Report report = ServerCheck.run(server.address(), "wrong", SHORT,
                    rule -> rule.name().startsWith("notice-"), _ -> {});

            assertThat(report.findings()).hasSize(5);
            assertThat(report.skipped()).isZero();
            List<String> failed = failures(report);
            if (wrong == NoticingServer.Wrong.NOTHING) {
                assertThat(failed).isEmpty();
            } else {
                assertThat(failed).contains(wrong.check());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMistakeAboutIdsIsNamed(ExactServer.Wrong wrong) throws Exception {
        List<String> checks = Stream.of(ExactServer.Wrong.values()).map(ExactServer.Wrong::check).toList();
        try (ExactServer server = new ExactServer(wrong)) {
            Report report = ServerCheck.run(server.address(), "exact", SHORT, rule -> checks.contains(rule.name()),
                    _ -> {});

            assertThat(report.findings()).hasSize(checks.size());
            assertThat(report.skipped()).isZero();
            assertThat(failures(report)).isEqualTo(
                    wrong == ExactServer.Wrong.NOTHING ? List.of() : List.of(wrong.check()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMistakeAboutPausesIsNamed(PausingServer.Wrong wrong) throws Exception {
        Set<String> checks = Stream.of(PausingServer.Wrong.values()).map(PausingServer.Wrong::check)
                .collect(Collectors.toSet());
        try (PausingServer server = new PausingServer(wrong)) {
            Report report = ServerCheck.run(server.address(), "wrong", SHORT,
                    rule -> wrong == PausingServer.Wrong.NOTHING ? checks.contains(rule.name())
                            : rule.name().equals(wrong.check()),
                    _ -> {});

            assertThat(report.skipped()).isZero();
            assertThat(failures(report)).as(report.findings().toString()).isEqualTo(
                    wrong == PausingServer.Wrong.NOTHING ? List.of() : List.of(wrong.check()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMistakeAboutControlIsNamed(ControllingServer.Wrong wrong) throws Exception {
        Set<String> checks = Stream.of(ControllingServer.Wrong.values()).map(ControllingServer.Wrong::check)
                .collect(Collectors.toSet());
        try (ControllingServer server = new ControllingServer(wrong)) {
            Report report = ServerCheck.run(server.address(), "wrong", SHORT,
                    rule -> wrong == ControllingServer.Wrong.NOTHING ? checks.contains(rule.name())
                            : rule.name().equals(wrong.check()),
                    _ -> {});

            assertThat(report.skipped()).isZero();
            assertThat(failures(report)).as(report.findings().toString()).isEqualTo(
                    wrong == ControllingServer.Wrong.NOTHING ? List.of() : List.of(wrong.check()));
        }
    }

    @Test
    void aServerWithOnlyTheFixedRowsIsNotTestedForTheRest() throws Exception {
        try (FixedServer server = new FixedServer(FixedServer.Mistake.NONE)) {
            List<String> mistakes = List.of(FixedServer.Mistake.values()).stream().map(FixedServer.Mistake::check)
                    .toList();

            Report report = ServerCheck.run(server.address(), "fixed", SHORT, rule -> mistakes.contains(rule.name())
                    || rule.name().equals("result-done") || rule.name().equals("fleet-picture"), _ -> {});

            assertThat(report.findings()).filteredOn(finding -> mistakes.contains(finding.rule().name()))
                    .hasSize(mistakes.size() - 1).extracting(Finding::verdict)
                    .containsOnly(new Verdict.Passed());
            assertThat(verdict(report, "result-done")).isInstanceOf(Verdict.Skipped.class);
            assertThat(verdict(report, "fleet-picture")).isInstanceOf(Verdict.Skipped.class);
        }
    }

    @Test
    void anUnreachableServerIsReportedOnce() throws IOException, InterruptedException {
        URI nobody;
        try (java.net.ServerSocket free = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("ws://127.0.0.1:" + free.getLocalPort());
        }

        Report report = ServerCheck.run(nobody, "x", SHORT, _ -> true, _ -> {});

        assertThat(report.failed()).isEqualTo(1);
        assertThat(report.skipped()).isEqualTo(ServerCheck.rules().size() - 1);
    }

    @Test
    void everyRuleHasANameOfItsOwn() {
        assertThat(ServerCheck.rules()).extracting(ProtocolRule::name).doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("[a-z0-9-]{1,24}"));
    }

    private static final class SeenCounts implements FleetListener {
        private volatile FleetCounts counts;

        @Override
        public void changed(FleetChange change) {
            counts = change.counts();
        }
    }

    private static List<String> brokenBy(FixedServer.Mistake mistake) throws Exception {
        try (FixedServer server = new FixedServer(mistake)) {
            Report report = ServerCheck.run(server.address(), "wrong", SHORT,
                    rule -> rule.name().equals(mistake.check()), _ -> {});
            return failures(report);
        }
    }
}
