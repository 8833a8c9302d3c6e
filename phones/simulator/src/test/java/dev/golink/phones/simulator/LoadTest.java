package dev.golink.phones.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.phones.simulator.clip.ClipDecoder;
import dev.golink.phones.simulator.figures.SwarmFigures;
import dev.golink.phones.simulator.load.Faults;
import dev.golink.phones.simulator.load.LoadScreens;
import dev.golink.phones.simulator.load.SwarmLoad;
import dev.golink.server.EmbeddedServer;
import dev.golink.server.ServerConfig;
import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenWish;

/** Tests loads against the real server, and checks what the server sees of their phones. */
@Timeout(60)
class LoadTest {
    private static final PhoneId FIRST = new PhoneId("sim-00001");
    private static final Command START = new Command.StartSharing(ScreenWish.DEFAULT);
    private static final Command NOTICE = new Command.ShowNotice("Lunch?", NoticeLevel.INFO);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final List<Phone> seen = new CopyOnWriteArrayList<>();
    private EmbeddedServer server;

    @BeforeEach
    void start() throws IOException {
        server = EmbeddedServer.start(ServerConfig.inMemory(new OperatorId("desk")));
        server.watch(change -> {
            if (change instanceof FleetChange.PhoneChanged(Phone phone, _)) {
                seen.add(phone);
            }
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void phonesConnectSendHeartbeatsAndGetAnswers() {
        try (Swarm swarm = load(20, 200, 0, "none")) {
            SwarmFigures figures = awaitFigures(swarm, it -> it.heartsAnswered() > 60);
            assertThat(figures.online()).isEqualTo(20);
            assertThat(figures.allWereOnline()).isTrue();
            assertThat(figures.overall().half()).isPositive();
            assertThat(figures.refused()).isZero();
            assertThat(figures.closed()).isEmpty();
        }
        awaitSeen(phone -> departed(phone, Departure.Reason.CLOSED_BY_PHONE));
    }

    @Test
    void silentPhonesKeepTheirConnectionUntilTheServerEndsIt() {
        try (Swarm swarm = load(1, 200, 0, "silent:100%")) {
            awaitSeen(phone -> phone.presence() == Presence.STALE);
            awaitSeen(phone -> departed(phone, Departure.Reason.HEARTBEAT_LOST));
            awaitFigures(swarm, it -> it.closed().containsKey(4408) && it.reconnects() > 0);
        }
    }

    @Test
    void droppedPhonesLoseTheirConnectionAndReconnect() {
        try (Swarm swarm = load(100, 5_000, 0, "drop:100%/min")) {
            awaitSeen(phone -> departed(phone, Departure.Reason.CONNECTION_LOST));
            SwarmFigures figures = awaitFigures(swarm, it -> it.reconnects() > 0 && it.greetings() > it.everOnline());
            assertThat(figures.closed()).isEmpty();
        }
    }

    @Test
    void refusingPhonesRefuseToShare() {
        try (Swarm swarm = load(1, 5_000, 0, "refuse:100%")) {
            assertThat(answer(swarm)).isEqualTo(new Outcome.Refused("the person at the phone said no"));
        }
    }

    @Test
    void legacyPhonesSayNoHelloAndAnswerNothing() {
        try (Swarm swarm = load(1, 200, 0, "legacy:100%")) {
            assertThat(answer(swarm)).isEqualTo(new Outcome.Sent());
            assertThat(seen).noneMatch(phone -> phone.vitals().battery() != null);
        }
    }

    @Test
    void phonesShowMessagesAndRefusingPhonesGiveAReason() {
        try (Swarm swarm = load(1, 5_000, 0, "none")) {
            assertThat(answer(swarm, NOTICE)).isEqualTo(new Outcome.Done());
            assertThat(figures(swarm).noticesShown()).isEqualTo(1);
        }
        try (Swarm swarm = load(1, 5_000, 0, "refuse:100%")) {
            assertThat(answer(swarm, NOTICE))
                    .isEqualTo(new Outcome.Refused("the person at the phone wants no messages"));
        }
        try (Swarm swarm = load(1, 5_000, 0, "legacy:100%")) {
            assertThat(answer(swarm, NOTICE)).isEqualTo(new Outcome.Sent());
        }
    }

    @Test
    void slowPhonesReceiveTheirAnswersLater() {
        try (Swarm swarm = load(1, 200, 0, "slow:100%")) {
            awaitFigures(swarm, it -> it.heartsSent() - it.heartsAnswered() >= 3);
            awaitFigures(swarm, it -> it.heartsAnswered() >= 9);
            assertThat(figures(swarm).closed()).isEmpty();
            assertThat(seen).noneMatch(phone -> phone.presence() == Presence.OFFLINE);
        }
    }

    @Test
    void sharingPhonesSendFramesOnceTheyAreAsked() {
        List<Frame> frames = new CopyOnWriteArrayList<>();
        try (Swarm swarm = load(1, 200, 1, "none")) {
            server.watchScreen(FIRST, frames::add);
            awaitFigures(swarm, it -> it.heartsAnswered() > 1);
            assertThat(figures(swarm).frames()).isZero();
            assertThat(answer(swarm)).isEqualTo(new Outcome.Done());
            await().atMost(PATIENCE).until(() -> frames.size() >= 3);
            assertThat(frames.getFirst()).extracting(Frame::width, Frame::height).containsExactly(576, 1280);
            awaitSeen(phone -> phone.sharing() == Sharing.LIVE);
        }
    }

    @Test
    void sharingPhonesStreamH264OnRequest() {
        List<Frame> frames = new CopyOnWriteArrayList<>();
        try (Swarm swarm = load(1, 200, 1, "none"); ClipDecoder decoder = new ClipDecoder()) {
            server.watchScreen(FIRST, frames::add);
            assertThat(answer(swarm, new Command.StartSharing(new ScreenWish(Codec.H264, 160, 8, 100_000))))
                    .isEqualTo(new Outcome.Done());
            await().atMost(PATIENCE).until(() -> frames.size() >= 20);
            assertThat(frames.getFirst()).extracting(Frame::codec, Frame::width, Frame::height)
                    .containsExactly(Codec.H264, 72, 160);
            assertThat(List.copyOf(frames).subList(0, 20)).allMatch(frame -> decoder.decodes(bytes(frame)));
        }
    }

    @Test
    void unwatchedPhonesPauseAndResumeForANewWatcher() {
        List<Frame> frames = new CopyOnWriteArrayList<>();
        try (Swarm swarm = load(1, 200, 1, "none")) {
            assertThat(answer(swarm)).isEqualTo(new Outcome.Done());
            awaitSeen(phone -> phone.sharing() == Sharing.PAUSED);
            seen.clear();

            server.watchScreen(FIRST, frames::add);

            awaitSeen(phone -> phone.sharing() == Sharing.LIVE);
            await().atMost(PATIENCE).until(() -> frames.size() >= 3);
            assertThat(frames.getFirst().keyFrame()).isTrue();
        }
    }

    @Test
    void phonesThatCannotPauseKeepSending() {
        try (Swarm swarm = load(1, 200, 1, "nopause:100%")) {
            assertThat(answer(swarm)).isEqualTo(new Outcome.Done());

            awaitFigures(swarm, it -> it.frames() > 100);

            assertThat(seen).noneMatch(phone -> phone.sharing() == Sharing.PAUSED);
            assertThat(seen.getLast().description().can(Capability.PAUSE)).isFalse();
        }
    }

    @Test
    void phonesThatDoNotShareRefuseWithThatReason() {
        try (Swarm swarm = load(1, 5_000, 0, "none")) {
            assertThat(answer(swarm)).isEqualTo(new Outcome.Refused("this phone does not share its screen"));
            assertThat(seen.getLast().description().can(Capability.SHARE)).isFalse();
        }
    }

    @Test
    void phonesThatFindNoServerAreRefusedAndTryAgain() {
        server.close();
        try (Swarm swarm = load(3, 5_000, 0, "none")) {
            SwarmFigures figures = awaitFigures(swarm, it -> it.refused() > 3);
            assertThat(figures.allWereOnline()).isFalse();
            assertThat(figures.reasons().values()).first().asString().contains("refused");
        }
    }

    private static byte[] bytes(Frame frame) {
        byte[] bytes = new byte[frame.payload().remaining()];
        frame.payload().get(bytes);
        return bytes;
    }

    private Swarm load(int phones, int heartMillis, int sharing, String faults) {
        return Swarm.join(new SwarmLoad(server.endpoints().local(), phones, Duration.ofMillis(heartMillis), sharing,
                LoadScreens.USUAL, Faults.parse(faults), 1_000, 1, "sim-"));
    }

    private Outcome answer(Swarm swarm) {
        return answer(swarm, START);
    }

    private Outcome answer(Swarm swarm, Command command) {
        awaitFigures(swarm, it -> it.heartsAnswered() > 0);
        return server.send(FIRST, command).toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
    }

    private void awaitSeen(Predicate<Phone> condition) {
        await().atMost(PATIENCE).until(() -> seen.stream().anyMatch(condition));
    }

    private static SwarmFigures awaitFigures(Swarm swarm, Predicate<SwarmFigures> condition) {
        return await().atMost(PATIENCE).until(() -> figures(swarm), condition);
    }

    private static SwarmFigures figures(Swarm swarm) {
        return swarm.figures().orTimeout(30, TimeUnit.SECONDS).join();
    }

    private static boolean departed(Phone phone, Departure.Reason reason) {
        return phone.link().departure() != null && phone.link().departure().reason() == reason;
    }
}
