package dev.golink.server.history;

import static dev.golink.server.history.HistoryFixture.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.history.HistoryFact;

class HistoryQueueTest {
    private static final Instant AT = Instant.parse("2026-11-10T08:00:00Z");

    private final AtomicInteger woken = new AtomicInteger();
    private final HistoryQueue queue = new HistoryQueue(3, woken::incrementAndGet);

    @Test
    void whatFindsNoRoomIsMarkedBetweenWhatCameBeforeAndWhatComesAfter() {
        add(1, 2, 3, 4, 5);
        assertThat(taken(2)).containsExactly(number(1), number(2));

        add(6);

        assertThat(taken(10)).containsExactly(number(3),
                new HistoryFact.EntriesLost(2, AT, HistoryFact.EntriesLost.Cause.OVERLOAD), number(6));
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void aLossWhileNothingCanBeWrittenSaysSo() {
        queue.writable(false);
        add(1, 2, 3, 4);

        assertThat(taken(10)).endsWith(
                new HistoryFact.EntriesLost(1, AT, HistoryFact.EntriesLost.Cause.NOT_WRITABLE));
    }

    @Test
    void theThreadThatStoresIsWokenOnceForAllThatGathers() {
        add(1, 2, 3, 4);
        assertThat(woken).hasValue(1);

        assertThat(taken(10)).hasSize(4);
        add(5, 6);

        assertThat(woken).hasValue(2);
    }

    @Test
    void theNumberOfConnectedPhonesIsCurrentEvenIfItemsAreLost() {
        add(1, 2, 3, 4);

        assertThat(queue.connected()).isEqualTo(4);
    }

    private void add(int... numbers) {
        for (int number : numbers) {
            queue.add(new HistoryItem(AT, null, null, number(number), number));
        }
    }

    private List<HistoryFact> taken(int atMost) {
        return queue.take(atMost, AT).stream().map(HistoryItem::fact).toList();
    }
}
