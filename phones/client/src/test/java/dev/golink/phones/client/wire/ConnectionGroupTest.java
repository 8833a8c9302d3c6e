package dev.golink.phones.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.server.EmbeddedServer;
import dev.golink.server.ServerConfig;
import dev.golink.server.fleet.id.OperatorId;

@Timeout(60)
class ConnectionGroupTest {
    private static final int COUNT = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Set<Integer> opened = ConcurrentHashMap.newKeySet();
    private final List<Integer> closed = new CopyOnWriteArrayList<>();
    private volatile int online;
    private EmbeddedServer server;
    private Wire wire;
    private ConnectionGroup group;

    @BeforeEach
    void start() throws IOException {
        server = EmbeddedServer.start(ServerConfig.inMemory(new OperatorId("desk")));
        server.watch(change -> online = change.counts().online());
        wire = Wire.start("test-wire", WireLimits.OF_PHONES);
        URI uri = server.endpoints().local();
        group = new ConnectionGroup(wire, COUNT, index -> uri.resolve("/goLink/phone/lab-" + index), new Written());
    }

    @AfterEach
    void stop() {
        wire.close();
        server.close();
    }

    @Test
    void connectionsAreOpenedAbortedTogetherAndOpenedAgain() {
        wire.execute(() -> group.open(10_000));
        await().atMost(PATIENCE).until(() -> opened.size() == COUNT && heard.size() == COUNT);
        assertThat(onWire(group::open)).isEqualTo(COUNT);
        wire.execute(group::abort);
        assertThat(onWire(group::open)).isZero();
        await().atMost(PATIENCE).until(() -> online == 0);
        opened.clear();
        wire.execute(() -> group.open(10_000));
        await().atMost(PATIENCE).until(() -> opened.size() == COUNT && heard.size() == 2 * COUNT);
        assertThat(closed).isEmpty();
    }

    @Test
    void noMoreThanTheLimitAreOpeningAtTheSameTime() throws IOException {
        List<Integer> dialed = new CopyOnWriteArrayList<>();
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            ConnectionGroup limited = new ConnectionGroup(wire, 5, index -> {
                dialed.add(index);
                return URI.create("ws://127.0.0.1:" + silent.getLocalPort() + "/" + index);
            }, new Written());
            wire.execute(() -> {
                limited.limit(2);
                limited.open(1e9);
            });
            CompletableFuture<Void> later = new CompletableFuture<>();
            wire.execute(() -> wire.after(Duration.ofMillis(1), () -> later.complete(null)));
            later.join();
            assertThat(dialed).containsExactly(0, 1);

            silent.accept().close();
            silent.accept().close();

            await().atMost(PATIENCE).until(() -> dialed.size() == 4 && closed.size() == 2);
            assertThat(dialed).containsExactly(0, 1, 2, 3);
        }
    }

    @Test
    void preparedMessagesAreSentOnScheduleAndAnswered() {
        Message heart = Message.text("{\"event\":\"heart\"}");
        wire.execute(() -> group.open(10_000));
        await().atMost(PATIENCE).until(() -> heard.size() == COUNT);
        wire.execute(() -> IntStream.range(0, COUNT).forEach(
                index -> wire.after(Duration.ofMillis(index), () -> group.line(index).send(heart))));
        await().atMost(PATIENCE).until(() -> heard.size() == 2 * COUNT);
        assertThat(heard.subList(COUNT, 2 * COUNT)).allMatch("{\"event\":\"heart\"}"::equals);
    }

    @Test
    void aConnectionThatTheServerClosesIsReported() {
        wire.execute(() -> group.open(10_000));
        await().atMost(PATIENCE).until(() -> heard.size() == COUNT);
        server.close();
        await().atMost(PATIENCE).until(() -> closed.size() == COUNT);
        assertThat(onWire(group::open)).isZero();
        assertThat(closed).containsOnly(1001);
    }

    private int onWire(java.util.function.Supplier<Integer> question) {
        return CompletableFuture.supplyAsync(question, wire).join();
    }

    private final class Written implements ConnectionGroup.Listener {
        @Override
        public void opened(int index, OpenConnection socket) {
            opened.add(index);
        }

        @Override
        public void heard(int index, String text, long at) {
            heard.add(text);
        }

        @Override
        public void closed(int index, int code, String why) {
            closed.add(code);
        }
    }
}
