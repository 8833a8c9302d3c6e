package dev.golink.screens.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.control.Gesture;
import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.KeyAction;
import dev.golink.server.fleet.input.ScreenPoint;
import dev.golink.server.fleet.input.TextMethod;
import dev.golink.server.fleet.input.TouchAction;

/** The list of the last gestures. */
class GestureLedgerTest extends ControlSetUp {
    private static final ScreenPoint HERE = ScreenPoint.at(0.5, 0.5);
    private static final ScreenPoint NEAR = ScreenPoint.at(0.505, 0.5);
    private static final ScreenPoint FAR = ScreenPoint.at(0.5, 0.8);

    @BeforeEach
    void control() {
        lab.shown();
        take();
    }

    @Test
    void aGestureIsListedWithItsOutcomeAndTheTimeOfTheAnswer() {
        Gesture gesture = lab.begin(_ -> {});
        assertThat(model.ledger().entries()).as("nothing was sent yet").isEmpty();
        gesture.send(null, List.of(touch(0, TouchAction.DOWN, HERE, 0)));
        LedgerEntry open = model.ledger().entries().getFirst();
        assertThat(open.phone()).isEqualTo(LAB);
        assertThat(open.at()).isEqualTo(clock.instant());
        assertThat(open.outcome()).isNull();
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());
        gesture.send(null, List.of(touch(0, TouchAction.UP, FAR, 3000)));
        nanos.addAndGet(Duration.ofMillis(12).toNanos());
        server.gestures().getLast().end(new InputOutcome.Done(null, "com.x/.Main", null));
        nanos.addAndGet(Duration.ofMillis(16).toNanos());
        fx.pulse();

        LedgerEntry ended = model.ledger().entries().getFirst();
        assertThat(ended.kind()).isEqualTo(GestureKind.DRAG);
        assertThat(ended.outcome()).isEqualTo(new InputOutcome.Done(null, "com.x/.Main", null));
        assertThat(ended.took()).as("from the last part until the answer").isEqualTo(Duration.ofMillis(12));
        assertThat(model.ledger().entries()).hasSize(1);
    }

    @Test
    void neitherTypedTextNorClipboardsAreKept() {
        send(new InputStep.Text("secret", TextMethod.AUTO));
        server.gestures().getLast().end(new InputOutcome.Done("commit", null, "secret"));
        send(new InputStep.SetClipboard("secret"));
        fx.pulse();
        assertThat(model.ledger().entries().toString()).doesNotContain("secret");
        assertThat(model.ledger().entries()).extracting(LedgerEntry::kind).containsExactly(GestureKind.CLIPBOARD,
                GestureKind.TEXT);
    }

    @Test
    void theListKeepsTheLastTwoHundredTheNewestFirst() {
        Gesture first = lab.begin(_ -> {});
        first.send(null, List.of(new InputStep.Tap(HERE)));
        for (int i = 0; i < GestureLedger.MOST; i++) {
            send(new InputStep.Key(InputKey.BACK, KeyAction.PRESS));
        }
        server.gestures().getFirst().end(new InputOutcome.Unreachable());
        server.gestures().get(1).end(new InputOutcome.Unreachable());
        fx.pulse();
        assertThat(model.ledger().entries()).hasSize(GestureLedger.MOST);
        assertThat(model.ledger().entries().getFirst().number()).isEqualTo(201);
        assertThat(model.ledger().entries().getLast().number()).isEqualTo(2);
        assertThat(model.ledger().entries().getLast().outcome()).isEqualTo(new InputOutcome.Unreachable());
    }

    @Test
    void gesturesAreCalledByWhatTheyDid() {
        assertThat(kindOf(touch(0, TouchAction.DOWN, HERE, 0), touch(0, TouchAction.MOVE, NEAR, 90),
                touch(0, TouchAction.UP, NEAR, 120))).isEqualTo(GestureKind.TAP);
        assertThat(kindOf(touch(0, TouchAction.DOWN, HERE, 0), touch(0, TouchAction.MOVE, HERE, 600)))
                .isEqualTo(GestureKind.LONG_PRESS);
        assertThat(kindOf(touch(0, TouchAction.DOWN, HERE, 0), touch(0, TouchAction.UP, HERE, 600),
                touch(0, TouchAction.MOVE, FAR, 700))).isEqualTo(GestureKind.DRAG);
        assertThat(kindOf(touch(3, TouchAction.DOWN, HERE, 0), touch(4, TouchAction.DOWN, FAR, 10),
                touch(3, TouchAction.MOVE, FAR, 20))).isEqualTo(GestureKind.FINGERS);
        assertThat(kindOf(new InputStep.Wait(Duration.ofMillis(10)), new InputStep.StartApp("com.x")))
                .isEqualTo(GestureKind.APP);
        assertThat(kindOf(new InputStep.Swipe(HERE, FAR, Duration.ofMillis(200)))).isEqualTo(GestureKind.DRAG);
    }

    private GestureKind kindOf(InputStep... steps) {
        send(steps);
        return model.ledger().entries().getFirst().kind();
    }

    private void send(InputStep... steps) {
        lab.begin(_ -> {}).send(null, List.of(steps));
    }

    private static InputStep touch(int pointer, TouchAction action, ScreenPoint at, int millis) {
        return new InputStep.Touch(pointer, action, at, millis);
    }
}
