package dev.golink.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.state.AccessSettings;
import dev.golink.server.access.state.LoopbackPolicy;
import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.certificate.tls.ServerTrust;
import dev.golink.server.events.FleetEvent;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.fleet.trace.TraceEnd;
import dev.golink.server.fleet.trace.TraceLine;
import dev.golink.server.fleet.trace.TraceLine.Direction;
import dev.golink.server.fleet.trace.TraceLine.Kind;
import dev.golink.server.protocol.frame.FrameCodec;
import dev.golink.server.remote.RemoteFleet;
import dev.golink.server.remote.link.ConsoleName;
import dev.golink.server.remote.link.LinkCredentials;
import dev.golink.server.remote.link.LinkSecurity;
import dev.golink.server.trace.PhoneTraces;

/** Tests traces of phones through a running server, for its own window and for a remote console. */
@ParameterizedClass
@EnumSource(TraceTest.From.class)
class TraceTest {
    private static final PhoneId PHONE = new PhoneId("lab-7");
    private static final int FRAMES = 200;
    private static final OperatorId ANNA = new OperatorId("anna");
    private static final String HELLO = "{\"event\":\"hello\",\"protocol\":1,\"model\":\"Pixel 8\",\"can_share\":true}";

    /** From where phones are traced. */
    enum From {
        HERE, AFAR
    }

    @Parameter
    From from;
    private @TempDir Path data;
    private EmbeddedServer server;
    private SeenAccess access;
    private Fleet fleet;
    private boolean isClosed;
    private final SeenTrace seen = new SeenTrace();
    private final List<FleetEvent> events = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = EmbeddedServer.start(ServerConfig.keepingIn(data, new OperatorId("desk")).withPorts(0, 0)
                .withTls(new TlsSetting.Off()));
        access = new SeenAccess(server.access());
        server.watchEvents(events::add);
        fleet = switch (from) {
            case HERE -> server;
            case AFAR -> dial(account(Rights.of(Right.ADMIN, Right.SEE, Right.SHARE)));
        };
        await().until(() -> access.view().settings().pathTokens());
    }

    @AfterEach
    void end() {
        if (from == From.AFAR) {
            fleet.close();
        }
        if (!isClosed) {
            server.close();
        }
    }

    @Test
    void everyMessageOfBothDirectionsIsReportedWithItsTimeAndSize() {
        try (Watch _ = trace(); FixedClient phone = phone()) {
            phone.say(HELLO);
            phone.say("ping");
            phone.say("{\"event\":\"heart\",\"network\":\"网络\"}");

            TraceLine heart = seen.await(line -> line.text().contains("网络"));
            assertThat(heart.direction()).isEqualTo(Direction.FROM_PHONE);
            assertThat(heart.bytes()).isEqualTo("{\"event\":\"heart\",\"network\":\"网络\"}"
                    .getBytes(StandardCharsets.UTF_8).length);
            seen.await(line -> line.direction() == Direction.TO_PHONE && line.text().equals("{\"event\":\"heart\"}"));
            assertThat(seen.texts(Kind.CONNECTED)).containsExactly("127.0.0.1");
            assertThat(seen.texts(Kind.TEXT)).contains(HELLO, "ping", "pong")
                    .anySatisfy(text -> assertThat(text).startsWith("{\"event\":\"open\""));
            assertThat(seen.lines()).extracting(TraceLine::at).isSorted();
        }
    }

    @Test
    void aPhoneThatIsConnectedAlreadyIsTracedToo() {
        try (FixedClient phone = phone()) {
            phone.heard(0);

            try (Watch _ = trace()) {
                phone.say("ping");

                seen.await(line -> line.text().equals("pong"));
            }
        }
    }

    @Test
    void aPhoneThatReconnectsIsTracedOn() {
        try (Watch _ = trace(); FixedClient first = phone()) {
            first.heard(0);
            try (FixedClient second = phone()) {
                second.say(HELLO);

                seen.await(line -> line.text().equals(HELLO));
                seen.await(line -> line.kind() == Kind.CLOSED && line.text().startsWith("4409"));
                assertThat(seen.texts(Kind.CONNECTED)).hasSize(2);
                second.sayGoodbye();
                seen.await(line -> line.kind() == Kind.CLOSED && line.direction() == Direction.FROM_PHONE
                        && line.text().startsWith("1000"));
            }
        }
    }

    @Test
    void otherPhonesAreNotReported() {
        try (Watch _ = trace();
                FixedClient other = FixedClient.connect(server.endpoints(), "/goLink/phone/lab-8");
                FixedClient phone = phone()) {
            other.say("{\"event\":\"heart\",\"network\":\"other\"}");
            other.heard(1);
            phone.say("ping");

            seen.await(line -> line.text().equals("pong"));
            assertThat(seen.lines()).noneMatch(line -> line.text().contains("other"));
        }
    }

    @Test
    void aMessageThatTheServerRefusesIsReportedWithTheReason() {
        try (Watch _ = trace(); FixedClient phone = phone()) {
            phone.say("{\"event\":");

            TraceLine why = seen.await(line -> line.kind() == Kind.REFUSED);
            assertThat(why.text()).contains("JSON");
            List<TraceLine> all = seen.lines();
            assertThat(all.get(all.indexOf(why) - 1).text()).isEqualTo("{\"event\":");
        }
    }

    @Test
    void framesAreReportedByTheirHeadersAndThoseThatAreDroppedWithTheReason() {
        try (Watch _ = trace(); FixedClient phone = phone()) {
            share(phone);
            ByteBuffer frame = FrameCodec.encode(new Frame(Codec.JPEG, true, false, 0, 42, 1_000, 320, 640,
                    ByteBuffer.wrap(new byte[100])));

            phone.send(frame.duplicate());

            TraceLine line = seen.await(one -> one.kind() == Kind.FRAME);
            assertThat(line.text()).isEqualTo("jpeg key 320x640 rotation 0 sequence 42 captured 1000");
            assertThat(line.bytes()).isEqualTo(120);
            phone.send(ByteBuffer.wrap(new byte[]{9, 9, 9}));
            assertThat(seen.await(one -> one.kind() == Kind.REFUSED).text()).contains("header");
            assertThat(seen.texts(Kind.FRAME)).hasSize(2);
        }
    }

    @Test
    void pingsOfTheProtocolAndTheirPongsAreReported() {
        try (Watch _ = trace(); FixedClient phone = phone()) {
            phone.heard(0);
            phone.ping("abc");

            assertThat(seen.await(one -> one.kind() == Kind.PING && one.direction() == Direction.FROM_PHONE).bytes())
                    .isEqualTo(3);
            seen.await(one -> one.kind() == Kind.PONG && one.direction() == Direction.TO_PHONE);
        }
    }

    @Test
    void secretsAreLeftOut() {
        access.ask(new AccessRequest.ChangeSettings(new AccessSettings(true, true, LoopbackPolicy.NOBODY)));
        AccessAnswer.Code code = (AccessAnswer.Code) access.ask(new AccessRequest.OpenCode(null));
        try (Watch _ = trace()) {
            try (FixedClient phone = FixedClient.connect(
                    server.endpoints().webSocket().resolve("/goLink/phone/lab-7"), Map.of(
                            "Authorization", "Golink-Code " + code.code(), "Sec-WebSocket-Protocol", "golink"))) {
                String token = phone.heard("\"token\"");
                String secret = token.substring(token.indexOf("glk_"), token.lastIndexOf('"'));
                phone.say("{\"event\":\"heart\",\"token\":\"" + secret + "\",\"password\":\"correct horse\"}");
                phone.say("{\"event\":\"heart\",\"password\":\"correct horse");

                seen.await(line -> line.kind() == Kind.REFUSED);
                assertThat(seen.texts(Kind.TEXT)).contains("{\"event\":\"token\",\"token\":\"…\"}",
                        "{\"event\":\"heart\",\"token\":\"…\",\"password\":\"…\"}");
                assertThat(seen.lines()).noneMatch(line -> line.text().contains(secret.substring(4))
                        || line.text().contains(code.code()) || line.text().contains("correct horse"));
            }
        }
    }

    @Test
    void anAttemptThatIsNotLetInIsReported() {
        access.ask(new AccessRequest.ChangeSettings(new AccessSettings(false, true, LoopbackPolicy.NOBODY)));
        try (Watch _ = trace()) {
            try (FixedClient phone = phone()) {
                assertThat(phone.closeCode()).isEqualTo(4401);
            }
            assertThat(seen.await(line -> line.kind() == Kind.REFUSED).text()).contains("127.0.0.1").contains("4401");
        }
    }

    @Test
    void aStormOfFramesIsReportedWholeAndInOrder() {
        try (Watch _ = trace(); FixedClient phone = phone()) {
            share(phone);

            IntStream.range(0, FRAMES).forEach(i -> phone.send(FrameCodec.encode(
                    new Frame(Codec.JPEG, true, false, 0, i, 1_000, 320, 640, ByteBuffer.wrap(new byte[10_000])))));

            seen.await(line -> line.text().contains("sequence " + (FRAMES - 1) + " "));
            assertThat(seen.texts(Kind.FRAME)).isEqualTo(IntStream.range(0, FRAMES)
                    .mapToObj(i -> "jpeg key 320x640 rotation 0 sequence " + i + " captured 1000").toList());
        }
    }

    @Test
    void aClosedTraceReportsNothingMoreAndBothEndsAreEvents() {
        try (FixedClient phone = phone()) {
            Watch watch = trace();
            watch.close();
            awaitEvents(1, 1);
            phone.say("ping");
            phone.heard("pong");

            assertThat(seen.texts(Kind.TEXT)).doesNotContain("ping");
            assertThat(seen.ends()).isEmpty();
        }
    }

    @Test
    void severalTracesOfOnePhoneAreIndependent() {
        SeenTrace other = new SeenTrace();
        try (FixedClient phone = phone(); Watch _ = fleet.traces().trace(PHONE, other)) {
            Watch first = trace();
            awaitEvents(2, 0);
            first.close();
            awaitEvents(2, 1);
            phone.say("ping");

            other.await(line -> line.text().equals("pong"));
        }
    }

    @Test
    void oneOperatorTracesOnlySoManyPhones() {
        List<Watch> watches = IntStream.range(0, PhoneTraces.MOST_OF_ONE)
                .mapToObj(i -> fleet.traces().trace(new PhoneId("p" + i), new SeenTrace())).toList();

        fleet.traces().trace(PHONE, seen);

        assertThat(seen.awaitEnd()).isInstanceOfSatisfying(TraceEnd.Refused.class,
                refused -> assertThat(refused.refusal().code()).isEqualTo(Refusal.Code.TOO_MANY_TRACES));
        watches.getFirst().close();
        awaitEvents(PhoneTraces.MOST_OF_ONE, 1);
        SeenTrace next = new SeenTrace();
        fleet.traces().trace(PHONE, next);
        awaitEvents(PhoneTraces.MOST_OF_ONE + 1, 1);
        assertThat(next.ends()).isEmpty();
    }

    @Test
    void theEndOfTheServerEndsTheTrace() {
        trace();

        server.close();
        isClosed = true;

        assertThat(seen.awaitEnd()).isEqualTo(new TraceEnd.Unreachable());
    }

    private void share(FixedClient phone) {
        phone.say(HELLO);
        phone.say("ping");
        phone.heard("pong"); // the server has handled the hello
        var _ = server.send(PHONE, new Command.StartSharing(ScreenWish.DEFAULT));
        phone.heard("open_screen");
    }

    /** Traces the phone, and waits until the server does. */
    private Watch trace() {
        long before = begun();
        Watch watch = fleet.traces().trace(PHONE, seen);
        await().until(() -> begun() > before);
        return watch;
    }

    private long begun() {
        return events.stream().filter(FleetEvent.PhoneTraced.class::isInstance).count();
    }

    private void awaitEvents(int begun, int ended) {
        await().untilAsserted(() -> {
            assertThat(events).filteredOn(FleetEvent.PhoneTraced.class::isInstance).hasSize(begun);
            assertThat(events).filteredOn(FleetEvent.PhoneTraceEnded.class::isInstance).hasSize(ended);
        });
    }

    private FixedClient phone() {
        return FixedClient.connect(server.endpoints().webSocket().resolve("/goLink/phone/lab-7"),
                HttpClient.newHttpClient());
    }

    private TokenSecret account(Rights rights) {
        access.ask(new AccessRequest.PutAccount(ANNA, null, Set.of(), rights));
        AccessAnswer.Secret secret = (AccessAnswer.Secret) access
                .ask(new AccessRequest.NewOperatorToken(ANNA, "test", rights, null));
        return TokenSecret.of(secret.token()).orElseThrow();
    }

    private RemoteFleet dial(TokenSecret token) {
        RemoteFleet remote = RemoteFleet.dial(new ConsoleName(server.endpoints().webSocket(), ANNA, true),
                new LinkSecurity(new ServerTrust.Cas(List.of()), _ -> {}, LinkCredentials.presenting(() -> token)));
        List<Rights> rights = new CopyOnWriteArrayList<>();
        remote.access().watchRights(rights::add);
        await().until(() -> !rights.isEmpty());
        return remote;
    }
}
