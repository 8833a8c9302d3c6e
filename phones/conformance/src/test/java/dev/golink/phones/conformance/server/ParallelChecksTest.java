package dev.golink.phones.conformance.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.golink.phones.conformance.CheckRunner;
import dev.golink.phones.conformance.ClientCredentials;
import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Finding;
import dev.golink.phones.conformance.Verdict;
import dev.golink.phones.conformance.server.client.CheckedServer;
import dev.golink.phones.conformance.server.client.ServerRuleCheck;

class ParallelChecksTest {
    private final AtomicInteger running = new AtomicInteger();

    @Test
    void eightChecksRunAtTheSameTime() throws Exception {
        CountDownLatch eight = new CountDownLatch(8);
        AtomicInteger most = new AtomicInteger();
        List<ServerRuleCheck> exams = IntStream.range(0, 8).mapToObj(i -> exam("waits-" + i, () -> {
            most.accumulateAndGet(running.get(), Math::max);
            eight.countDown();
            eight.await(5, TimeUnit.SECONDS);
        })).toList();

        List<Finding> findings = run(exams);

        assertThat(findings).hasSize(8).extracting(Finding::verdict).containsOnly(new Verdict.Passed());
        assertThat(most).as("ran at one time").hasValue(8);
    }

    @Test
    void findingsAreReportedInTheOrderOfTheChecks() throws Exception {
        CountDownLatch secondIsThrough = new CountDownLatch(1);
        ServerRuleCheck first = exam("first", () -> secondIsThrough.await(10, TimeUnit.SECONDS));
        ServerRuleCheck second = exam("second", secondIsThrough::countDown);

        assertThat(run(List.of(first, second))).extracting(finding -> finding.rule().name())
                .containsExactly("first", "second");
    }

    @Test
    void anExclusiveCheckRunsAlone() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        ServerRuleCheck slow = exam("slow", () -> begun.await(50, TimeUnit.MILLISECONDS));
        ServerRuleCheck alone = exam("alone",
                () -> FaultException.require(running.get() == 1, running.get() + " ran beside it")).alone();

        List<Finding> findings = run(List.of(exam("brief", () -> {}), alone, slow, exam("quick", () -> {})));

        assertThat(findings).extracting(Finding::verdict).containsOnly(new Verdict.Passed());
    }

    @Test
    void aFaultThatAnotherFaultCausedIsNotReported() throws Exception {
        ServerRuleCheck broken = exam("broken", () -> {
            throw new FaultException("it tells everybody");
        });

        assertThat(run(List.of(exam("passes", () -> {}), disturbed(), broken))).extracting(Finding::verdict)
                .containsExactly(new Verdict.Passed(), new Verdict.Passed(), new Verdict.Failed("it tells everybody"));
    }

    @Test
    void aFaultSeenOnlyInParallelIsReportedWhenNoOtherCheckFails() throws Exception {
        assertThat(run(List.of(disturbed(), exam("passes", () -> {})))).extracting(Finding::verdict)
                .containsExactly(new Verdict.Failed("Seen only while other checks ran: another command came"),
                        new Verdict.Passed());
    }

    @Test
    void aFaultOfTheServerIsReported() throws Exception {
        ServerRuleCheck broken = exam("broken", () -> {
            throw new FaultException("no answer");
        });

        assertThat(run(List.of(broken))).extracting(Finding::verdict).containsExactly(new Verdict.Failed("no answer"));
    }

    /** A check that fails at the first run, as if another check had disturbed it, and passes at later runs. */
    private ServerRuleCheck disturbed() {
        AtomicInteger times = new AtomicInteger();
        return exam("disturbed",
                () -> FaultException.require(times.incrementAndGet() > 1, "another command came"));
    }

    private static List<Finding> run(List<ServerRuleCheck> exams) throws InterruptedException {
        CheckRunner runner = new CheckRunner(_ -> {});
        try (CheckedServer server = new CheckedServer(URI.create("ws://127.0.0.1:9"), Duration.ofSeconds(1), "x",
                HttpClient.newHttpClient(), ClientCredentials.NONE)) {
            new ParallelChecks(server, runner).of(exams);
        }
        return runner.findings();
    }

    private ServerRuleCheck exam(String name, Step step) {
        return ServerRuleCheck.of(name, "It holds.", "§", _ -> {
            running.incrementAndGet();
            try {
                step.take();
            } finally {
                running.decrementAndGet();
            }
        });
    }

    private interface Step {
        void take() throws FaultException, InterruptedException;
    }
}
