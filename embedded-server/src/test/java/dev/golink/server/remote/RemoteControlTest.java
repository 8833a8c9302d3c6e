package dev.golink.server.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.control.ControlLoss;
import dev.golink.server.fleet.control.Gesture;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.ScreenPoint;
import dev.golink.server.fleet.input.SeenPicture;
import dev.golink.server.fleet.input.TextMethod;
import dev.golink.server.fleet.input.TouchAction;
import dev.golink.server.protocol.message.ControlNews;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.operator.ServerCapabilities;
import dev.golink.server.remote.link.LinkState;
import dev.golink.server.remote.link.RemoteSettings;

/** Tests the control of phones of a remote server, and their gestures. */
class RemoteControlTest extends RemoteFleetSetUp {
    private static final PhoneId PHONE = new PhoneId("lab-7");
    private static final PhoneId OTHER = new PhoneId("lab-8");
    private static final OperatorId BEN = new OperatorId("ben");
    private static final InputOutcome DONE = new InputOutcome.Done(null, null, null);
    private static final List<InputStep> TAP = List.of(new InputStep.Tap(new ScreenPoint(100, 200)));

    private final List<ControlLoss> losses = new CopyOnWriteArrayList<>();
    private final List<Map.Entry<PhoneId, InputOutcome>> outcomes = new CopyOnWriteArrayList<>();
    private FakeServer server;
    private RemoteFleet fleet;

    @BeforeEach
    void connect() throws InterruptedException {
        server = new FakeServer();
        fleet = dial(server.address(), QUICK);
        fleet.control().watch(losses::add);
        arrive(1);
    }

    @AfterEach
    void end() {
        fleet.close();
        server.close();
    }

    @Test
    void theServersAnswerIsTheAnswer() {
        CompletableFuture<ControlAnswer> answer = take(PHONE, true);
        server.awaitSaid("take_control", 1);
        assertThat(server.lastSaid("take_control").get("force").getAsBoolean()).isTrue();
        assertThat(server.lastSaid("take_control").get("to_user").getAsString()).isEqualTo("lab-7");
        answer("take_control", PHONE, new ControlAnswer.Held(BEN));

        assertThat(answer).succeedsWithin(PATIENCE).isEqualTo(new ControlAnswer.Held(BEN));
    }

    @Test
    void aLossIsToldToTheListenersOnce() {
        hold(PHONE);
        ControlLoss loss = new ControlLoss(PHONE, ControlLoss.Reason.TAKEN_OVER, BEN);

        server.say(new ServerMessage.OfControl(new ControlNews.Lost(loss)));
        server.say(new ServerMessage.OfControl(new ControlNews.Lost(loss)));
        server.say(new ServerMessage.OfControl(
                new ControlNews.Lost(new ControlLoss(OTHER, ControlLoss.Reason.IDLE, null)))); // never held

        hold(OTHER); // so the messages before were handled
        assertThat(losses).containsExactly(loss);
    }

    @Test
    void theConnectionsEndIsALossForEachHeldPhoneAndNothingIsSaidAgainOverTheNext() {
        hold(PHONE);
        hold(OTHER);
        Gesture gesture = press(PHONE);
        CompletableFuture<ControlAnswer> waiting = take(new PhoneId("lab-9"), false);
        server.awaitSaid("take_control", 3);
        Gesture notBegun = fleet.control().begin(Set.of(OTHER), this::ended);

        server.hangUp(1001);

        assertThat(waiting).succeedsWithin(PATIENCE).isEqualTo(new ControlAnswer.Unreachable());
        await().atMost(PATIENCE).until(() -> losses.size() == 2);
        assertThat(losses).containsExactlyInAnyOrder(
                new ControlLoss(PHONE, ControlLoss.Reason.CONNECTION_LOST, null),
                new ControlLoss(OTHER, ControlLoss.Reason.CONNECTION_LOST, null));
        assertThat(outcomes).containsExactly(Map.entry(PHONE, new InputOutcome.Unreachable()));
        arrive(2);
        gesture.send(null, TAP);
        notBegun.send(null, TAP);
        server.awaitSaid("input", 2); // the one before the loss, and that of the gesture which had not begun
        assertThat(server.lastSaid("input").get("to_user").getAsString()).isEqualTo("lab-8");
        assertThat(server.said("take_control")).isEqualTo(3);
    }

    @Test
    void aReleasedPhoneIsNoLossLater() {
        hold(PHONE);

        fleet.control().release(PHONE);
        server.awaitSaid("release_control", 1);
        fleet.control().release(PHONE);
        hold(OTHER);
        server.hangUp(1001);

        await().atMost(PATIENCE).until(() -> !losses.isEmpty());
        assertThat(losses).containsExactly(new ControlLoss(OTHER, ControlLoss.Reason.CONNECTION_LOST, null));
        assertThat(server.said("release_control")).isEqualTo(1);
    }

    @Test
    void aPhoneThatWasReleasedBeforeTheAnswerCameIsNotHeld() {
        CompletableFuture<ControlAnswer> answer = take(PHONE, false);
        server.awaitSaid("take_control", 1);
        fleet.control().release(PHONE);
        server.awaitSaid("release_control", 1);
        answer("take_control", PHONE, new ControlAnswer.Taken(null));
        assertThat(answer).succeedsWithin(PATIENCE);
        hold(OTHER);

        server.hangUp(1001);

        await().atMost(PATIENCE).until(() -> !losses.isEmpty());
        assertThat(losses).extracting(ControlLoss::phone).containsExactly(OTHER);
    }

    @Test
    void controlThatTheServerGivesTooLateIsGivenBack() {
        fleet.close();
        fleet = dial(server.address(), settings(Duration.ofMillis(100), Duration.ofSeconds(20)));
        arrive(2);
        CompletableFuture<ControlAnswer> answer = take(PHONE, false);
        server.awaitSaid("take_control", 1);
        assertThat(answer).succeedsWithin(PATIENCE).isEqualTo(new ControlAnswer.Unreachable());

        answer("take_control", PHONE, new ControlAnswer.Taken(null));

        server.awaitSaid("release_control", 1);
    }

    @Test
    void controlThatTheServerGivesTooLateIsKeptIfItIsWantedAgain() {
        fleet.close();
        fleet = dial(server.address(), settings(Duration.ofMillis(400), Duration.ofSeconds(20)));
        arrive(2);
        CompletableFuture<ControlAnswer> late = take(PHONE, false);
        server.awaitSaid("take_control", 1);
        String first = server.lastSaid("take_control").get("id").getAsString();
        assertThat(late).succeedsWithin(PATIENCE).isEqualTo(new ControlAnswer.Unreachable());
        CompletableFuture<ControlAnswer> again = take(PHONE, false);
        server.awaitSaid("take_control", 2);

        server.say(new ServerMessage.OfControl(
                new ControlNews.Answered(first, PHONE, new ControlAnswer.Taken(null))));
        answer("take_control", PHONE, new ControlAnswer.Taken(null));

        assertThat(again).succeedsWithin(PATIENCE).isEqualTo(new ControlAnswer.Taken(null));
        assertThat(server.said("release_control")).isZero();
        fleet.control().begin(Set.of(PHONE), this::ended).send(null, TAP);
        server.awaitSaid("input", 1); // the release would have come before it
        assertThat(server.said("release_control")).isZero();
    }

    @Test
    void thePartsOfAGestureGoOutInOrderAndEachPhoneHasOneOutcome() {
        Gesture gesture = fleet.control().begin(new LinkedHashSet<>(List.of(PHONE, OTHER)), this::ended);
        gesture.send(new SeenPicture(1_080, 2_400, 0, 7), touch(TouchAction.DOWN));
        for (int i = 0; i < 50; i++) {
            gesture.send(null, touch(TouchAction.MOVE));
        }
        gesture.send(null, touch(TouchAction.UP));
        server.awaitSaid("input", 52);
        assertThat(server.lastSaid("input").get("seq").getAsInt()).isEqualTo(51);
        String id = server.lastSaid("input").get("id").getAsString();

        outcome(id, PHONE, DONE);
        outcome(id, PHONE, new InputOutcome.Unreachable());
        outcome(id, new PhoneId("lab-9"), DONE);
        outcome(id, OTHER, new InputOutcome.Refused(InputRefusal.CHANGED, ""));

        await().atMost(PATIENCE).until(() -> outcomes.size() == 2);
        assertThat(outcomes).containsExactly(Map.entry(PHONE, DONE),
                Map.entry(OTHER, new InputOutcome.Refused(InputRefusal.CHANGED, "")));
        gesture.send(null, TAP);
        fleet.control().begin(Set.of(PHONE), this::ended).send(null, TAP);
        server.awaitSaid("input", 53);
        assertThat(server.lastSaid("input").get("id").getAsString()).isNotEqualTo(id);
    }

    @Test
    void aServerWithoutControlIsToldNothing() {
        fleet.close();
        fleet = dial(server.address(), QUICK);
        arrive(2, List.of("to_users"));

        assertThat(take(PHONE, false)).succeedsWithin(PATIENCE).isEqualTo(new ControlAnswer.ServerTooOld());
        assertThat(fleet.control().isOffered()).isFalse();
        fleet.control().begin(Set.of(PHONE), this::ended).send(null, TAP);
        fleet.control().release(PHONE);
        await().atMost(PATIENCE).until(() -> !outcomes.isEmpty());
        assertThat(outcomes).containsExactly(Map.entry(PHONE, new InputOutcome.ServerTooOld()));
        assertThat(server.said("take_control") + server.said("input") + server.said("release_control")).isZero();
    }

    @Test
    void aGestureWithoutAnOutcomeTimesOutAfterItsLastPartAndItsSteps() {
        fleet.close();
        fleet = dial(server.address(), settings(Duration.ofSeconds(20), Duration.ofMillis(150)));
        arrive(2);

        fleet.control().begin(Set.of(PHONE), this::ended).send(null,
                List.of(new InputStep.Wait(Duration.ofMillis(50))));

        await().atMost(PATIENCE).until(() -> !outcomes.isEmpty());
        assertThat(outcomes)
                .containsExactly(Map.entry(PHONE, new InputOutcome.TimedOut(Duration.ofMillis(200))));
    }

    @Test
    void aPartThatIsLongerThanAMessageIsRefusedInTheConsole() {
        List<InputStep> texts = Collections.nCopies(100, new InputStep.Text("x".repeat(2_000), TextMethod.AUTO));

        fleet.control().begin(Set.of(PHONE), this::ended).send(null, texts);

        await().atMost(PATIENCE).until(() -> !outcomes.isEmpty());
        assertThat(outcomes.getFirst().getValue()).isInstanceOf(InputOutcome.Refused.class);
        assertThat(server.said("input")).isZero();
    }

    @Test
    void anInvalidGestureIsAnErrorOfItsCaller() {
        Set<PhoneId> many = IntStream.range(0, 201).mapToObj(i -> new PhoneId("p" + i)).collect(Collectors.toSet());

        assertThatThrownBy(() -> fleet.control().begin(many, this::ended))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fleet.control().begin(Set.of(), this::ended))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fleet.control().begin(Set.of(PHONE), this::ended).send(null, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPartThatCannotBeSentDoesNotCount() {
        Gesture gesture = fleet.control().begin(Set.of(PHONE), this::ended);
        assertThatThrownBy(() -> gesture.send(null, List.of())).isInstanceOf(IllegalArgumentException.class);

        gesture.send(null, TAP);

        server.awaitSaid("input", 1);
        assertThat(server.lastSaid("input").get("seq").getAsInt()).isZero();
    }

    @Test
    void afterTheFleetWasClosedEverythingIsUnreachable() {
        hold(PHONE);
        Gesture gesture = press(PHONE);

        fleet.close();

        assertThat(losses).extracting(ControlLoss::why).containsExactly(ControlLoss.Reason.CONNECTION_LOST);
        assertThat(take(PHONE, false)).isCompletedWithValue(new ControlAnswer.Unreachable());
        gesture.send(null, TAP);
        fleet.control().begin(Set.of(OTHER), this::ended).send(null, TAP);
        assertThat(outcomes).containsExactly(Map.entry(PHONE, new InputOutcome.Unreachable()),
                Map.entry(OTHER, new InputOutcome.Unreachable()));
    }

    private void arrive(int connection) {
        arrive(connection, ServerCapabilities.ALL);
    }

    private void arrive(int connection, List<String> can) {
        states.clear();
        server.awaitConsoles(connection);
        server.awaitSaid("watch_fleet", connection);
        server.say(new ServerMessage.Welcome(can, null));
        server.say(news(1, true, "lab-7"));
        awaitState(LinkState.Connected.class);
    }

    private void hold(PhoneId phone) {
        int before = (int) server.said("take_control");
        CompletableFuture<ControlAnswer> answer = take(phone, false);
        server.awaitSaid("take_control", before + 1);
        answer("take_control", phone, new ControlAnswer.Taken(null));
        assertThat(answer).succeedsWithin(PATIENCE).isEqualTo(new ControlAnswer.Taken(null));
    }

    private Gesture press(PhoneId phone) {
        Gesture gesture = fleet.control().begin(Set.of(phone), this::ended);
        gesture.send(null, touch(TouchAction.DOWN));
        server.awaitSaid("input", 1);
        return gesture;
    }

    private CompletableFuture<ControlAnswer> take(PhoneId phone, boolean force) {
        return fleet.control().take(phone, force).toCompletableFuture();
    }

    private void answer(String event, PhoneId phone, ControlAnswer answer) {
        server.say(new ServerMessage.OfControl(
                new ControlNews.Answered(server.lastSaid(event).get("id").getAsString(), phone, answer)));
    }

    private void outcome(String id, PhoneId phone, InputOutcome outcome) {
        server.say(new ServerMessage.OfControl(new ControlNews.GestureEnded(id, phone, outcome)));
    }

    private void ended(PhoneId phone, InputOutcome outcome) {
        outcomes.add(Map.entry(phone, outcome));
    }

    private static List<InputStep> touch(TouchAction action) {
        return new ArrayList<>(List.of(new InputStep.Touch(0, action, new ScreenPoint(1, 2), 0)));
    }

    private static RemoteSettings settings(Duration silence, Duration answerTime) {
        return new RemoteSettings(Duration.ofSeconds(20), silence, Duration.ofSeconds(5), Duration.ofSeconds(20),
                answerTime, Duration.ofMillis(50), Duration.ofMillis(200));
    }
}
