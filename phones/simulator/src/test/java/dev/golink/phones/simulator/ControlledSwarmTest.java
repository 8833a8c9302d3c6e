package dev.golink.phones.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.phones.simulator.clip.ClipDecoder;
import dev.golink.server.EmbeddedServer;
import dev.golink.server.ServerConfig;
import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.control.Gesture;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputObstacle;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.KeyAction;
import dev.golink.server.fleet.input.ScreenPoint;
import dev.golink.server.fleet.input.SeenPicture;
import dev.golink.server.fleet.input.TextMethod;
import dev.golink.server.fleet.input.TouchAction;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenWish;

/** The phones of {@code --demo} on the real server, controlled by its operator. */
@Timeout(60)
class ControlledSwarmTest {
    private static final int PHONES = 10;
    private static final PhoneId WELL = new PhoneId("lab-01");
    private static final PhoneId LOCKED = new PhoneId("lab-04");
    private static final PhoneId SLOW = new PhoneId("lab-08");
    private static final PhoneId LEGACY = new PhoneId("lab-09");
    private static final PhoneId FORBIDDEN = new PhoneId("lab-10");

    private final Map<PhoneId, Phone> phones = new ConcurrentHashMap<>();
    private EmbeddedServer server;
    private Swarm swarm;

    @BeforeEach
    void start() throws IOException {
        server = EmbeddedServer.start(ServerConfig.inMemory(new OperatorId("desk")));
        server.watch(change -> {
            if (change instanceof FleetChange.PhoneChanged(var phone, _)) {
                phones.put(phone.id(), phone);
            }
        });
        swarm = Swarm.join(server.endpoints().local(), PHONES, Duration.ofSeconds(1));
    }

    @AfterEach
    void stop() {
        swarm.close();
        server.close();
    }

    @Test
    void theServerKnowsWhatEachPhoneCarriesOut() {
        await().until(() -> can(WELL).size() == InputKind.values().length);
        await().until(() -> can(LOCKED).equals(Set.of(InputKind.TOUCH, InputKind.KEY)));
        await().until(() -> phones.containsKey(FORBIDDEN)
                && phones.get(FORBIDDEN).input().obstacle() == InputObstacle.NOT_ALLOWED);
        await().until(() -> phones.containsKey(LEGACY) && can(LEGACY).isEmpty());
    }

    @Test
    void aPhoneIsUnlockedByASwipeAndThenTyped() {
        take(LOCKED);
        assertThat(outcome(LOCKED, new InputStep.Tap(ScreenPoint.at(0.5, 0.5))))
                .isInstanceOfSatisfying(InputOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(InputRefusal.LOCKED));
        assertThat(outcome(LOCKED, new InputStep.Swipe(ScreenPoint.at(0.5, 0.9), ScreenPoint.at(0.5, 0.3),
                Duration.ofMillis(100)))).isInstanceOf(InputOutcome.Done.class);
        await().until(() -> can(LOCKED).size() == InputKind.values().length);
        assertThat(outcome(LOCKED, new InputStep.StartApp("dev.golink.notes"),
                new InputStep.Text("你好", TextMethod.AUTO)))
                .isEqualTo(new InputOutcome.Done("commit", "dev.golink.notes/.Main", null));
        assertThat(outcome(LOCKED, key(InputKey.SELECT_ALL), key(InputKey.CUT), new InputStep.GetClipboard()))
                .isEqualTo(new InputOutcome.Done(null, "dev.golink.notes/.Main", "你好"));
    }

    @Test
    void aDragIsOneGestureAndASlowPhoneAnswersLater() {
        take(SLOW);
        CompletableFuture<InputOutcome> outcome = new CompletableFuture<>();
        Gesture gesture = server.control().begin(Set.of(SLOW), (_, ended) -> outcome.complete(ended));
        long begun = System.nanoTime();
        gesture.send(null, List.of(touch(TouchAction.DOWN, 0.5)));
        gesture.send(null, List.of(touch(TouchAction.MOVE, 0.4)));
        gesture.send(null, List.of(touch(TouchAction.UP, 0.3)));
        assertThat(outcome.orTimeout(20, TimeUnit.SECONDS).join())
                .isEqualTo(new InputOutcome.Done(null, "dev.golink.home/.Main", null));
        assertThat(System.nanoTime() - begun).isGreaterThan(390_000_000L);
    }

    @Test
    void aTurnedPhoneRefusesWhatWasAimedAtThePictureBefore() {
        take(WELL);
        SeenPicture upright = new SeenPicture(360, 800, 0, 1);
        assertThat(outcome(WELL, upright, key(InputKey.ROTATE))).isInstanceOf(InputOutcome.Done.class);
        assertThat(outcome(WELL, upright, new InputStep.Tap(ScreenPoint.at(0.2, 0.2))))
                .isInstanceOfSatisfying(InputOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(InputRefusal.CHANGED));
        assertThat(outcome(WELL, new SeenPicture(800, 360, 1, 2), key(InputKey.HOME)))
                .isInstanceOf(InputOutcome.Done.class);
    }

    @Test
    void theVideoOfAPhoneThatIsControlledShowsWhatHappensAndDecodes() {
        take(WELL);
        List<Frame> frames = new CopyOnWriteArrayList<>();
        var watch = server.watchScreen(WELL, frame -> frames.add(copy(frame)));
        assertThat(server.send(WELL, new Command.StartSharing(ScreenWish.DEFAULT)).toCompletableFuture().join())
                .isInstanceOf(Outcome.Done.class);
        await().until(() -> frames.stream().anyMatch(frame -> frame.codec() == Codec.H264));
        outcome(WELL, key(InputKey.ROTATE));
        await().until(() -> frames.getLast().rotation() == 1);
        watch.close();
        try (ClipDecoder decoder = new ClipDecoder()) {
            assertThat(frames).allSatisfy(frame -> assertThat(decoder.decodes(bytes(frame))).isTrue());
        }
    }

    private Set<InputKind> can(PhoneId phone) {
        return phones.containsKey(phone) ? phones.get(phone).input().kinds() : Set.of();
    }

    private void take(PhoneId phone) {
        await().until(() -> !can(phone).isEmpty());
        // A phone that compares times needs the answer to a heartbeat before it carries out anything.
        await().until(() -> swarm.figures().join().heartsAnswered() >= PHONES);
        assertThat(server.control().take(phone, false).toCompletableFuture().join())
                .isInstanceOf(ControlAnswer.Taken.class);
    }

    private InputOutcome outcome(PhoneId phone, InputStep... steps) {
        return outcome(phone, null, steps);
    }

    private InputOutcome outcome(PhoneId phone, SeenPicture seen, InputStep... steps) {
        CompletableFuture<InputOutcome> outcome = new CompletableFuture<>();
        server.control().begin(Set.of(phone), (_, ended) -> outcome.complete(ended)).send(seen, List.of(steps));
        return outcome.orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static InputStep.Key key(InputKey key) {
        return new InputStep.Key(key, KeyAction.PRESS);
    }

    private static InputStep.Touch touch(TouchAction action, double y) {
        return new InputStep.Touch(0, action, ScreenPoint.at(0.5, y), 0);
    }

    private static Frame copy(Frame frame) {
        return new Frame(frame.codec(), frame.keyFrame(), frame.configuration(), frame.rotation(), frame.sequence(),
                frame.capturedAt(), frame.width(), frame.height(), ByteBuffer.wrap(bytes(frame)));
    }

    private static byte[] bytes(Frame frame) {
        ByteBuffer payload = frame.payload().duplicate();
        byte[] bytes = new byte[payload.remaining()];
        payload.get(bytes);
        return bytes;
    }
}
