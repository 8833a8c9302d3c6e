package dev.golink.server.hub.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.golink.server.access.operator.Account;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.state.AccessChange;
import dev.golink.server.access.store.AccessStore;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.hub.HandTurnedTime;
import dev.golink.server.hub.waiting.WaitingClients;

/** Tests when those who watch access are told. */
class AccessWatchesTest {
    private final HandTurnedTime time = new HandTurnedTime();
    private final AccessStore store = AccessStore.inMemory(time.clocks()::now);
    private final AccessTools tools = AccessTools.onCaller(store, time.clocks());
    private final AccessWatches watches = new AccessWatches(tools, time.clocks(),
            new WaitingClients(store, time.clocks(), new SecureRandom(), new Nobody(), _ -> {}, () -> {}));
    private final Seen seen = new Seen(true);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aWatcherIsToldAtOnceAndThenOfEachChange() {
        watches.add(seen);
        watches.flushIfDue();
        assertThat(seen.views).hasSize(1);

        pass(Duration.ofSeconds(1));
        assertThat(seen.views).hasSize(1);

        watches.changed();
        watches.flushIfDue();
        assertThat(seen.views).hasSize(2);
    }

    @Test
    void aStormOfChangesIsToldFiveTimesASecond() {
        watches.add(seen);
        for (int i = 0; i < 1_000; i++) {
            watches.changed();
            watches.flushIfDue();
            time.pass(Duration.ofMillis(1));
        }
        assertThat(seen.views).hasSizeBetween(4, 5);

        int before = seen.views.size();
        pass(Duration.ofMillis(200));
        assertThat(seen.views).hasSize(before + 1); // the last change is told too
    }

    @Test
    void aCodeThatEndsByItselfIsTold() {
        tools.codes().open(null);
        watches.add(seen);
        watches.flushIfDue();
        assertThat(seen.views.getLast().codes()).hasSize(1);

        pass(Duration.ofSeconds(119));
        assertThat(seen.views).hasSize(1);
        pass(Duration.ofSeconds(1));

        assertThat(seen.views).hasSize(2);
        assertThat(seen.views.getLast().codes()).isEmpty();
    }

    @Test
    void aWatcherThatDoesNotKeepUpIsToldTheNewestOnceItDoes() {
        watches.add(seen);
        seen.isBehind = true;
        pass(Duration.ofSeconds(1));
        assertThat(seen.views).isEmpty();
        assertThat(watches.untilDue()).isEqualTo(Long.MAX_VALUE);

        seen.isBehind = false;
        watches.flushIfDue();

        assertThat(seen.views).hasSize(1);
    }

    @Test
    void nobodyIsToldAfterTheEndOfTheWatch() {
        watches.add(seen);
        watches.flushIfDue();
        watches.remove(seen);
        watches.changed();
        pass(Duration.ofSeconds(1));

        assertThat(seen.views).hasSize(1);
    }

    @Test
    void accountsAreOnlyForThoseWhoMaySeeThemAndTheNewestThousandAreShown() {
        for (int i = 0; i < AccessView.MOST + 5; i++) {
            store.change(new AccessChange.AccountPut(
                    new Account(new OperatorId("a" + i), null, Set.of(), Rights.NONE, time.clocks().now())));
            time.pass(Duration.ofMillis(1));
        }
        Seen without = new Seen(false);
        watches.add(seen);
        watches.add(without);
        watches.flushIfDue();

        assertThat(without.views.getLast().accounts()).isEmpty();
        assertThat(seen.views.getLast().accounts()).hasSize(AccessView.MOST)
                .extracting(account -> account.name().value()).startsWith("a5").endsWith("a" + (AccessView.MOST + 4));
    }

    /** Lets time pass as the hub does, which ticks a few times a second. */
    private void pass(Duration duration) {
        for (Duration left = duration; left.isPositive(); left = left.minusMillis(200)) {
            time.pass(Duration.ofMillis(200));
            watches.tick();
            watches.flushIfDue();
        }
    }

    private static final class Seen implements AccessWatcher {
        private final List<AccessView> views = new ArrayList<>();
        private final boolean seesAccounts;
        private boolean isBehind;

        Seen(boolean seesAccounts) {
            this.seesAccounts = seesAccounts;
        }

        @Override
        public void changed(AccessView view) {
            views.add(view);
        }

        @Override
        public boolean seesAccounts() {
            return seesAccounts;
        }

        @Override
        public boolean isBehind() {
            return isBehind;
        }
    }

    private static final class Nobody implements WaitingClients.Presence {
        @Override
        public boolean isKnown(ClaimedId who) {
            return false;
        }

        @Override
        public boolean isOnline(ClaimedId who) {
            return false;
        }
    }
}
