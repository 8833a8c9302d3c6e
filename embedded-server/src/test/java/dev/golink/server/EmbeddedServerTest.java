package dev.golink.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.protocol.frame.FrameCodec;

class EmbeddedServerTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final OperatorId DESK = new OperatorId("desk");
    private static final String HELLO = "{\"event\":\"hello\",\"protocol\":1,\"model\":\"Pixel 8\",\"can_share\":true}";

    @Test
    void aScreenTravelsFromThePhoneToTheConsole() throws IOException {
        try (RunningServer server = new RunningServer(); FixedClient phone = server.phone("lab-7")) {
            List<Frame> frames = new CopyOnWriteArrayList<>();
            server.fleet().watchScreen(new PhoneId("lab-7"), frames::add);
            phone.say(HELLO);
            server.awaitPhone("lab-7",
                    seen -> "Pixel 8".equals(seen.description().model()) && seen.watchers().size() == 1);

            CompletableFuture<Outcome> outcome = start(server, "lab-7");
            assertThat(phone.heard(1)).contains("\"event\":\"open_screen\"", "\"fromUser\":\"desk\"",
                    "\"codec\":\"jpeg\"");
            phone.say("{\"event\":\"screen\",\"state\":\"live\"}");
            phone.send(frame(1));

            await().until(() -> frames.size() == 1);
            assertThat(frames.getFirst().payload()).isEqualTo(ByteBuffer.wrap(new byte[]{1, 2, 3}));
            assertThat(outcome).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(new Outcome.Done());
            server.awaitPhone("lab-7", seen -> seen.sharing() == Sharing.LIVE);
            server.awaitCounts(counts -> counts.sharing() == 1);
        }
    }

    @Test
    void unrequestedFramesCloseTheConnection() throws IOException {
        try (RunningServer server = new RunningServer(); FixedClient phone = server.phone("lab-7")) {
            phone.heard(0);

            phone.send(frame(1));

            assertThat(phone.closeCode()).isEqualTo(1008);
            Phone gone = server.awaitPhone("lab-7", seen -> seen.presence() == Presence.OFFLINE);
            assertThat(gone.link().departure()).extracting(Departure::reason)
                    .isEqualTo(Departure.Reason.RULE_BROKEN);
        }
    }

    @Test
    void framesThatArriveAfterTheSharingEndedDoNotCloseTheConnection() throws IOException {
        try (RunningServer server = new RunningServer(); FixedClient phone = server.phone("lab-7")) {
            phone.say(HELLO);
            server.awaitPhone("lab-7", seen -> !seen.description().legacy());
            start(server, "lab-7");
            phone.heard(1);
            phone.say("{\"event\":\"screen\",\"state\":\"off\"}");
            phone.send(frame(1));
            phone.say("ping");

            assertThat(phone.heard(2)).isEqualTo("pong");
        }
    }

    @Test
    void anIncompleteFrameGetsAnErrorAndTheConnectionStaysOpen() throws IOException {
        try (RunningServer server = new RunningServer(); FixedClient phone = server.phone("old")) {
            phone.heard(0);
            start(server, "old");
            phone.heard(1);

            phone.send(ByteBuffer.wrap(new byte[]{1, 1, 1}));

            assertThat(phone.heard(2)).contains("\"event\":\"error\"");
            phone.say("ping");
            assertThat(phone.heard(3)).isEqualTo("pong");
        }
    }

    @Test
    void aSilentPhoneIsClosedWith4408AfterSixIntervals() throws IOException {
        try (RunningServer server = new RunningServer(); FixedClient phone = server.phone("p")) {
            phone.say("{\"event\":\"hello\",\"heart_ms\":100}");

            assertThat(phone.closeCode()).isEqualTo(4408);
            Phone gone = server.awaitPhone("p", seen -> seen.presence() == Presence.OFFLINE);
            assertThat(gone.link().departure()).extracting(Departure::reason)
                    .isEqualTo(Departure.Reason.HEARTBEAT_LOST);
        }
    }

    @Test
    void theServerReportsWhyAPhoneDisconnected() throws IOException {
        try (RunningServer server = new RunningServer(); FixedClient polite = server.phone("polite")) {
            FixedClient rude = server.phone("rude");
            rude.heard(0);
            polite.heard(0);

            polite.sayGoodbye();
            rude.close();

            assertThat(departure(server, "polite")).isEqualTo(Departure.Reason.CLOSED_BY_PHONE);
            assertThat(departure(server, "rude")).isEqualTo(Departure.Reason.CONNECTION_LOST);
        }
    }

    @Test
    void theReasonWithWhichAPhoneClosesItsConnectionIsTold() throws IOException {
        try (RunningServer server = new RunningServer(); FixedClient phone = server.phone("lab-7")) {
            phone.heard(0);

            phone.sayGoodbye(1001, "adb lost \u202Ethe phone:\n its cable was unplugged. ");

            Departure told = server.awaitPhone("lab-7", seen -> seen.link().departure() != null).link().departure();
            assertThat(told).extracting(Departure::reason, Departure::code, Departure::words).containsExactly(
                    Departure.Reason.CLOSED_BY_PHONE, Departure.Code.OTHER,
                    "adb lost the phone: its cable was unplugged.");
        }
    }

    @Test
    void theRoundTripIsMeasured() throws IOException {
        try (RunningServer server = new RunningServer(); FixedClient phone = server.phone("lab-7")) {
            phone.say("{\"event\":\"heart\"}");

            Phone measured = server.awaitPhone("lab-7", seen -> seen.link().roundTrip() != null);
            assertThat(measured.link().roundTrip()).isPositive().isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void aClosingServerClosesAllConnectionsWith1001() throws IOException {
        RunningServer server = new RunningServer();
        try (FixedClient phone = server.phone("lab-7"); FixedClient operator = server.operator("anna")) {
            phone.heard(0);
            operator.heard(0);

            server.close();

            assertThat(phone.closeCode()).isEqualTo(1001);
            assertThat(operator.closeCode()).isEqualTo(1001);
        }
    }

    @Test
    void healthChecksShowWhetherTheServerIsReady() throws IOException {
        RunningServer server = new RunningServer();
        HttpClient http = HttpClient.newHttpClient();
        try {
            assertThat(status(http, server, "/healthz")).isEqualTo(200);
            assertThat(status(http, server, "/readyz")).isEqualTo(200);
            CompletableFuture<Integer> readyAtGoodbye = new CompletableFuture<>();
            http.newWebSocketBuilder().buildAsync(server.endpoints().webSocket().resolve("/goLink/phone/slow"),
                    new WebSocket.Listener() {
                        @Override
                        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
                            readyAtGoodbye.complete(status(http, server, "/readyz"));
                            return new CompletableFuture<>(); // it never answers the close frame
                        }
                    }).join();

            server.close();

            assertThat(readyAtGoodbye).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(503);
        } finally {
            http.shutdownNow(); // close() would wait for the connection that never ends
        }
    }

    @Test
    void thePortsOfAClosedServerAreFreeAtOnce() throws IOException {
        RunningServer first = new RunningServer();
        Endpoints endpoints = first.endpoints();
        try (FixedClient phone = first.phone("lab-7")) {
            phone.heard(0);
            first.close();
        }

        EmbeddedServer second = EmbeddedServer.start(
                config(endpoints.port(), endpoints.httpPort()));

        try (FixedClient phone = FixedClient.connect(second.endpoints(), "/goLink/phone/lab-7")) {
            assertThat(phone.heard(0)).contains("open");
        } finally {
            second.close();
        }
    }

    @Test
    void aRestartedServerRequestsTheSharingsThatWereWantedBefore(@TempDir Path data) throws IOException {
        ServerConfig config = ServerConfig.keepingIn(data, DESK).withBind(LOOPBACK).withPorts(0, 0)
                .withTls(new TlsSetting.Off());
        try (EmbeddedServer first = EmbeddedServer.start(config);
                FixedClient phone = FixedClient.connect(first.endpoints(), "/goLink/phone/lab-7")) {
            SeenFleet seen = new SeenFleet();
            first.watch(seen);
            seen.awaitPhone("lab-7", known -> known.presence() == Presence.ONLINE);
            first.send(new PhoneId("lab-7"), new Command.StartSharing(ScreenWish.DEFAULT));
            phone.heard(1);
            phone.say("{\"event\":\"screen\",\"state\":\"live\"}");
            seen.awaitPhone("lab-7", known -> known.sharing() == Sharing.LIVE);
        }

        try (EmbeddedServer second = EmbeddedServer.start(config);
                FixedClient phone = FixedClient.connect(second.endpoints(), "/goLink/phone/lab-7")) {
            phone.say(HELLO);

            assertThat(phone.heard(1)).contains("\"event\":\"open_screen\"", "\"fromUser\":\"desk\"");
        }
    }

    @Test
    void aCommandToAClosedServerIsUnreachable() throws IOException {
        RunningServer server = new RunningServer();
        server.close();

        assertThat(start(server, "lab-7")).succeedsWithin(Duration.ofSeconds(1)).isEqualTo(new Outcome.Unreachable());
    }

    @Test
    void theErrorForATakenPortNamesThePort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, LOOPBACK)) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> EmbeddedServer.start(config(port, 0)))
                    .isInstanceOf(PortUnavailableException.class).hasMessageContaining("port " + port);
            assertThatThrownBy(() -> EmbeddedServer.start(config(0, port)))
                    .isInstanceOf(PortUnavailableException.class).hasMessageContaining("port " + port);
        }
    }

    @Test
    void aRunningServerKeepsItsProcessRunning() throws IOException {
        Set<Thread> before = ownThreads();

        try (EmbeddedServer _ = EmbeddedServer.start(config(0, 0))) {
            assertThat(ownThreads()).anyMatch(thread -> !before.contains(thread) && !thread.isDaemon());
        }
    }

    @Test
    void aClosedServerLeavesNoThread() throws IOException {
        Set<Thread> before = ownThreads();

        EmbeddedServer.start(config(0, 0)).close();

        await().untilAsserted(() -> assertThat(ownThreads()).isSubsetOf(before));
    }

    @Test
    void aStartThatFailsLeavesNoThreadBehind() throws IOException {
        Set<Thread> before = ownThreads();
        try (ServerSocket taken = new ServerSocket(0, 1, LOOPBACK)) {
            assertThatThrownBy(() -> EmbeddedServer.start(config(0, taken.getLocalPort())))
                    .isInstanceOf(PortUnavailableException.class);
        }

        await().untilAsserted(() -> assertThat(ownThreads()).isSubsetOf(before));
    }

    @Test
    void aClosedWatchReceivesNothingEvenWhenTheHubIsBusy() throws IOException {
        try (RunningServer server = new RunningServer()) {
            CountDownLatch gate = new CountDownLatch(1);
            List<FleetChange> told = new CopyOnWriteArrayList<>();
            server.fleet().watch(_ -> await().until(() -> gate.getCount() == 0));

            server.fleet().watch(told::add).close();
            gate.countDown();

            assertThat(start(server, "nobody")).succeedsWithin(Duration.ofSeconds(5));
            assertThat(told).isEmpty();
        }
    }

    @Test
    void aThrowingListenerDoesNotAffectPhones() throws IOException {
        try (RunningServer server = new RunningServer()) {
            server.fleet().watch(_ -> {
                throw new IllegalStateException("broken on purpose");
            });

            try (FixedClient phone = server.phone("lab-7")) {
                assertThat(phone.heard(0)).contains("open");
                server.awaitCounts(counts -> counts.online() == 1);
            }
        }
    }

    private static int status(HttpClient http, RunningServer server, String path) {
        return http.sendAsync(HttpRequest.newBuilder(server.endpoints().http().resolve(path)).build(),
                HttpResponse.BodyHandlers.discarding()).join().statusCode();
    }

    private static Set<Thread> ownThreads() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("golink"))
                .collect(Collectors.toSet());
    }

    private static ServerConfig config(int port, int httpPort) {
        return ServerConfig.inMemory(DESK).withPorts(port, httpPort);
    }

    private static Departure.Reason departure(RunningServer server, String id) {
        return server.awaitPhone(id, seen -> seen.link().departure() != null).link().departure().reason();
    }

    private static CompletableFuture<Outcome> start(RunningServer server, String id) {
        return server.fleet().send(new PhoneId(id), new Command.StartSharing(ScreenWish.DEFAULT)).toCompletableFuture();
    }

    private static ByteBuffer frame(long sequence) {
        return FrameCodec
                .encode(new Frame(Codec.JPEG, true, false, 0, sequence, 0, 9, 16,
                        ByteBuffer.wrap(new byte[]{1, 2, 3})));
    }
}
