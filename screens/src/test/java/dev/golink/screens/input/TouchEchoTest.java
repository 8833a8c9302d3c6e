package dev.golink.screens.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.golink.screens.input.echo.TouchTexts;
import dev.golink.server.fleet.input.InputCancellation;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.ui.texts.Texts;

/** The marks over the picture. */
class TouchEchoTest {
    @AutoClose
    private final TouchSteps phone = new TouchSteps();

    @Test
    void aRingIsFaintUntilThePhoneHasDoneItThenFirmAndGoesSoon() {
        phone.press(120, 640);
        assertThat(phone.marks()).containsExactly("sent");
        assertThat(phone.mark()).isEqualTo(new Point2D(120, 640));
        phone.drag(200, 400);
        assertThat(phone.mark()).as("under the pointer").isEqualTo(new Point2D(200, 400));
        phone.release(200, 400);
        phone.pass(1_000);
        assertThat(phone.marks()).as("never as if it was done").containsExactly("sent");
        phone.end(0, FakeTarget.DONE);
        assertThat(phone.marks()).containsExactly("done");
        assertThat(phone.reason()).isEmpty();
        phone.pass(400);
        assertThat(phone.marks()).isEmpty();
    }

    @Test
    void aRefusalCrossesTheRingAndStaysInWordsForTwoSeconds() {
        phone.click(100, 100);
        phone.end(0, new InputOutcome.Refused(InputRefusal.LOCKED, ""));
        phone.end(0, FakeTarget.DONE);
        assertThat(phone.marks()).containsExactly("failed");
        assertThat(phone.reason()).isEqualTo("The phone is locked. Unlock it first.");
        assertThat(phone.spoken()).as("for a screen reader").isEqualTo("The phone is locked. Unlock it first.");
        phone.pass(1_999);
        assertThat(phone.marks()).containsExactly("failed");
        phone.pass(1);
        assertThat(phone.marks()).isEmpty();
        assertThat(phone.reason()).isEmpty();
        assertThat(phone.spoken()).isEqualTo("The phone's screen. Touches and keys go to the phone.");
    }

    @Test
    void keysHaveNoRingButTheirRefusalIsSaid() {
        phone.key(KeyCode.ENTER);
        phone.pass(30);
        assertThat(phone.marks()).isEmpty();
        phone.end(0, new InputOutcome.Refused(InputRefusal.NO_FOCUS, ""));
        assertThat(phone.marks()).isEmpty();
        assertThat(phone.reason()).startsWith("No text field is active");
    }

    @Test
    void onlyAFewMarksAreShownAtATimeAndThoseThatEndedGoFirst() {
        IntStream.range(0, 6).forEach(i -> phone.click(20 + 40 * i, 100));
        phone.end(3, FakeTarget.DONE);
        phone.click(300, 300);
        assertThat(phone.marks()).hasSize(6).containsOnly("sent");
        phone.click(300, 400);
        assertThat(phone.marks()).hasSize(6);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void eachReasonStandsOverThePictureInBothLanguages(InputOutcome outcome) {
        for (Locale language : new Locale[]{Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            try (TouchSteps steps = new TouchSteps(language)) {
                steps.click(390, 790);
                steps.end(0, outcome);
                assertThat(steps.reason()).isEqualTo(new TouchTexts(Texts.of(language)).failure(outcome)).isNotBlank();
                assertThat(steps.marks()).containsExactly("failed");
            }
        }
    }

    static Stream<InputOutcome> failures() {
        return Stream.of(Stream.of(InputRefusal.values()).map(why -> new InputOutcome.Refused(why, "")),
                Stream.of(InputCancellation.values()).map(InputOutcome.Cancelled::new),
                Stream.of(new InputOutcome.TimedOut(Duration.ofSeconds(10)), new InputOutcome.Unreachable(),
                        new InputOutcome.Unsupported(), new InputOutcome.NotAllowed(null),
                        new InputOutcome.ServerTooOld()))
                .flatMap(outcomes -> outcomes);
    }
}
