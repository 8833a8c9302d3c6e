package dev.golink.screens.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.util.Subscription;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.control.ControlLoss;
import dev.golink.server.fleet.control.NoControl;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputObstacle;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.KeyAction;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.ui.fixtures.Phones;

/** The control of one phone, from asking for it to its end. */
class PhoneControlTest extends ControlSetUp {
    private final Subscription shown = lab.shown();

    @Test
    void aPictureOpensAsViewOnlyAndIsControlledOnceTheServerAgrees() {
        assertThat(state()).isEqualTo(new ControlState.Free());
        assertThat(lab.activeProperty().get()).isFalse();
        assertThat(server.takings()).isEmpty();

        lab.take(false, _ -> {});

        assertThat(state()).isEqualTo(new ControlState.Taking());
        assertThat(lab.activeProperty().get()).as("nothing is hoped for").isFalse();
        assertThat(server.takings().getLast().force()).isFalse();
        server.takings().getLast().answer().complete(new ControlAnswer.Taken(null));
        assertThat(state()).as("the answer waits for the JavaFX thread").isEqualTo(new ControlState.Taking());
        fx.pulse();
        assertThat(state()).isEqualTo(new ControlState.Mine(null));
        assertThat(lab.activeProperty().get()).isTrue();
        assertThat(lab.kinds()).contains(InputKind.TOUCH);
    }

    @Test
    void releasingTellsTheServerAndSendsNothingMore() {
        take();
        lab.release();
        assertThat(server.released()).containsExactly(LAB);
        assertThat(state()).isEqualTo(new ControlState.Free());
        assertThat(lab.activeProperty().get()).isFalse();

        lab.release();
        assertThat(server.released()).as("there is nothing to release twice").hasSize(1);
    }

    @Test
    void controlEndsWithTheLastViewOfThePhone() {
        Subscription second = lab.shown();
        take();
        shown.unsubscribe();
        shown.unsubscribe();
        assertThat(server.released()).as("another view still shows the phone").isEmpty();
        second.unsubscribe();
        assertThat(server.released()).containsExactly(LAB);
    }

    @Test
    void aLateConsentOfTheOperatorTakesNothingWithoutAView() {
        shown.unsubscribe();
        lab.take(true, _ -> {});
        assertThat(server.takings()).isEmpty();
    }

    @Test
    void aViewThatClosesBeforeTheAnswerLeavesNoControlBehind() {
        lab.take(false, _ -> {});
        shown.unsubscribe();
        assertThat(server.released()).hasSize(1);

        answer(new ControlAnswer.Taken(null));

        assertThat(server.released()).as("the server decided after it had heard of the release").hasSize(2);
        assertThat(lab.activeProperty().get()).isFalse();
    }

    @Test
    void aLateAnswerToAnEarlierRequestDoesNotReleaseANewerOne() {
        lab.take(false, _ -> {});
        lab.release();
        lab.take(false, _ -> {});
        server.takings().getFirst().answer().complete(new ControlAnswer.Taken(null));
        fx.pulse();
        assertThat(server.released()).hasSize(1);
        assertThat(state()).isEqualTo(new ControlState.Taking());
        answer(new ControlAnswer.Taken(null));
        assertThat(state()).isEqualTo(new ControlState.Mine(null));
    }

    @Test
    void anotherOperatorsControlIsKnownAndTakingOverSaysFromWhom() {
        phone.set(with(Set.of(InputKind.TOUCH), null, ANNA));
        assertThat(state()).isEqualTo(new ControlState.HeldBy(ANNA));

        lab.take(true, _ -> {});
        assertThat(server.takings().getLast().force()).isTrue();
        answer(new ControlAnswer.Taken(ANNA));

        assertThat(lab.remarkProperty().get()).isEqualTo(new ControlRemark.TakenOver(ANNA));
        assertThat(state()).as("the list of phones may tell it later").isEqualTo(new ControlState.Mine(null));
    }

    @Test
    void anAnswerThatAnotherOperatorWasFasterIsPassedOn() {
        List<OperatorId> held = new ArrayList<>();
        lab.take(false, held::add);
        answer(new ControlAnswer.Held(ANNA));
        assertThat(held).containsExactly(ANNA);
        assertThat(state()).isEqualTo(new ControlState.Free());
    }

    @Test
    void theOwnNameInTheListOfPhonesIsNoOtherOperator() {
        phone.set(with(Set.of(InputKind.TOUCH), null, OPS));
        assertThat(state()).isEqualTo(new ControlState.Free());
    }

    @ParameterizedTest
    @EnumSource
    void eachObstacleThatAPhoneNamesIsKnown(InputObstacle obstacle) {
        phone.set(with(Set.of(), obstacle, null));
        assertThat(state()).isEqualTo(new ControlState.Unable(ControlObstacle.valueOf(obstacle.name())));
    }

    @Test
    void whateverElseIsInTheWayIsKnown() {
        phone.set(with(Set.of(), null, null));
        assertThat(state()).isEqualTo(new ControlState.Unable(ControlObstacle.UNABLE));
        phone.set(null);
        assertThat(state()).isEqualTo(new ControlState.Unable(ControlObstacle.UNKNOWN));
        phone.set(Phones.gone(able(), Departure.Reason.CONNECTION_LOST, Duration.ZERO));
        assertThat(state()).isEqualTo(new ControlState.Unable(ControlObstacle.OFFLINE));
        phone.set(able());
        barred.set(true);
        assertThat(state()).isEqualTo(new ControlState.Unable(ControlObstacle.NO_RIGHT));
        barred.set(false);
        linked.set(false);
        assertThat(state()).isEqualTo(new ControlState.Unable(ControlObstacle.NO_LINK));
        linked.set(true);
        control = new NoControl();
        phone.set(with(Set.of(), null, null));
        assertThat(state()).isEqualTo(new ControlState.Unable(ControlObstacle.SERVER_TOO_OLD));
    }

    @Test
    void aPhoneThatCanStillDoSomethingCanBeControlledAndSaysWhatIsInTheWay() {
        phone.set(with(Set.of(InputKind.KEY), InputObstacle.LOCKED, null));
        assertThat(state()).isEqualTo(new ControlState.Free());
        take();
        assertThat(state()).isEqualTo(new ControlState.Mine(ControlObstacle.LOCKED));
        assertThat(lab.kinds()).containsExactly(InputKind.KEY);
    }

    @Test
    void aRefusedRequestIsSaidOverThePicture() {
        for (ControlAnswer answer : List.of(new ControlAnswer.Unsupported(), new ControlAnswer.Unreachable(),
                new ControlAnswer.NotAllowed(null), new ControlAnswer.NotAudited("full"),
                new ControlAnswer.ServerTooOld())) {
            lab.take(false, _ -> {});
            answer(answer);
            assertThat(lab.remarkProperty().get()).isEqualTo(new ControlRemark.NotTaken(answer));
            assertThat(state()).isEqualTo(new ControlState.Free());
        }
    }

    @ParameterizedTest
    @EnumSource
    void lostControlIsSaidOnceAndNothingIsSentAnyMore(ControlLoss.Reason why) {
        take();
        lose(why, ANNA);
        lose(why, ANNA);
        ControlLoss loss = new ControlLoss(LAB, why, ANNA);
        assertThat(losses).containsExactly(List.of(loss));
        assertThat(lab.remarkProperty().get()).isEqualTo(new ControlRemark.Lost(loss));
        assertThat(lab.activeProperty().get()).isFalse();
        assertThat(server.released()).as("it is lost already").isEmpty();
    }

    @Test
    void controlThatIsLostAtOnceAfterTheAnswerDoesNotLast() {
        take();
        lose(ControlLoss.Reason.IDLE, null);
        lab.take(false, _ -> {});
        server.takings().getLast().answer().complete(new ControlAnswer.Taken(null));
        lose(ControlLoss.Reason.TAKEN_OVER, ANNA);
        fx.settle();
        assertThat(state()).isEqualTo(new ControlState.Free());
        assertThat(losses).hasSize(2);
    }

    @Test
    void aLostLinkEndsControlAtOnceEvenIfTheFleetSaysSoLater() {
        take();
        linked.set(false);
        assertThat(lab.activeProperty().get()).isFalse();
        assertThat(losses).hasSize(1);
        lose(ControlLoss.Reason.CONNECTION_LOST, null);
        assertThat(losses).hasSize(1);
        linked.set(true);
        assertThat(state()).as("control is not taken again by itself").isEqualTo(new ControlState.Free());
    }

    @Test
    void viewOnlyKeepsControlAndSendsNothingUntilTheNextRequest() {
        take();
        lab.viewOnlyProperty().set(true);
        assertThat(lab.activeProperty().get()).isFalse();
        assertThat(state()).isEqualTo(new ControlState.Mine(null));
        assertThat(server.released()).isEmpty();
        lab.release();
        take();
        assertThat(lab.activeProperty().get()).isTrue();
    }

    @Test
    void aTouchWithoutControlGivesAHintThatEndsWithIt() {
        lab.wanted();
        assertThat(lab.remarkProperty().get()).isEqualTo(new ControlRemark.Hint());
        lab.take(false, _ -> {});
        assertThat(lab.remarkProperty().get()).isNull();
        answer(new ControlAnswer.Taken(null));
        lab.wanted();
        assertThat(lab.remarkProperty().get()).as("the picture is touched and not only seen").isNull();
    }

    @Test
    void aKeyOfTheBarIsOneGestureAndItsRefusalIsSaid() {
        take();
        lab.press(InputKey.HOME);
        assertThat(server.gestures().getLast().steps())
                .containsExactly(new InputStep.Key(InputKey.HOME, KeyAction.PRESS));
        InputOutcome refused = new InputOutcome.Refused(InputRefusal.LOCKED, "");
        server.gestures().getLast().end(refused);
        assertThat(lab.remarkProperty().get()).as("the outcome waits for the JavaFX thread").isNull();
        fx.pulse();
        assertThat(lab.remarkProperty().get()).isEqualTo(new ControlRemark.KeyFailed(InputKey.HOME, refused));
    }

    @Test
    void whatCameOfAKeyIsNotSaidInAViewThatOpensLater() {
        take();
        lab.press(InputKey.HOME);
        shown.unsubscribe();
        fx.settle();
        server.gestures().getLast().end(new InputOutcome.Unreachable());
        fx.settle();
        lab.shown();
        assertThat(lab.remarkProperty().get()).isNull();
    }

    @Test
    void theEndOfTheConsoleReleasesEveryPhone() {
        take();
        model.close();
        assertThat(server.released()).containsExactly(LAB);
        lose(ControlLoss.Reason.IDLE, null);
        assertThat(losses).isEmpty();
    }
}
