package dev.golink.server.hub.control;

import static dev.golink.server.hub.control.ControlFixture.down;
import static dev.golink.server.hub.control.ControlFixture.move;
import static dev.golink.server.hub.control.ControlFixture.parts;
import static dev.golink.server.hub.control.ControlFixture.steps;
import static dev.golink.server.hub.control.ControlFixture.up;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.golink.server.hub.RecordingTransport;

/** Tests how moves are merged, and that nothing overtakes another. */
class MergedMovesTest {
    private final ControlFixture fixture = new ControlFixture();

    @Test
    void theMovesOfSixteenMillisecondsAreOneMessageWithTheLastOfEachFinger() {
        RecordingTransport phone = fixture.controlled("lab-1");
        fixture.input("lab-1", "g", 0, down(0, 1), down(1, 100));
        fixture.millis(5);
        fixture.input("lab-1", "g", 1, move(0, 2));
        fixture.input("lab-1", "g", 2, move(1, 101));
        fixture.millis(5);
        fixture.input("lab-1", "g", 3, move(0, 3));
        assertThat(steps(phone)).containsExactly("down 0 1", "down 1 100");
        assertThat(fixture.hub.hub.untilFlush()).isEqualTo(Duration.ofMillis(6).toNanos());

        fixture.millis(6);

        assertThat(steps(phone)).containsExactly("down 0 1", "down 1 100", "move 0 3", "move 1 101");
        assertThat(parts(phone)).hasSize(2);
    }

    @Test
    void aMoveAfterAPauseIsSentAtOnce() {
        RecordingTransport phone = fixture.controlled("lab-1");
        fixture.input("lab-1", "g", 0, down(0, 1));
        fixture.millis(16);

        fixture.input("lab-1", "g", 1, move(0, 2));

        assertThat(steps(phone)).containsExactly("down 0 1", "move 0 2");
    }

    @Test
    void upComesAtOnceAndAfterTheMovesBeforeIt() {
        RecordingTransport phone = fixture.controlled("lab-1");
        fixture.input("lab-1", "g", 0, down(0, 1));
        fixture.input("lab-1", "g", 1, move(0, 2));
        fixture.input("lab-1", "g", 2, move(0, 3));

        fixture.input("lab-1", "g", 3, up(0, 4));

        assertThat(steps(phone)).containsExactly("down 0 1", "move 0 3", "up 0 4");
        fixture.millis(50);
        assertThat(steps(phone)).hasSize(3);
    }

    @Test
    void everyDownAndUpArrivesHoweverFastTheyCome() {
        RecordingTransport phone = fixture.controlled("lab-1");
        fixture.input("lab-1", "g", 0, down(0, 0));
        for (int i = 1; i < 100; i += 2) {
            fixture.input("lab-1", "g", i, down(1, i));
            fixture.input("lab-1", "g", i + 1, up(1, i));
        }

        assertThat(steps(phone)).hasSize(101);
        assertThat(parts(phone)).extracting(ControlFixture.Part::seq)
                .isEqualTo(IntStream.rangeClosed(0, 100).boxed().toList());
    }

    @Test
    void theServerWaitsForNothingOnceNoMovesWait() {
        fixture.controlled("lab-1");
        fixture.input("lab-1", "g", 0, down(0, 1));

        assertThat(fixture.hub.hub.control().untilFlush()).isEqualTo(Long.MAX_VALUE);
        fixture.input("lab-1", "g", 1, move(0, 2));
        assertThat(fixture.hub.hub.control().untilFlush()).isEqualTo(Gestures.PACE.toNanos());
    }
}
