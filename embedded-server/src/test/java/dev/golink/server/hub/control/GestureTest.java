package dev.golink.server.hub.control;

import static dev.golink.server.hub.control.ControlFixture.ANNA;
import static dev.golink.server.hub.control.ControlFixture.BEN;
import static dev.golink.server.hub.control.ControlFixture.done;
import static dev.golink.server.hub.control.ControlFixture.down;
import static dev.golink.server.hub.control.ControlFixture.key;
import static dev.golink.server.hub.control.ControlFixture.move;
import static dev.golink.server.hub.control.ControlFixture.parts;
import static dev.golink.server.hub.control.ControlFixture.several;
import static dev.golink.server.hub.control.ControlFixture.steps;
import static dev.golink.server.hub.control.ControlFixture.tap;
import static dev.golink.server.hub.control.ControlFixture.text;
import static dev.golink.server.hub.control.ControlFixture.touch;
import static dev.golink.server.hub.control.ControlFixture.up;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.golink.server.events.FleetEvent;
import dev.golink.server.fleet.control.Control;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.KeyAction;
import dev.golink.server.fleet.input.TouchAction;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.hub.transport.ConnectionEnd;
import dev.golink.server.protocol.message.ControlNews;
import dev.golink.server.protocol.message.ServerMessage;

class GestureTest {
    private final ControlFixture fixture = new ControlFixture();

    @Test
    void aTapIsPassedOnAndThePhonesAnswerIsTheOutcome() {
        RecordingTransport phone = fixture.controlled("lab-1");

        fixture.input("lab-1", "g", 0, tap());
        assertThat(fixture.outcomes()).isEmpty();
        fixture.reports(phone, done());

        assertThat(parts(phone)).singleElement().satisfies(part -> {
            assertThat(part.seq()).isZero();
            assertThat(part.from()).isEqualTo("anna");
            assertThat(part.sentMillis()).isEqualTo(fixture.hub.time.clocks().now().toEpochMilli());
        });
        assertThat(fixture.outcomes()).containsExactly("g lab-1 done");
    }

    @Test
    void aGestureHasOneOutcomeWhateverThePhoneReportsLater() {
        RecordingTransport phone = fixture.controlled("lab-1");
        fixture.input("lab-1", "g", 0, tap());

        fixture.reports(phone, done());
        fixture.reports(phone, new InputOutcome.Refused(InputRefusal.LATE, ""));

        assertThat(fixture.outcomes()).containsExactly("g lab-1 done");
    }

    @Test
    void allPhonesOfAGestureGetTheSameTextAndHaveAnOutcomeEach() {
        RecordingTransport first = fixture.controlled("lab-1");
        RecordingTransport second = fixture.controlled("lab-2");

        fixture.input(ANNA, several("lab-1", "lab-2"), "g", 0, tap());

        assertThat(first.sent.getLast()).isSameAs(second.sent.getLast());
        fixture.reports(second, new InputOutcome.Refused(InputRefusal.CHANGED, ""));
        fixture.reports(first, done());
        assertThat(fixture.outcomes()).containsExactly("g lab-2 refused changed", "g lab-1 done");
        assertThat(fixture.anna.lastSent())
                .isEqualTo(new ServerMessage.Summary("g", "input", 2, Map.of("done", 1, "refused", 1)));
    }

    @Test
    void aPhoneThatRefusedGetsNothingMoreOfTheGesture() {
        RecordingTransport first = fixture.controlled("lab-1");
        RecordingTransport second = fixture.controlled("lab-2");
        fixture.input(ANNA, several("lab-1", "lab-2"), "g", 0, down(0, 1));
        fixture.reports(first, new InputOutcome.Refused(InputRefusal.CHANGED, ""));

        fixture.input(ANNA, several("lab-1", "lab-2"), "g", 1, up(0, 1));

        assertThat(steps(first)).containsExactly("down 0 1");
        assertThat(steps(second)).containsExactly("down 0 1", "up 0 1");
    }

    @Test
    void aConsoleThatIsKilledInTheMiddleOfAPressLetsGoAtOnce() {
        RecordingTransport phone = fixture.controlled("lab-1");
        fixture.input("lab-1", "g", 0, down(0, 1), key(KeyAction.DOWN));
        fixture.millis(20);
        fixture.input("lab-1", "g", 1, move(0, 9));

        fixture.hub.operatorGone(ANNA, fixture.anna);

        assertThat(steps(phone)).containsExactly("down 0 1", "key back down", "move 0 9", "cancel 0 9",
                "key back up");
    }

    @Test
    void aPressedFingerThatSaysNothingForTwoSecondsIsCancelled() {
        RecordingTransport phone = fixture.controlled("lab-1");
        fixture.input("lab-1", "g", 0, down(0, 1));
        fixture.hub.pass(Duration.ofMillis(1_750));
        fixture.input("lab-1", "g", 1, move(0, 1));
        fixture.hub.pass(Duration.ofMillis(1_750));
        assertThat(fixture.outcomes()).isEmpty();

        fixture.hub.pass(Duration.ofMillis(250));

        assertThat(steps(phone)).containsExactly("down 0 1", "move 0 1", "cancel 0 1");
        assertThat(fixture.outcomes()).containsExactly("g lab-1 cancelled silent");
        fixture.input("lab-1", "g", 2, up(0, 1));
        assertThat(steps(phone)).hasSize(3);
    }

    @Test
    void theEndOfControlLetsGoOfWhatIsPressed() {
        RecordingTransport phone = fixture.controlled("lab-1");
        fixture.input("lab-1", "a", 0, down(0, 1));
        fixture.release(ANNA, "lab-1");
        fixture.take(ANNA, "lab-1", false);
        fixture.input("lab-1", "b", 0, down(0, 2));

        fixture.take(BEN, "lab-1", true);

        assertThat(steps(phone)).containsExactly("down 0 1", "cancel 0 1", "down 0 2", "cancel 0 2");
        assertThat(fixture.outcomes()).containsExactly("a lab-1 cancelled released", "b lab-1 cancelled taken_over");
        assertThat(phone.sent.subList(phone.sent.size() - 3, phone.sent.size())).first()
                .isInstanceOf(ServerMessage.Input.class);
    }

    @Test
    void losingOnePhoneOfAGestureLeavesTheOthersPressed() {
        RecordingTransport first = fixture.controlled("lab-1");
        RecordingTransport second = fixture.controlled("lab-2");
        fixture.input(ANNA, several("lab-1", "lab-2"), "g", 0, down(0, 1));

        fixture.take(BEN, "lab-1", true);
        fixture.input(ANNA, several("lab-1", "lab-2"), "g", 1, up(0, 1));

        assertThat(steps(first)).containsExactly("down 0 1", "cancel 0 1");
        assertThat(steps(second)).containsExactly("down 0 1", "up 0 1");
    }

    @Test
    void anAnswerThatIsOnItsWayWhenControlEndsStillArrives() {
        RecordingTransport phone = fixture.controlled("lab-1");
        fixture.input("lab-1", "g", 0, tap());

        fixture.release(ANNA, "lab-1");
        fixture.reports(phone, done());

        assertThat(steps(phone)).containsExactly("tap");
        assertThat(fixture.outcomes()).containsExactly("g lab-1 done");
    }

    @Test
    void anOperatorCanTakeAGestureBack() {
        RecordingTransport phone = fixture.controlled("lab-1");
        fixture.input("lab-1", "g", 0, down(0, 1));

        fixture.input("lab-1", "g", 1, touch(0, TouchAction.CANCEL, 1));
        fixture.reports(phone, done());

        assertThat(steps(phone)).containsExactly("down 0 1", "cancel 0 1");
        assertThat(fixture.outcomes()).containsExactly("g lab-1 cancelled by_operator");
    }

    @Test
    void aPhoneThatConnectsAgainEndsItsGesturesAndNothingIsReplayed() {
        RecordingTransport phone = fixture.controlled("lab-1");
        fixture.input("lab-1", "tapped", 0, tap());
        fixture.input("lab-1", "pressed", 0, down(0, 1));
        fixture.input("lab-1", "pressed", 1, move(0, 2));

        RecordingTransport again = fixture.phone("lab-1");
        fixture.input("lab-1", "pressed", 2, up(0, 2));
        fixture.millis(100);
        fixture.hub.hub.phoneGone(phone, ConnectionEnd.CONNECTION_LOST);

        assertThat(fixture.outcomes()).containsExactly("tapped lab-1 unreachable", "pressed lab-1 unreachable");
        assertThat(steps(again)).isEmpty();
    }

    @Test
    void aGestureWithoutAnAnswerTimesOutAfterItsStepsAndTenSeconds() {
        fixture.controlled("lab-1");
        fixture.input("lab-1", "g", 0, new InputStep.Wait(Duration.ofSeconds(1)), tap());
        fixture.hub.pass(Duration.ofMillis(10_750));
        assertThat(fixture.outcomes()).isEmpty();

        fixture.hub.pass(Duration.ofMillis(250));

        assertThat(fixture.outcomes()).containsExactly("g lab-1 timed_out 11000");
    }

    @Test
    void aPhoneWithEightUnansweredGesturesIsBusy() {
        RecordingTransport phone = fixture.controlled("lab-1");
        IntStream.range(0, 8).forEach(i -> fixture.input("lab-1", "g" + i, 0, tap()));

        fixture.input("lab-1", "more", 0, tap());
        fixture.reports(phone, done());
        fixture.input("lab-1", "again", 0, tap());

        assertThat(fixture.outcomes()).containsExactly("more lab-1 refused busy", "g7 lab-1 done");
        assertThat(steps(phone)).hasSize(9);
    }

    @Test
    void onlyAClipboardThatWasAskedForReachesTheOperator() {
        RecordingTransport phone = fixture.controlled("lab-1");
        fixture.input("lab-1", "a", 0, tap());
        fixture.reports(phone, new InputOutcome.Done(null, null, "secret"));
        fixture.input("lab-1", "b", 0, new InputStep.GetClipboard());
        fixture.reports(phone, new InputOutcome.Done(null, null, "wanted"));

        assertThat(fixture.news(ANNA).stream().filter(ControlNews.GestureEnded.class::isInstance).toList())
                .containsExactly(
                        new ControlNews.GestureEnded("a", new PhoneId("lab-1"), done()),
                        new ControlNews.GestureEnded("b", new PhoneId("lab-1"),
                                new InputOutcome.Done(null, null, "wanted")));
    }

    @Test
    void theEventOfAGestureHasItsKindsAndNoText() {
        RecordingTransport phone = fixture.controlled("lab-1");
        fixture.input("lab-1", "g", 0, text(), new InputStep.GetClipboard());

        fixture.reports(phone, new InputOutcome.Done("commit", "com.bank", "secret"));

        assertThat(fixture.events).filteredOn(FleetEvent.GestureEnded.class::isInstance)
                .containsExactly(new FleetEvent.GestureEnded(fixture.hub.time.clocks().moment(), ANNA,
                        new PhoneId("lab-1"), Set.of(InputKind.TEXT, InputKind.CLIPBOARD), done()));
    }

    @Test
    void partsOfAnotherOrderOrForOtherPhonesAreAnErrorAndDoNothing() {
        RecordingTransport phone = fixture.controlled("lab-1");
        fixture.controlled("lab-2");
        fixture.input("lab-1", "g", 0, down(0, 1));

        fixture.input("lab-1", "g", 2, up(0, 1));
        fixture.input("lab-2", "g", 1, up(0, 1));
        fixture.input("lab-1", "g", 0, up(0, 1));

        assertThat(steps(phone)).containsExactly("down 0 1");
        assertThat(fixture.anna.sent).filteredOn(ServerMessage.Complaint.class::isInstance).hasSize(3);
    }

    @Test
    void whatIsPressedIsLetGoWhenTheServerEnds() {
        RecordingTransport phone = fixture.controlled("lab-1");
        fixture.input("lab-1", "g", 0, down(0, 1));

        fixture.hub.hub.close();

        assertThat(steps(phone)).containsExactly("down 0 1", "cancel 0 1");
        assertThat(fixture.outcomes()).containsExactly("g lab-1 cancelled operator_gone");
    }

    @Test
    void aGestureForManyPhonesCountsForEach() {
        List<String> ids = IntStream.range(0, Control.MOST_PHONES).mapToObj(i -> "p" + i).toList();
        List<RecordingTransport> phones = ids.stream().map(fixture::controlled).toList();

        fixture.input(ANNA, several(ids.toArray(String[]::new)), "g", 0, tap());
        phones.forEach(phone -> fixture.reports(phone, done()));

        assertThat(fixture.anna.lastSent())
                .isEqualTo(new ServerMessage.Summary("g", "input", 200, Map.of("done", 200)));
    }
}
