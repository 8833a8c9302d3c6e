package dev.golink.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.fleet.command.Locate;
import dev.golink.server.fleet.history.CountsAnswer;
import dev.golink.server.fleet.history.CountsQuery;
import dev.golink.server.fleet.history.HistoryAnswer;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.history.HistoryKind;
import dev.golink.server.fleet.history.HistoryQuery;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.history.HistorySetting;

/** The history of a whole server, in files and in memory. */
class HistoryOfServerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final OperatorId DESK = new OperatorId("desk");
    private static final PhoneId LAB = new PhoneId("lab-7");
    private static final HistoryQuery OF_LAB = HistoryQuery.newest(100).ofPhone(LAB);

    @TempDir
    private Path folder;
    private final List<EmbeddedServer> servers = new ArrayList<>();

    @AfterEach
    void close() {
        servers.forEach(EmbeddedServer::close);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatAPhoneDoesIsFoundAndSoIsWhatOperatorsDoWithIt(boolean inMemory) throws IOException {
        EmbeddedServer server = start(inMemory ? ServerConfig.inMemory(DESK) : inFolder());
        try (FixedClient phone = FixedClient.connect(server.endpoints(), "/goLink/phone/lab-7")) {
            phone.say("{\"event\":\"heart\",\"battery\":55}");
            await().atMost(PATIENCE).until(() -> events(server).contains("BatteryChanged"));
            assertThat(server.send(LAB, new Locate()).toCompletableFuture()).succeedsWithin(PATIENCE);
        }

        await().atMost(PATIENCE).until(() -> events(server).contains("PhoneDeparted"));
        assertThat(events(server)).containsExactly("PhoneConnected", "BatteryChanged", "CommandEnded",
                "PhoneDeparted");
        assertThat(page(server, OF_LAB.ofKinds(Set.of(HistoryKind.COMMAND)).ofOperator(DESK)).entries())
                .extracting(HistoryEntry::operator).containsExactly(DESK);
        assertThat(page(server, HistoryQuery.newest(1).ofPhone(LAB))).satisfies(first -> {
            assertThat(first.hasMore()).isTrue();
            assertThat(page(server, OF_LAB.before(first.entries().getLast().id())).entries()).hasSize(3);
        });
    }

    @Test
    void theHistoryOutlivesTheServerAndSaysThatItEnded() throws IOException {
        EmbeddedServer first = start(inFolder());
        try (FixedClient _ = FixedClient.connect(first.endpoints(), "/goLink/phone/lab-7")) {
            await().atMost(PATIENCE).until(() -> events(first).contains("PhoneConnected"));
            end(first);
        }

        EmbeddedServer second = start(inFolder());
        await().atMost(PATIENCE)
                .until(() -> page(second, HistoryQuery.newest(10)).entries().getFirst()
                        .fact() instanceof HistoryFact.ServerStarted);

        assertThat(page(second, HistoryQuery.newest(10)).entries().reversed()).extracting(HistoryEntry::fact)
                .satisfiesExactly(fact -> assertThat(fact).isEqualTo(new HistoryFact.ServerStarted(null)),
                        fact -> assertThat(fact).isInstanceOf(HistoryFact.PhoneConnected.class),
                        fact -> assertThat(fact).isInstanceOf(HistoryFact.PhoneDeparted.class),
                        fact -> assertThat(fact).isEqualTo(new HistoryFact.ServerEnded()),
                        fact -> assertThat(fact).isEqualTo(new HistoryFact.ServerStarted(null)));
    }

    @Test
    void aListenerHearsAtOnceThatTheHistoryIsStored() throws IOException {
        EmbeddedServer server = start(inFolder());
        List<HistoryState> states = new CopyOnWriteArrayList<>();

        try (Watch _ = server.history().watchState(states::add)) {
            await().atMost(PATIENCE).until(() -> !states.isEmpty());
        }
        assertThat(states).containsExactly(new HistoryState.Storing());
    }

    @Test
    void aServerWithoutAHistorySaysSoAndWritesNoFile() throws IOException {
        EmbeddedServer server = start(inFolder().withHistory(new HistorySetting.Off()));

        assertThat(server.history().find(OF_LAB).toCompletableFuture()).succeedsWithin(PATIENCE)
                .isInstanceOfSatisfying(HistoryAnswer.Refused.class, refused -> assertThat(refused.refusal().words())
                        .isEqualTo("This server stores no history, because it was started with --history=off."));
        end(server);
        assertThat(folder.resolve("history")).doesNotExist();
    }

    @Test
    void aServerInMemoryCountsItsPhones() throws IOException {
        EmbeddedServer server = start(ServerConfig.inMemory(DESK));
        try (FixedClient _ = FixedClient.connect(server.endpoints(), "/goLink/phone/lab-7")) {
            await().atMost(PATIENCE).until(() -> events(server).contains("PhoneConnected"));
        }
        CountsQuery lastHour = new CountsQuery(server.now().minus(Duration.ofHours(1)),
                server.now().plus(Duration.ofHours(1)), Duration.ofHours(2));

        assertThat(server.history().counts(lastHour).toCompletableFuture()).succeedsWithin(PATIENCE)
                .isEqualTo(new CountsAnswer.Counts(List.of(new CountsAnswer.Point(
                        lastHour.from().truncatedTo(ChronoUnit.MILLIS), 0, 1))));
    }

    private ServerConfig inFolder() {
        return ServerConfig.keepingIn(folder, DESK).withPorts(0, 0).withTls(new TlsSetting.Off());
    }

    private EmbeddedServer start(ServerConfig config) throws IOException {
        EmbeddedServer server = EmbeddedServer.start(config.withOpen(true));
        servers.add(server);
        return server;
    }

    private void end(EmbeddedServer server) {
        servers.remove(server);
        server.close();
    }

    private static List<String> events(EmbeddedServer server) {
        return page(server, OF_LAB).entries().reversed().stream().map(entry -> entry.fact().getClass().getSimpleName())
                .toList();
    }

    private static HistoryAnswer.Page page(EmbeddedServer server, HistoryQuery query) {
        HistoryAnswer answer = server.history().find(query).toCompletableFuture().join();
        assertThat(answer).isInstanceOf(HistoryAnswer.Page.class);
        return (HistoryAnswer.Page) answer;
    }
}
