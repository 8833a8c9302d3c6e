package dev.golink.screens.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.input.InputStep;

/** The wheel and the trackpad on the picture. */
class WheelGesturesTest {
    @AutoClose
    private final TouchSteps phone = new TouchSteps();

    @Test
    void ticksOfTheWheelWithinAMomentBecomeOneSwipeInTheDirectionOfTheContent() {
        phone.wheel(-1);
        phone.pass(40);
        phone.wheel(-1);
        assertThat(phone.target.gestures).isEmpty();
        phone.pass(40);
        InputStep.Swipe swipe = only();
        assertThat(swipe.from().y(1)).as("under the pointer").isCloseTo(0.5, within(0.001));
        assertThat(swipe.to().y(1)).as("towards the operator: the content moves up").isCloseTo(0.25, within(0.001));
        assertThat(swipe.to().x()).isEqualTo(swipe.from().x());
        assertThat(swipe.time().toMillis()).isBetween(100L, 300L);
    }

    @Test
    void manyTicksStayOnTheScreenAndAwayFromItsEdges() {
        phone.wheel(30);
        phone.pass(80);
        InputStep.Swipe swipe = only();
        assertThat(swipe.from().y(1)).isBetween(0.05, 0.95);
        assertThat(swipe.to().y(1)).isBetween(0.05, 0.95);
        assertThat(swipe.to().y(1) - swipe.from().y(1)).isCloseTo(0.6, within(0.001));
    }

    @Test
    void contentFollowsATrackpadPixelByPixelAndThePhoneKnowsInertiaItself() {
        for (int i = 0; i < 10; i++) {
            phone.glide(0, 16, false);
        }
        phone.glide(0, 400, true);
        phone.pass(80);
        assertThat(only().to().y(1) - only().from().y(1)).isCloseTo(160.0 / TouchSteps.HIGH, within(0.001));
    }

    @Test
    void sidewaysScrollingIsASwipeToTheSide() {
        phone.glide(-100, 10, false);
        phone.pass(80);
        assertThat(only().to().x(1) - only().from().x(1)).isCloseTo(-0.25, within(0.001));
        assertThat(only().to().y()).isEqualTo(only().from().y());
    }

    @Test
    void theNextSwipeWaitsForTheAnswerToTheOneBefore() {
        phone.wheel(-1);
        phone.pass(80);
        phone.wheel(-1);
        phone.pass(500);
        phone.wheel(-1);
        assertThat(phone.target.gestures).hasSize(1);
        phone.end(0, FakeTarget.DONE);
        phone.pass(80);
        assertThat(phone.target.gestures).hasSize(2);
        phone.end(1, FakeTarget.DONE);
        phone.pass(500);
        assertThat(phone.target.gestures).hasSize(2);
    }

    @Test
    void whatWaitsTooLongForTheAnswerIsLeftOutAndNeverSentLate() {
        phone.wheel(-1);
        phone.pass(80);
        phone.wheel(-1);
        phone.pass(1_600);
        phone.end(0, FakeTarget.DONE);
        phone.pass(80);
        assertThat(phone.target.gestures).hasSize(1);
        assertThat(phone.reason()).startsWith("The phone does not keep up.");
        phone.wheel(-1);
        phone.pass(80);
        assertThat(phone.target.gestures).hasSize(2);
    }

    @Test
    void aPhoneThatDoesNotAnswerDoesNotHoldUpTheNextOne() {
        phone.wheel(-1);
        phone.pass(80);
        FakeTarget next = new FakeTarget();
        phone.target(next);
        phone.wheel(-1);
        phone.pass(80);
        assertThat(next.gestures).hasSize(1);
        phone.wheel(-1);
        phone.end(0, FakeTarget.DONE);
        phone.pass(80);
        assertThat(next.gestures).as("the answer of the first phone is not that of the second").hasSize(1);
    }

    @Test
    void withoutControlNothingScrolls() {
        phone.active(false);
        phone.wheel(-1);
        phone.pass(80);
        assertThat(phone.target.gestures).isEmpty();
        assertThat(phone.target.wanted).isZero();
    }

    private InputStep.Swipe only() {
        return (InputStep.Swipe) phone.target.only().steps().getFirst();
    }
}
