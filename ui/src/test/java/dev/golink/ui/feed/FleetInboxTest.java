package dev.golink.ui.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.FleetChange.OperatorsChanged;
import dev.golink.server.fleet.FleetChange.PhoneChanged;
import dev.golink.server.fleet.FleetChange.PhoneForgotten;
import dev.golink.server.fleet.FleetChange.WholePicture;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.fixtures.HandExecutor;
import dev.golink.ui.fixtures.Phones;

class FleetInboxTest {
    private final HandExecutor crossing = new HandExecutor();
    private final List<FleetUpdate> news = new ArrayList<>();
    private final FleetInbox inbox = new FleetInbox(crossing, news::add);

    @Test
    void anIdleFleetDoesNotWakeTheJavaFxThread() {
        assertThat(crossing.wakes()).isZero();
        assertThat(crossing.isAwake()).isFalse();
    }

    @Test
    void manyChangesBetweenTwoPulsesCauseOneWakeAndOneUpdate() {
        for (int i = 0; i < 1000; i++) {
            inbox.changed(changed(Phones.battery(Phones.online("lab-" + i % 10), i % 100, false), i));
        }

        crossing.pulse();

        assertThat(crossing.wakes()).isEqualTo(1);
        assertThat(news).singleElement().satisfies(all -> {
            assertThat(all.phones()).hasSize(10);
            assertThat(all.changes()).isEqualTo(1000);
            assertThat(all.counts().online()).isEqualTo(999);
        });
    }

    @Test
    void onlyTheNewestStateOfEachPhoneArrives() {
        inbox.changed(changed(Phones.battery(Phones.online("lab-1"), 50, false), 1));
        inbox.changed(changed(Phones.battery(Phones.online("lab-1"), 49, false), 1));

        crossing.settle();

        assertThat(news.getFirst().phones().get(new PhoneId("lab-1")).vitals().battery()).isEqualTo(49);
    }

    @Test
    void inboxSleepsWithoutChangesAndWakesForTheNextChange() {
        inbox.changed(changed(Phones.online("lab-1"), 1));
        crossing.pulse();
        crossing.pulse();
        assertThat(crossing.isAwake()).isFalse();
        assertThat(news).hasSize(1);

        inbox.changed(changed(Phones.online("lab-2"), 2));
        crossing.settle();

        assertThat(crossing.wakes()).isEqualTo(2);
        assertThat(news).hasSize(2);
    }

    @Test
    void underSteadyLoadTheInboxUpdatesEveryPulseAndWakesOnce() {
        for (int i = 0; i < 50; i++) {
            inbox.changed(changed(Phones.online("lab-1"), i));
            crossing.pulse();
        }

        assertThat(news).hasSize(50);
        assertThat(crossing.wakes()).isEqualTo(1);
    }

    @Test
    void aSnapshotReplacesEarlierChanges() {
        inbox.changed(changed(Phones.online("old"), 1));
        inbox.changed(new PhoneForgotten(new PhoneId("older"), FleetCounts.NONE));
        inbox.changed(new WholePicture(List.of(Phones.online("new")), counts(1)));

        crossing.settle();

        assertThat(news).singleElement().satisfies(all -> {
            assertThat(all.whole()).isTrue();
            assertThat(all.phones()).containsOnlyKeys(new PhoneId("new"));
            assertThat(all.gone()).isEmpty();
        });
    }

    @Test
    void aForgottenPhoneThatReconnectsIsKnown() {
        inbox.changed(new PhoneForgotten(new PhoneId("lab-1"), FleetCounts.NONE));
        inbox.changed(changed(Phones.online("lab-1"), 1));

        crossing.settle();

        assertThat(news.getFirst().gone()).isEmpty();
        assertThat(news.getFirst().phones()).containsOnlyKeys(new PhoneId("lab-1"));
    }

    @Test
    void aChangeOfOperatorsAloneIsDelivered() {
        inbox.changed(new OperatorsChanged(new FleetCounts(0, 0, 0, 0, 0, 3, List.of())));

        crossing.settle();

        assertThat(news.getFirst().counts().operators()).isEqualTo(3);
    }

    @Test
    void aReaderThatFailsOnceGetsTheNextUpdate() {
        List<FleetUpdate> read = new ArrayList<>();
        FleetInbox fragile = new FleetInbox(crossing, one -> {
            read.add(one);
            if (read.size() == 1) {
                throw new IllegalStateException("The first one can't be shown.");
            }
        });

        fragile.changed(changed(Phones.online("lab-1"), 1));
        crossing.settle();
        fragile.changed(changed(Phones.online("lab-2"), 2));
        crossing.settle();

        assertThat(read).hasSize(2);
    }

    @Test
    void nothingIsLostBetweenTwoThreads() throws Exception {
        int changes = 20_000;
        CountDownLatch told = new CountDownLatch(1);
        Thread fleet = Thread.ofPlatform().start(() -> {
            for (int i = 1; i <= changes; i++) {
                inbox.changed(changed(Phones.online("lab-" + i % 50), i));
            }
            told.countDown();
        });
        while (told.getCount() > 0) {
            crossing.pulse();
        }
        assertThat(fleet.join(java.time.Duration.ofSeconds(20))).isTrue();
        assertThat(told.await(1, TimeUnit.SECONDS)).isTrue();

        crossing.settle();

        assertThat(news.stream().mapToInt(FleetUpdate::changes).sum()).isEqualTo(changes);
        assertThat(news.getLast().counts().online()).isEqualTo(changes);
    }

    private static PhoneChanged changed(Phone phone, int online) {
        return new PhoneChanged(phone, counts(online));
    }

    private static FleetCounts counts(int online) {
        return new FleetCounts(online, 0, 0, 0, 0, 0, List.of());
    }
}
