package dev.golink.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.app.history.HeartbeatSeries.Kind;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.IntervalSource;
import dev.golink.server.fleet.phone.Link;
import dev.golink.server.fleet.phone.LinkHealth;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;

class HeartbeatHistoryTest {
    private final HandClock clock = new HandClock();
    private final HeartbeatHistory history = new HeartbeatHistory(clock);
    private Phone phone = Phones.online("lab-1");

    @Test
    void seriesStartsWithTheHeartbeatOfTheSnapshotAndTheCurrentTime() {
        HeartbeatSeries beats = history.listen(phone);

        assertThat(kinds(beats)).containsExactly(Kind.BEAT);
        assertThat(beats.interval(0)).isEqualTo(HeartbeatSeries.UNKNOWN);
        assertThat(beats.roundTrip(0)).isEqualTo(12);
        assertThat(history.listenedFor(phone)).isZero();
        clock.turn(Duration.ofSeconds(9));
        assertThat(history.listenedFor(phone)).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void eachHeartbeatAddsTheIntervalSinceTheLastOne() {
        HeartbeatSeries beats = history.listen(phone);

        beat(5_000, 0);
        beat(5_250, 0);

        assertThat(kinds(beats)).containsExactly(Kind.BEAT, Kind.BEAT, Kind.BEAT);
        assertThat(beats.interval(1)).isEqualTo(5_000);
        assertThat(beats.interval(2)).isEqualTo(5_250);
    }

    @Test
    void otherChangesAddNoHeartbeat() {
        HeartbeatSeries beats = history.listen(phone);

        become(Phones.battery(phone, 12, false));

        assertThat(beats.size()).isEqualTo(1);
    }

    @Test
    void missedHeartbeatsAppearWhenTheyWereDue() {
        HeartbeatSeries beats = history.listen(phone);

        become(link(phone.link().lastHeardAt(), Presence.LATE, new LinkHealth(0, 1, 1, null, List.of())));
        become(link(phone.link().lastHeardAt(), Presence.STALE, new LinkHealth(0, 2, 2, null, List.of())));
        become(link(phone.link().lastHeardAt().plusSeconds(14), Presence.ONLINE,
                new LinkHealth(0, 0, 2, null, List.of())));

        assertThat(kinds(beats)).containsExactly(Kind.BEAT, Kind.MISSED, Kind.MISSED, Kind.BEAT);
        assertThat(beats.interval(3)).isEqualTo(14_000);
    }

    @Test
    void aGapWithoutMissedHeartbeatsCountsAsUnheard() {
        HeartbeatSeries beats = history.listen(phone);

        beat(20_000, 0);

        assertThat(kinds(beats)).containsExactly(Kind.BEAT, Kind.UNHEARD, Kind.BEAT);
        assertThat(beats.interval(2)).isEqualTo(HeartbeatSeries.UNKNOWN);
    }

    @Test
    void aLongGapIsAnIntervalWhenTheDeclaredIntervalIsAssumed() {
        phone = Phones.interval(phone, Duration.ofSeconds(30), IntervalSource.ASSUMED);
        HeartbeatSeries beats = history.listen(phone);
        assertThat(beats.isExpectedKnown()).isFalse();

        beat(60_000, 0);

        assertThat(kinds(beats)).containsExactly(Kind.BEAT, Kind.BEAT);
        assertThat(beats.interval(1)).isEqualTo(60_000);
    }

    @Test
    void aGapIsComparedWithTheIntervalValidDuringIt() {
        phone = Phones.interval(phone, Duration.ofSeconds(30), IntervalSource.HABIT);
        HeartbeatSeries beats = history.listen(phone);

        become(Phones.interval(link(phone.link().lastHeardAt().plusSeconds(30), Presence.ONLINE, LinkHealth.FLAWLESS),
                Duration.ofSeconds(5), IntervalSource.HABIT));

        assertThat(kinds(beats)).containsExactly(Kind.BEAT, Kind.BEAT);
        assertThat(beats.expected()).isEqualTo(Duration.ofSeconds(5));
        assertThat(beats.isExpectedKnown()).isTrue();
    }

    @Test
    void aLostLinkLeavesOneGapAndNoInterval() {
        HeartbeatSeries beats = history.listen(phone);

        history.interrupt();
        history.interrupt();
        beat(60_000, 0);
        beat(5_000, 0);

        assertThat(kinds(beats)).containsExactly(Kind.BEAT, Kind.UNHEARD, Kind.BEAT, Kind.BEAT);
        assertThat(beats.interval(2)).isEqualTo(HeartbeatSeries.UNKNOWN);
        assertThat(beats.interval(3)).isEqualTo(5_000);
    }

    @Test
    void disconnectsAndReconnectsAreMarked() {
        HeartbeatSeries beats = history.listen(phone);
        Departure lost = lost(3);

        become(gone(lost));
        become(back(lost, 9));

        assertThat(kinds(beats)).containsExactly(Kind.BEAT, Kind.LEFT, Kind.CAME);
    }

    @Test
    void oldestHeartbeatsAreDroppedWhenTheSeriesIsFull() {
        HeartbeatSeries beats = history.listen(phone);

        IntStream.rangeClosed(1, 500).forEach(i -> beat(4_000 + i, 0));

        assertThat(beats.size()).isEqualTo(HeartbeatSeries.MOST);
        assertThat(beats.interval(HeartbeatSeries.MOST - 1)).isEqualTo(4_500);
        assertThat(beats.interval(0)).isEqualTo(4_381);
    }

    @Test
    void onlyRecentlyViewedPhonesHaveASeries() {
        HeartbeatSeries first = history.listen(phone);
        IntStream.range(0, HeartbeatHistory.LISTENED - 1).forEach(i -> history.listen(Phones.online("other-" + i)));
        assertThat(history.listen(phone)).isSameAs(first);

        history.listen(Phones.online("one-more"));
        assertThat(history.listen(phone)).isSameAs(first);

        IntStream.range(0, HeartbeatHistory.LISTENED).forEach(i -> history.listen(Phones.online("third-" + i)));
        clock.turn(Duration.ofSeconds(9));
        assertThat(history.listen(phone)).isNotSameAs(first);
        assertThat(history.listenedFor(phone)).isZero();
    }

    @Test
    void presenceChangesAreListedForEveryPhoneNewestFirst() {
        Departure lost = lost(3);
        Instant first = phone.link().connectedAt();

        become(gone(lost));
        become(back(lost, 9));

        assertThat(history.passages(phone)).containsExactly(new PresenceChange(HandClock.START.plusSeconds(9), null),
                new PresenceChange(lost.at(), lost), new PresenceChange(first, null));
    }

    @Test
    void withoutChangesTheHistoryComesFromTheConnection() {
        Departure before = lost(-700);
        phone = link(phone.link().lastHeardAt(), Presence.ONLINE, new LinkHealth(1, 0, 0, before, List.of()));

        assertThat(history.passages(phone)).containsExactly(new PresenceChange(phone.link().connectedAt(), null),
                new PresenceChange(before.at(), before));
    }

    @Test
    void aConnectionThatWasReplacedEndedForThatReason() {
        Departure replaced = new Departure(Departure.Reason.REPLACED, HandClock.START.plusSeconds(5),
                Departure.Code.OTHER, "", "");

        become(back(replaced, 5));

        assertThat(history.passages(phone)).extracting(PresenceChange::departure).containsExactly(null, replaced, null);
    }

    @Test
    void anUnstablePhoneKeepsItsLastFiftyPresenceChanges() {
        for (int i = 0; i < 100; i++) {
            Departure lost = lost(10 * i + 1);
            become(gone(lost));
            become(back(lost, 10 * i + 5));
        }

        assertThat(history.passages(phone)).hasSize(HeartbeatHistory.MOST_PASSAGES)
                .startsWith(new PresenceChange(HandClock.START.plusSeconds(995), null));
    }

    @Test
    void aForgottenPhoneLosesItsHistory() {
        HeartbeatSeries beats = history.listen(phone);
        become(gone(lost(3)));

        history.changed(phone, null);

        assertThat(history.listen(phone)).isNotSameAs(beats);
        assertThat(history.passages(Phones.online("lab-1"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {-8, 8})
    void beatsGoOnWhenTheServersClockIsSet(long hours) {
        HeartbeatSeries beats = history.listen(phone);
        beat(5_000, 0);

        clock.turn(Duration.ofMillis(5_100));
        become(link(phone.link().lastHeardAt().plusSeconds(5).plus(Duration.ofHours(hours)), Presence.ONLINE,
                LinkHealth.FLAWLESS));
        beat(4_900, 0);

        assertThat(kinds(beats)).containsExactly(Kind.BEAT, Kind.BEAT, Kind.BEAT, Kind.BEAT);
        assertThat(beats.interval(2)).as("as it was measured here").isEqualTo(5_100);
        assertThat(beats.interval(3)).as("as the server tells it").isEqualTo(4_900);
    }

    private void beat(long millis, int missedInAll) {
        clock.turn(Duration.ofMillis(millis));
        become(link(phone.link().lastHeardAt().plusMillis(millis), Presence.ONLINE,
                new LinkHealth(0, 0, missedInAll, null, List.of())));
    }

    private void become(Phone after) {
        history.changed(phone, after);
        phone = after;
    }

    private Phone link(Instant heard, Presence presence, LinkHealth health) {
        Link link = phone.link();
        return Phones.with(phone, new Link(presence, link.since(), link.address(), link.connectedAt(), heard,
                link.interval(), link.intervalSource(), link.roundTrip(), null, health, null, link.identity()));
    }

    private static Departure lost(int second) {
        return new Departure(Departure.Reason.CONNECTION_LOST, HandClock.START.plusSeconds(second),
                Departure.Code.OTHER, "", "");
    }

    private Phone gone(Departure departure) {
        Link link = phone.link();
        return Phones.with(phone, new Link(Presence.OFFLINE, departure.at(), link.address(), link.connectedAt(),
                link.lastHeardAt(), link.interval(), link.intervalSource(), null, departure, link.health(), null,
                link.identity()));
    }

    private Phone back(Departure previous, int second) {
        Instant at = HandClock.START.plusSeconds(second);
        return Phones.with(phone, new Link(Presence.ONLINE, at, phone.link().address(), at, at,
                phone.link().interval(), phone.link().intervalSource(), null, null,
                new LinkHealth(1, 0, 0, previous, List.of()),
                null, phone.link().identity()));
    }

    private static List<Kind> kinds(HeartbeatSeries beats) {
        return IntStream.range(0, beats.size()).mapToObj(beats::kind).toList();
    }
}
