package dev.golink.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.server.certificate.tls.ServerTrust;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.runs.RunAnswer;
import dev.golink.server.fleet.runs.RunCounts;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunInfo;
import dev.golink.server.fleet.runs.RunOrder;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.server.fleet.runs.RunsChange;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.remote.RemoteFleet;
import dev.golink.server.remote.link.ConsoleName;
import dev.golink.server.remote.link.LinkCredentials;
import dev.golink.server.remote.link.LinkSecurity;

/**
 * A run of ten thousand phones survives the end of the console that began it, and a restart of the server. Most phones
 * are offline; some are real sockets.
 */
class RunsOverRestartTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PHONES = 10_000;
    private static final int HERE = 40;

    private final Map<RunId, RunInfo> seen = new ConcurrentHashMap<>();
    private final List<RunCounts> told = new CopyOnWriteArrayList<>();
    private final List<FixedClient> phones = new ArrayList<>();

    @TempDir
    private Path folder;
    private EmbeddedServer server;
    private RemoteFleet anna;
    private RemoteFleet bob;

    @AfterEach
    void leave() {
        anna.close();
        bob.close();
        phones.forEach(FixedClient::close);
        server.close();
    }

    @Test
    void aRunSurvivesARestartAndItsCountsAlwaysAddUp() throws IOException {
        server = start(0);
        for (int i = 0; i < HERE; i++) {
            FixedClient phone = FixedClient.connect(server.endpoints(), "/goLink/phone/here-" + i);
            phone.say("{\"event\":\"hello\",\"protocol\":1,\"can_share\":true}");
            phones.add(phone);
        }
        anna = attach("anna");
        bob = attach("bob");
        bob.runs().watch(this::changed);
        await().atMost(PATIENCE).until(() -> phones.stream().allMatch(phone -> !phone.heard().isEmpty()));

        RunId run = begin();
        anna.close();
        phones.subList(0, 10).forEach(phone -> answer(phone, "live"));
        phones.subList(10, 15).forEach(phone -> answer(phone, "denied"));
        await().atMost(PATIENCE).until(() -> of(run, RunStage.DONE) == 10 && of(run, RunStage.REFUSED) == 5);
        await().atMost(PATIENCE).until(() -> of(run, RunStage.UNREACHABLE) > 1_000);
        int port = server.endpoints().port();
        server.close();
        server = start(port);

        await().atMost(PATIENCE).until(() -> seen.containsKey(run) && seen.get(run).counts().isFinished());
        RunCounts last = seen.get(run).counts();
        assertThat(last.total()).isEqualTo(PHONES);
        assertThat(last.of(RunStage.DONE)).isEqualTo(10);
        assertThat(last.of(RunStage.REFUSED)).isEqualTo(5);
        assertThat(last.of(RunStage.UNKNOWN)).isEqualTo(HERE - 15);
        assertThat(last.of(RunStage.UNREACHABLE) + last.of(RunStage.NOT_SENT)).isEqualTo(PHONES - HERE);
        assertThat(seen.get(run).by()).isEqualTo(new OperatorId("anna"));
        assertThat(told).allSatisfy(counts -> assertThat(counts.total()).isEqualTo(PHONES));
    }

    private EmbeddedServer start(int port) throws IOException {
        return EmbeddedServer.start(
                ServerConfig.keepingIn(folder, new OperatorId("desk")).withPorts(port, 0));
    }

    private RemoteFleet attach(String name) {
        return RemoteFleet.dial(
                new ConsoleName(server.endpoints().webSocket(), new OperatorId(name), true),
                new LinkSecurity(new ServerTrust.ComputersCas(), _ -> {},
                        LinkCredentials.presenting(() -> server.localToken().secret())));
    }

    /** Begins a run in which the connected phones come first and the many offline ones follow. */
    private RunId begin() {
        List<PhoneId> all = IntStream.range(0, PHONES)
                .mapToObj(i -> new PhoneId(i < HERE ? "here-" + i : "away-" + i)).toList();
        RunOrder order = new RunOrder(new Command.StartSharing(ScreenWish.DEFAULT), all, 2 * HERE);
        await().atMost(PATIENCE).until(() -> anna.runs().begin(order).toCompletableFuture()
                .join() instanceof RunAnswer.Taken(RunId run, int count) && count == PHONES && expect(run));
        return expected;
    }

    private RunId expected;

    private boolean expect(RunId run) {
        expected = run;
        return true;
    }

    private void answer(FixedClient phone, String state) {
        await().atMost(PATIENCE)
                .until(() -> phone.heard().stream().anyMatch(text -> text.contains("\"open_screen\"")));
        phone.say("{\"event\":\"screen\",\"state\":\"" + state + "\"}");
    }

    private int of(RunId run, RunStage stage) {
        return seen.containsKey(run) ? seen.get(run).counts().of(stage) : 0;
    }

    private void changed(RunsChange change) {
        switch (change) {
            case RunsChange.WholeList(var runs) -> runs.forEach(this::see);
            case RunsChange.RunChanged(var run) -> see(run);
            case RunsChange.RunForgotten(var run) -> seen.remove(run);
            case RunsChange.NoRuns() -> throw new IllegalStateException("this server has runs");
        }
    }

    private void see(RunInfo run) {
        seen.put(run.id(), run);
        told.add(run.counts());
    }
}
