package dev.golink.server.hub.control;

import static dev.golink.server.hub.control.ControlFixture.ANNA;
import static dev.golink.server.hub.control.ControlFixture.BEN;
import static dev.golink.server.hub.control.ControlFixture.down;
import static dev.golink.server.hub.control.ControlFixture.key;
import static dev.golink.server.hub.control.ControlFixture.move;
import static dev.golink.server.hub.control.ControlFixture.one;
import static dev.golink.server.hub.control.ControlFixture.several;
import static dev.golink.server.hub.control.ControlFixture.steps;
import static dev.golink.server.hub.control.ControlFixture.tap;
import static dev.golink.server.hub.control.ControlFixture.text;
import static dev.golink.server.hub.control.ControlFixture.up;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.golink.server.fleet.audit.AuditAction;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputObstacle;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.KeyAction;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.hub.audit.PlayedAudit;
import dev.golink.server.hub.setup.PersistentState;
import dev.golink.server.protocol.message.PhoneMessage;

/** Input that the server does not pass on, and how it says so. */
class InputRefusalTest {
    private final ControlFixture fixture = new ControlFixture();

    @Test
    void inputWithoutControlIsRefused() {
        RecordingTransport phone = fixture.phone("lab-1");
        fixture.take(BEN, "lab-1", false);

        fixture.input("lab-1", "g", 0, tap());

        assertThat(steps(phone)).isEmpty();
        assertThat(fixture.outcomes()).containsExactly("g lab-1 refused no_control");
    }

    @Test
    void aPhoneThatIsAwayIsUnreachable() {
        RecordingTransport phone = fixture.controlled("lab-1");
        fixture.hub.hub.phoneGone(phone, dev.golink.server.hub.transport.ConnectionEnd.CONNECTION_LOST);

        fixture.input("lab-1", "g", 0, tap());

        assertThat(fixture.outcomes()).containsExactly("g lab-1 unreachable");
    }

    @Test
    void whatAPhoneNeverCanIsNotSentToIt() {
        RecordingTransport phone = fixture.phone("lab-1", Set.of(InputKind.TOUCH), true);
        fixture.take(ANNA, "lab-1", false);

        fixture.input("lab-1", "g", 0, tap(), text());

        assertThat(steps(phone)).isEmpty();
        assertThat(fixture.outcomes()).containsExactly("g lab-1 unsupported");
    }

    @ParameterizedTest
    @CsvSource({"LOCKED, locked", "NOT_ALLOWED, not_allowed", "SECURE, secure_field", "OFF, off", ", unsupported"})
    void whatAPhoneCannotDoNowIsRefusedWithThePhonesReason(InputObstacle why, String reason) {
        RecordingTransport phone = fixture.controlled("lab-1");
        fixture.hub.hub.phoneSaid(phone, new PhoneMessage.InputStateReport(Set.of(InputKind.KEY), why));

        fixture.input("lab-1", "g", 0, tap());
        fixture.input("lab-1", "h", 0, key(KeyAction.PRESS));

        assertThat(steps(phone)).containsExactly("key back press");
        assertThat(fixture.outcomes()).containsExactly("g lab-1 refused " + reason);
    }

    @Test
    void aPhoneThatIsLockedInTheMiddleOfAGestureStillGetsItsEnd() {
        RecordingTransport phone = fixture.controlled("lab-1");
        fixture.input("lab-1", "g", 0, down(0, 1));
        fixture.hub.hub.phoneSaid(phone, new PhoneMessage.InputStateReport(Set.of(), InputObstacle.LOCKED));

        fixture.input("lab-1", "g", 1, up(0, 1));

        assertThat(steps(phone)).containsExactly("down 0 1", "up 0 1");
    }

    @Test
    void aPhoneThatCannotTellHowOldInputIsGetsItOnlyIfItsRoundTripIsShort() {
        RecordingTransport phone = fixture.phone("lab-1", ControlFixture.ALL, false);
        fixture.take(ANNA, "lab-1", false);

        fixture.input("lab-1", "unknown", 0, tap());
        fixture.hub.hub.roundTrip(phone, Duration.ofMillis(500));
        fixture.input("lab-1", "slow", 0, tap());
        fixture.hub.hub.roundTrip(phone, Duration.ofMillis(499));
        fixture.input("lab-1", "fast", 0, tap());

        assertThat(fixture.outcomes()).containsExactly("unknown lab-1 refused slow", "slow lab-1 refused slow");
        assertThat(steps(phone)).hasSize(1);
    }

    @Test
    void theRoundTripOfAControlledPhoneThatCannotTellHowOldInputIsIsMeasuredEachSecond() {
        RecordingTransport phone = fixture.phone("lab-1", ControlFixture.ALL, false);
        fixture.take(ANNA, "lab-1", false);
        fixture.hub.hub.roundTrip(phone, Duration.ofMillis(20));
        int before = phone.pings;

        fixture.hub.pass(Duration.ofMillis(1_000));
        assertThat(phone.pings).isEqualTo(before + 1);
        fixture.hub.pass(Duration.ofMillis(250));
        fixture.input("lab-1", "fast", 0, tap());
        assertThat(fixture.outcomes()).as("the ping may still be answered in time").isEmpty();
        fixture.hub.pass(Duration.ofMillis(1_501));
        fixture.input("lab-1", "slow", 0, tap());
        assertThat(phone.pings).as("one ping at a time").isEqualTo(before + 1);
        fixture.hub.hub.roundTrip(phone, Duration.ofMillis(20));
        fixture.input("lab-1", "fast again", 0, tap());

        assertThat(fixture.outcomes()).containsExactly("slow lab-1 refused slow");
    }

    @Test
    void aPhoneThatDoesNotReadGetsNoNewGesture() {
        RecordingTransport phone = fixture.controlled("lab-1");
        phone.behind = true;

        fixture.input("lab-1", "g", 0, tap());

        assertThat(fixture.outcomes()).containsExactly("g lab-1 refused slow");
    }

    @Test
    void aPhoneThatDoesNotReadLosesMovesFirstAndThenTheGesture() {
        RecordingTransport slow = fixture.controlled("lab-1");
        RecordingTransport other = fixture.controlled("lab-2");
        fixture.input(ANNA, several("lab-1", "lab-2"), "g", 0, down(0, 1));
        slow.behind = true;
        for (int i = 1; i <= 11; i++) {
            fixture.millis(100);
            fixture.input(ANNA, several("lab-1", "lab-2"), "g", i, move(0, i));
        }

        assertThat(steps(slow)).containsExactly("down 0 1", "cancel 0 10");
        assertThat(steps(other)).hasSize(12);
        assertThat(fixture.outcomes()).containsExactly("g lab-1 cancelled overload");
    }

    @Test
    void aPhoneThatReadsAgainInTimeGetsTheEnd() {
        RecordingTransport slow = fixture.controlled("lab-1");
        fixture.input("lab-1", "g", 0, down(0, 1));
        slow.behind = true;
        fixture.millis(500);
        fixture.input("lab-1", "g", 1, move(0, 2));

        fixture.input("lab-1", "g", 2, up(0, 3));

        assertThat(steps(slow)).containsExactly("down 0 1", "up 0 3");
    }

    @Test
    void textsAndClipboardsGoOnlyWhereNobodyElseCanReadThem() {
        RecordingTransport phone = fixture.controlled("lab-1");
        phone.isPrivate = false;

        fixture.input("lab-1", "a", 0, text());
        fixture.input("lab-1", "b", 0, new InputStep.SetClipboard("secret"));
        fixture.input("lab-1", "c", 0, new InputStep.GetClipboard());
        fixture.input("lab-1", "d", 0, tap());

        assertThat(fixture.outcomes()).containsExactly("a lab-1 refused in_clear", "b lab-1 refused in_clear",
                "c lab-1 refused in_clear");
        assertThat(steps(phone)).containsExactly("tap");
    }

    @Test
    void aServerCanBeToldToSendTextsInClear() {
        ControlFixture open = new ControlFixture(new HubFixture(HubFixture.settings(100).withTextInClear(true),
                PersistentState.inMemory()));
        RecordingTransport phone = open.controlled("lab-1");
        phone.isPrivate = false;

        open.input("lab-1", "a", 0, text());

        assertThat(steps(phone)).containsExactly("text");
    }

    @Test
    void aTextLaterInAGestureIsCheckedToo() {
        RecordingTransport phone = fixture.controlled("lab-1");
        phone.isPrivate = false;
        fixture.input("lab-1", "g", 0, down(0, 1));

        fixture.input("lab-1", "g", 1, text());

        assertThat(steps(phone)).containsExactly("down 0 1", "cancel 0 1");
        assertThat(fixture.outcomes()).containsExactly("g lab-1 refused in_clear");
    }

    @Test
    void moreThanTheBoundIsRefused() {
        RecordingTransport phone = fixture.controlled("lab-1");
        IntStream.range(0, 2 * InputBounds.MESSAGES).forEach(i -> {
            fixture.input("lab-1", "g" + i, 0, tap());
            fixture.reports(phone, ControlFixture.done());
        });

        fixture.input("lab-1", "more", 0, tap());
        fixture.hub.time.pass(Duration.ofSeconds(1));
        fixture.input("lab-1", "later", 0, tap());

        assertThat(fixture.outcomes()).endsWith("g239 lab-1 done", "more lab-1 refused too_fast");
        assertThat(steps(phone)).hasSize(2 * InputBounds.MESSAGES + 1);
    }

    @Test
    void whatIsTooFastToBeginIsNeitherInTheHistoryNorInTheAudit() {
        PlayedAudit audit = new PlayedAudit();
        ControlFixture written = new ControlFixture(audit.source());
        IntStream.range(0, 2 * InputBounds.MESSAGES).forEach(i -> written.input("lab-1", "g" + i, 0, tap()));
        int events = written.events.size();
        int rows = audit.appended().size();

        written.input(ANNA, several("lab-1", "lab-2"), "more", 0, tap());

        assertThat(written.outcomes()).endsWith("more lab-1 refused too_fast", "more lab-2 refused too_fast");
        assertThat(written.events).hasSize(events);
        assertThat(audit.appended()).hasSize(rows);
    }

    @Test
    void movesBeyondTheBoundAreDroppedAndAnEndBeyondItLetsGo() {
        RecordingTransport phone = fixture.controlled("lab-1");
        fixture.input("lab-1", "g", 0, down(0, 0));
        for (int i = 1; i < 2 * InputBounds.MESSAGES + 5; i++) {
            fixture.input("lab-1", "g", i, move(0, i));
        }
        assertThat(fixture.outcomes()).isEmpty();

        fixture.input("lab-1", "g", 2 * InputBounds.MESSAGES + 5, up(0, 9));

        assertThat(steps(phone)).containsExactly("down 0 0", "cancel 0 0");
        assertThat(fixture.outcomes()).containsExactly("g lab-1 refused too_fast");
    }

    @Test
    void anotherOperatorsBoundIsItsOwn() {
        fixture.controlled("lab-1");
        fixture.phone("lab-2");
        fixture.take(BEN, "lab-2", false);
        IntStream.range(0, 300).forEach(i -> fixture.input("lab-1", "g" + i, 0, tap()));

        fixture.input(BEN, one("lab-2"), "b", 0, tap());

        assertThat(fixture.news(BEN)).hasSize(1); // the answer to its request for control
    }

    @Test
    void aGestureIsOneRowOfTheAuditWithoutAnyText() {
        PlayedAudit audit = new PlayedAudit();
        ControlFixture written = new ControlFixture(audit.source());
        RecordingTransport first = written.phone("lab-1");
        written.phone("lab-2", Set.of(InputKind.TOUCH), true);
        written.take(ANNA, "lab-1", false);
        written.take(ANNA, "lab-2", false);
        audit.writes();
        audit.writes();
        audit.appended().clear();

        written.input(ANNA, several("lab-1", "lab-2"), "g", 0, text());
        written.reports(first, new dev.golink.server.fleet.input.InputOutcome.Done("commit", null, "secret"));

        assertThat(audit.appended()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.INPUT);
            assertThat(entry.targets()).containsExactly("lab-1", "lab-2");
            assertThat(entry.detail()).isEqualTo("text: done 1, unsupported 1");
        });
    }

    @Test
    void aGestureThatOnlyWaitsSaysSoInTheAudit() {
        PlayedAudit audit = new PlayedAudit();
        ControlFixture written = new ControlFixture(audit.source());

        written.input("lab-1", "g", 0, new InputStep.Wait(Duration.ofMillis(5)));

        assertThat(audit.appended()).last().satisfies(row -> assertThat(row.detail()).isEqualTo("wait: refused 1"));
    }
}
