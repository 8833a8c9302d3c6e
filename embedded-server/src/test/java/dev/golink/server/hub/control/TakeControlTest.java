package dev.golink.server.hub.control;

import static dev.golink.server.hub.control.ControlFixture.ANNA;
import static dev.golink.server.hub.control.ControlFixture.BEN;
import static dev.golink.server.hub.control.ControlFixture.down;
import static dev.golink.server.hub.control.ControlFixture.several;
import static dev.golink.server.hub.control.ControlFixture.steps;
import static dev.golink.server.hub.control.ControlFixture.tap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Role;
import dev.golink.server.events.FleetEvent;
import dev.golink.server.fleet.control.Control;
import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.control.ControlEnd;
import dev.golink.server.fleet.control.ControlLoss;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputObstacle;
import dev.golink.server.fleet.input.PhoneInput;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.hub.transport.ConnectionEnd;
import dev.golink.server.protocol.message.ControlMessage;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;

class TakeControlTest {
    private static final PhoneId PHONE = new PhoneId("lab-1");

    private final ControlFixture fixture = new ControlFixture();

    @Test
    void theFirstOperatorGetsTheControlAndThePhoneIsTold() {
        RecordingTransport phone = fixture.phone("lab-1");

        assertThat(fixture.take(ANNA, "lab-1", false)).isEqualTo(new ControlAnswer.Taken(null));

        assertThat(ControlFixture.controlNews(phone)).containsExactly(new ServerMessage.ControlOfPhone(ANNA, true));
        assertThat(fixture.hub.phone("lab-1").input()).isEqualTo(new PhoneInput(ControlFixture.ALL, null, ANNA));
    }

    @Test
    void anotherOperatorIsToldWhoHasTheControl() {
        fixture.controlled("lab-1");

        assertThat(fixture.take(BEN, "lab-1", false)).isEqualTo(new ControlAnswer.Held(ANNA));
        assertThat(fixture.hub.phone("lab-1").input().controller()).isEqualTo(ANNA);
    }

    @Test
    void takingItByForceIsToldToBothOperatorsAndToThePhone() {
        RecordingTransport phone = fixture.controlled("lab-1");

        assertThat(fixture.take(BEN, "lab-1", true)).isEqualTo(new ControlAnswer.Taken(ANNA));

        assertThat(fixture.losses(ANNA))
                .containsExactly(new ControlLoss(PHONE, ControlLoss.Reason.TAKEN_OVER, BEN));
        assertThat(ControlFixture.controlNews(phone)).containsExactly(new ServerMessage.ControlOfPhone(ANNA, false),
                new ServerMessage.ControlOfPhone(BEN, true));
        assertThat(fixture.hub.phone("lab-1").input().controller()).isEqualTo(BEN);
    }

    @Test
    void takingItAgainChangesNothing() {
        RecordingTransport phone = fixture.controlled("lab-1");

        assertThat(fixture.take(ANNA, "lab-1", true)).isEqualTo(new ControlAnswer.Taken(null));

        assertThat(ControlFixture.controlNews(phone)).isEmpty();
        assertThat(fixture.losses(ANNA)).isEmpty();
    }

    @Test
    void aPhoneThatNeverSaidThatItCanCarryOutInputIsNotSupported() {
        fixture.phone("lab-1", Set.of(), false);
        RecordingTransport legacy = fixture.hub.connect("legacy");
        int sent = legacy.sent.size();

        assertThat(fixture.take(ANNA, "lab-1", false)).isEqualTo(new ControlAnswer.Unsupported());
        assertThat(fixture.take(ANNA, "legacy", false)).isEqualTo(new ControlAnswer.Unsupported());
        assertThat(legacy.sent).hasSize(sent);
    }

    @Test
    void aPhoneThatIsNotConnectedIsUnreachable() {
        assertThat(fixture.take(ANNA, "lab-1", false)).isEqualTo(new ControlAnswer.Unreachable());
    }

    @Test
    void severalPhonesHaveOneAnswerEachAndASummary() {
        fixture.phone("lab-1");
        fixture.phone("lab-2");
        fixture.take(BEN, "lab-2", false);

        fixture.say(ANNA, new ControlMessage.Take(several("lab-1", "lab-2", "lab-3"), "t", false));

        assertThat(fixture.answers(ANNA)).containsExactlyInAnyOrder(new ControlAnswer.Taken(null),
                new ControlAnswer.Held(BEN), new ControlAnswer.Unreachable());
        assertThat(fixture.anna.sent).contains(new ServerMessage.Summary("t", "take_control", 3,
                Map.of("done", 1, "refused", 1, "unreachable", 1)));
    }

    @Test
    void givingItUpIsToldToThePhoneAndAnotherOperatorCanTakeIt() {
        RecordingTransport phone = fixture.controlled("lab-1");

        fixture.release(ANNA, "lab-1");

        assertThat(ControlFixture.controlNews(phone)).containsExactly(new ServerMessage.ControlOfPhone(ANNA, false));
        assertThat(fixture.hub.phone("lab-1").input().controller()).isNull();
        assertThat(fixture.losses(ANNA)).isEmpty();
        assertThat(fixture.take(BEN, "lab-1", false)).isEqualTo(new ControlAnswer.Taken(null));
    }

    @Test
    void nobodyCanGiveUpTheControlOfAnotherOperator() {
        fixture.controlled("lab-1");

        fixture.release(BEN, "lab-1");

        assertThat(fixture.hub.phone("lab-1").input().controller()).isEqualTo(ANNA);
    }

    @Test
    void itEndsAfterFiveMinutesWithoutInput() {
        fixture.controlled("lab-1");
        fixture.idle(Duration.ofMinutes(4));
        fixture.input("lab-1", "g", 0, tap());
        fixture.idle(Control.LONGEST_IDLE.minusSeconds(1));
        assertThat(fixture.losses(ANNA)).isEmpty();

        fixture.idle(Duration.ofSeconds(1));

        assertThat(fixture.losses(ANNA)).containsExactly(new ControlLoss(PHONE, ControlLoss.Reason.IDLE, null));
        assertThat(fixture.events).contains(
                new FleetEvent.ControlEnded(fixture.hub.time.clocks().moment(), ANNA, PHONE, ControlEnd.IDLE, null));
    }

    @Test
    void inputOfOnePhoneDoesNotKeepTheControlOfAnother() {
        fixture.controlled("lab-1");
        fixture.controlled("lab-2");
        fixture.idle(Duration.ofMinutes(4));
        fixture.input("lab-1", "g", 0, tap());

        fixture.idle(Duration.ofMinutes(1));

        assertThat(fixture.losses(ANNA))
                .containsExactly(new ControlLoss(new PhoneId("lab-2"), ControlLoss.Reason.IDLE, null));
    }

    @Test
    void theControlOutlivesThePhonesConnectionAndThePhoneIsToldAgain() {
        RecordingTransport phone = fixture.controlled("lab-1");
        fixture.hub.hub.phoneGone(phone, ConnectionEnd.CONNECTION_LOST);
        assertThat(fixture.hub.phone("lab-1").input()).isEqualTo(new PhoneInput(Set.of(), null, ANNA));

        RecordingTransport again = fixture.phone("lab-1");

        assertThat(ControlFixture.controlNews(again)).containsExactly(new ServerMessage.ControlOfPhone(ANNA, true));
        assertThat(fixture.hub.phone("lab-1").input().controller()).isEqualTo(ANNA);
        fixture.input("lab-1", "g", 0, tap());
        assertThat(steps(again)).containsExactly("tap");
    }

    @Test
    void theControlOfAPhoneThatIsAwayEndsToo() {
        RecordingTransport phone = fixture.controlled("lab-1");
        fixture.hub.hub.phoneGone(phone, ConnectionEnd.CONNECTION_LOST);

        fixture.release(ANNA, "lab-1");

        assertThat(fixture.hub.phone("lab-1").input().controller()).isNull();
        assertThat(ControlFixture.controlNews(fixture.phone("lab-1"))).isEmpty();
    }

    @Test
    void itEndsWithTheOperatorsConnection() {
        RecordingTransport phone = fixture.controlled("lab-1");

        fixture.hub.operatorGone(ANNA, fixture.anna);

        assertThat(ControlFixture.controlNews(phone)).containsExactly(new ServerMessage.ControlOfPhone(ANNA, false));
        assertThat(fixture.hub.phone("lab-1").input().controller()).isNull();
        assertThat(fixture.events).contains(new FleetEvent.ControlEnded(fixture.hub.time.clocks().moment(), ANNA,
                PHONE, ControlEnd.OPERATOR_GONE, null));
    }

    @Test
    void itEndsWithTheServer() {
        fixture.controlled("lab-1");

        fixture.hub.hub.close();

        assertThat(fixture.events).contains(new FleetEvent.ControlEnded(fixture.hub.time.clocks().moment(), ANNA,
                PHONE, ControlEnd.OPERATOR_GONE, null));
        assertThat(fixture.losses(ANNA)).isEmpty();
    }

    @Test
    void aNewConnectionOfTheSameOperatorBeginsWithoutControl() {
        fixture.controlled("lab-1");
        RecordingTransport second = new RecordingTransport("operator-anna", fixture.hub.time);

        fixture.hub.operatorConnected(ANNA, second);

        assertThat(fixture.hub.phone("lab-1").input().controller()).isNull();
    }

    @Test
    void whoLosesTheRightLosesTheControlAndWhatIsPressed() {
        RecordingTransport phone = fixture.controlled("lab-1");
        fixture.input("lab-1", "g", 0, down(0, 7));

        fixture.hub.hub.operators().accessChanged((_, _) -> Optional.of(Role.VIEWER.rights()));

        assertThat(steps(phone)).containsExactly("down 0 7", "cancel 0 7");
        assertThat(fixture.outcomes()).containsExactly("g lab-1 cancelled right_lost");
        assertThat(fixture.losses(ANNA))
                .containsExactly(new ControlLoss(PHONE, ControlLoss.Reason.RIGHT_LOST, null));
        assertThat(fixture.take(ANNA, "lab-1", false)).isEqualTo(new ControlAnswer.NotAllowed(Right.CONTROL));
    }

    @Test
    void aPhoneSaysWhatItCanCarryOutNowAndWhyNotMore() {
        RecordingTransport phone = fixture.phone("lab-1", Set.of(InputKind.TOUCH, InputKind.KEY), true);

        fixture.hub.hub.phoneSaid(phone, new PhoneMessage.InputStateReport(Set.of(InputKind.KEY, InputKind.TEXT),
                InputObstacle.LOCKED));

        assertThat(fixture.hub.phone("lab-1").input())
                .isEqualTo(new PhoneInput(Set.of(InputKind.KEY), InputObstacle.LOCKED, null));
    }

    @Test
    void aPhoneThatDeclaredNothingCannotAddItLater() {
        RecordingTransport phone = fixture.phone("lab-1", Set.of(), true);

        fixture.hub.hub.phoneSaid(phone, new PhoneMessage.InputStateReport(Set.of(InputKind.KEY), null));

        assertThat(fixture.hub.phone("lab-1").input()).isEqualTo(PhoneInput.NONE);
    }

    @Test
    void aPhoneThatComparesTimeGetsTheTimeWithItsHeartbeats() {
        RecordingTransport exact = fixture.phone("lab-1");
        RecordingTransport other = fixture.phone("lab-2", ControlFixture.ALL, false);

        fixture.hub.beats(exact);
        fixture.hub.beats(other);

        assertThat(exact.tellsTime).isTrue();
        assertThat(exact.lastSent()).isEqualTo(new ServerMessage.Heart(fixture.hub.time.clocks().now()));
        assertThat(other.tellsTime).isFalse();
        assertThat(other.lastSent()).isEqualTo(new ServerMessage.Heart(null));
    }

    @Test
    void groupsAndTooManyPhonesCannotBeControlled() {
        fixture.say(ANNA, new ControlMessage.Take(
                several(IntStream.rangeClosed(0, Control.MOST_PHONES).mapToObj(i -> "p" + i)
                        .toArray(String[]::new)),
                "t", false));

        assertThat(fixture.anna.lastSent()).isInstanceOf(ServerMessage.Complaint.class);
        assertThat(fixture.answers(ANNA)).isEmpty();
    }

    @Test
    void theRoundTripIsMeasuredWhenControlBegins() {
        RecordingTransport phone = fixture.phone("lab-1", ControlFixture.ALL, false);

        fixture.take(ANNA, "lab-1", false);

        assertThat(phone.pings).isPositive();
    }
}
