package dev.golink.server.hub.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.IntervalSource;
import dev.golink.server.fleet.phone.Link;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.hub.HeartCheck;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.PhoneMessage;

/** Tests phones and pages that send heartbeats for hours, as those in the field do: all of them stay online. */
class FieldHeartCheckTest {
    private static final Duration STEP = Duration.ofMillis(250);
    private static final Supplier<Duration> IN_TIME = () -> Duration.ZERO;

    private final HubFixture fixture = new HubFixture();
    private final List<Runnable> peers = new ArrayList<>();
    private final Map<String, Set<Presence>> seen = new HashMap<>();

    @ParameterizedTest
    @ValueSource(ints = {3, 60})
    void theFieldsHeartCheckIsNeverLateNorClosedFromItsFirstSecond(int minutes) {
        HeartCheck phone = heartCheck("page", IN_TIME);

        live(Duration.ofMinutes(minutes));

        assertThat(seen.get("page")).containsExactly(Presence.ONLINE);
        assertThat(phone.isClosed()).isFalse();
        assertThat(link("page").health().missedInAll()).isZero();
        assertThat(interval("page")).isEqualTo(Duration.ofMillis(30_500));
        assertThat(link("page").intervalSource()).isEqualTo(IntervalSource.HABIT);
    }

    @Test
    void slightlyDelayedHeartbeatsAreNeverLateNorClosed() {
        Random random = new Random(11);
        HeartCheck jittered = heartCheck("jittered", () -> Duration.ofMillis(random.nextInt(3_000)));
        HeartCheck late = heartCheck("late", () -> Duration.ofSeconds(1));

        live(Duration.ofHours(1));

        assertThat(seen.get("jittered")).containsExactly(Presence.ONLINE);
        assertThat(seen.get("late")).containsExactly(Presence.ONLINE);
        assertThat(jittered.isClosed()).isFalse();
        assertThat(late.isClosed()).isFalse();
    }

    @Test
    void heartbeatsDelayedByMessagesAreNeverStaleNorClosed() {
        HeartCheck phone = heartCheck("page", IN_TIME);
        live(Duration.ofMinutes(3));

        for (int message = 0; message < 20; message++) {
            live(Duration.ofSeconds(45));
            fixture.start("page");
        }

        assertThat(seen.get("page")).doesNotContain(Presence.STALE, Presence.OFFLINE);
        assertThat(phone.isClosed()).isFalse();
    }

    @Test
    void anOperatorPageWithThirtySecondPingsIsNeverClosed() {
        OperatorId id = new OperatorId("page");
        RecordingTransport line = new RecordingTransport("unused", fixture.time);
        fixture.operatorConnected(id, line);
        HeartCheck page = new HeartCheck(line, fixture.time,
                () -> fixture.operatorSaid(id, line, new PhoneMessage.Ping()), IN_TIME);
        peers.add(page::step);

        live(Duration.ofHours(1));

        assertThat(page.isClosed()).isFalse();
        assertThat(fixture.counts().operators()).isOne();
    }

    @Test
    void anOperatorPageThatWatchesABusyFleetIsNeverClosed() {
        OperatorId id = new OperatorId("page");
        RecordingTransport line = new RecordingTransport("unused", fixture.time);
        fixture.operatorConnected(id, line);
        fixture.operatorSaid(id, line, new OperatorMessage.WatchFleet(false));
        HeartCheck page = new HeartCheck(line, fixture.time,
                () -> fixture.operatorSaid(id, line, new PhoneMessage.Ping()), IN_TIME);
        peers.add(page::step);
        // A browser answers the server's own pings, whatever its page does.
        peers.add(() -> fixture.operatorAlive(id, line));
        beating("busy", Duration.ofSeconds(5), IN_TIME);

        live(Duration.ofMinutes(10));

        assertThat(page.isClosed()).isFalse();
    }

    @Test
    void phonesWithDifferentIntervalsAreOnlineByTheirObservedInterval() {
        Random random = new Random(5);
        for (int seconds : new int[]{5, 30, 60}) {
            Duration interval = Duration.ofSeconds(seconds);
            beating("exact-" + seconds, interval, IN_TIME);
            beating("jittered-" + seconds, interval, () -> interval.multipliedBy(random.nextInt(10)).dividedBy(100));
            beating("late-" + seconds, interval, () -> Duration.ofSeconds(1));
        }

        live(Duration.ofHours(1));

        assertThat(seen).hasSize(9).allSatisfy((_, presences) -> assertThat(presences)
                .containsExactly(Presence.ONLINE));
        assertThat(interval("exact-5")).isEqualTo(Duration.ofSeconds(5));
        assertThat(interval("exact-30")).isEqualTo(Duration.ofSeconds(30));
        assertThat(interval("exact-60")).isEqualTo(Duration.ofSeconds(60));
        assertThat(interval("late-30")).isEqualTo(Duration.ofSeconds(31));
        assertThat(interval("late-60")).as("60 s at most").isEqualTo(Duration.ofSeconds(60));
    }

    private HeartCheck heartCheck(String id, Supplier<Duration> delay) {
        RecordingTransport line = fixture.connect(id);
        HeartCheck check = new HeartCheck(line, fixture.time,
                () -> fixture.hub.phoneSaid(line, new PhoneMessage.Ping()), delay);
        peers.add(check::step);
        return check;
    }

    /** Adds a phone whose next heartbeat is due an interval after its last one, and is late by a delay. */
    private void beating(String id, Duration interval, Supplier<Duration> delay) {
        RecordingTransport line = fixture.connect(id);
        long[] due = {interval.plus(delay.get()).toNanos()};
        peers.add(() -> {
            if (fixture.time.nanos() >= due[0]) {
                fixture.beats(line);
                due[0] = fixture.time.nanos() + interval.plus(delay.get()).toNanos();
            }
        });
    }

    /** Lets all peers run for this long, and records the presences that the listener saw of each phone. */
    private void live(Duration duration) {
        for (Duration left = duration; left.isPositive(); left = left.minus(STEP)) {
            fixture.pass(STEP);
            fixture.phones().forEach(phone -> seen
                    .computeIfAbsent(phone.id().value(), _ -> EnumSet.noneOf(Presence.class)).add(phone.presence()));
            peers.forEach(Runnable::run);
        }
    }

    private Duration interval(String id) {
        return link(id).interval();
    }

    private Link link(String id) {
        return fixture.phone(id).link();
    }
}
