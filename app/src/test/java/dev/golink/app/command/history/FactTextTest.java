package dev.golink.app.command.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputOutcome;

class FactTextTest {
    private static final InputOutcome DONE = new InputOutcome.Done(null, null, null);

    @Test
    void aGestureIsToldWithItsKindsAndOneWithoutKindsWaits() {
        assertThat(FactText.of(new HistoryFact.GestureEnded(Set.of(InputKind.KEY, InputKind.TOUCH), DONE)))
                .isEqualTo("gesture (touch, key): done");
        assertThat(FactText.of(new HistoryFact.GestureEnded(Set.of(), DONE))).isEqualTo("gesture (wait): done");
    }
}
