package dev.golink.server.hub.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.IntervalSource;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.hub.HeartCheck;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingLine;
import dev.golink.server.hub.line.Ending;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.PhoneMessage;

/** A phone that names no interval is judged by its own habit. */
class HeartbeatHabitTest {
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
        assertThat(missed("page")).isZero();
        assertThat(interval("page")).isEqualTo(Duration.ofMillis(30_500));
        assertThat(source("page")).isEqualTo(IntervalSource.HABIT);
    }

    @Test
    void aHeartCheckThatComesNowAndThenAMomentLateIsNeverLateNorClosed() {
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
    void aHeartCheckThatIsPutOffByMessagesIsNeverStaleNorClosed() {
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
    void anOperatorsPageWithTheFieldsHeartCheckIsNeverClosed() {
        OperatorId id = new OperatorId("page");
        RecordingLine line = new RecordingLine("unused", fixture.time);
        fixture.operatorConnected(id, line);
        HeartCheck page = new HeartCheck(line, fixture.time,
                () -> fixture.operatorSaid(id, line, new PhoneMessage.Ping()), IN_TIME);
        peers.add(page::step);

        live(Duration.ofHours(1));

        assertThat(page.isClosed()).isFalse();
        assertThat(fixture.counts().operators()).isOne();
    }

    @Test
    void anOperatorsPageThatWatchesABusyFleetIsNeverClosedThoughItRarelyPings() {
        OperatorId id = new OperatorId("page");
        RecordingLine line = new RecordingLine("unused", fixture.time);
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
    void phonesOf5And30And60SecondsAreEachJudgedByTheirOwnHabit() {
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

    @ParameterizedTest
    @CsvSource({"5, 7500, 12500, 30000", "30, 45000, 75000, 180000", "60, 90000, 150000, 360000"})
    void aPhoneThatStopsIsLateAndStaleAndLostByItsOwnHabit(int seconds, long late, long stale, long lost) {
        RecordingLine line = fixture.connect("p");
        beat(line, Duration.ofSeconds(seconds), 10);

        assertThat(presenceAfter(Duration.ofMillis(late - 1))).isEqualTo(Presence.ONLINE);
        assertThat(presenceAfter(Duration.ofMillis(1))).isEqualTo(Presence.LATE);
        assertThat(presenceAfter(Duration.ofMillis(stale - late - 1))).isEqualTo(Presence.LATE);
        assertThat(presenceAfter(Duration.ofMillis(1))).isEqualTo(Presence.STALE);
        assertThat(presenceAfter(Duration.ofMillis(lost - stale - 1))).isEqualTo(Presence.STALE);
        assertThat(presenceAfter(Duration.ofMillis(1))).isEqualTo(Presence.OFFLINE);
        assertThat(line.closed).containsExactly(CloseCode.HEARTBEAT_LOST);
    }

    @Test
    void threeGapsAreEnoughToJudgeBy() {
        RecordingLine line = fixture.connect("p");
        beat(line, Duration.ofSeconds(5), 3);

        assertThat(interval("p")).isEqualTo(Duration.ofSeconds(5));
        assertThat(source("p")).isEqualTo(IntervalSource.HABIT);
        assertThat(presenceAfter(Duration.ofMillis(12_500))).isEqualTo(Presence.STALE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void untilThreeGapsAreKnownAPhoneIsLostOnlyAfter75SecondsAndNothingIsHeldAgainstItBefore(int beats) {
        RecordingLine line = fixture.connect("p");
        beat(line, Duration.ofSeconds(5), beats);

        assertThat(source("p")).isEqualTo(IntervalSource.ASSUMED);
        assertThat(interval("p")).isEqualTo(Duration.ofSeconds(30));
        assertThat(presenceAfter(Duration.ofMillis(74_999))).isEqualTo(Presence.ONLINE);
        assertThat(missed("p")).isZero();
        assertThat(presenceAfter(Duration.ofMillis(1))).isEqualTo(Presence.OFFLINE);
        assertThat(line.closed).containsExactly(CloseCode.HEARTBEAT_LOST);
    }

    @Test
    void heartbeatsInABurstAreOneAndPushNoGapOut() {
        RecordingLine line = fixture.connect("p");
        for (int round = 0; round < 6; round++) {
            fixture.pass(Duration.ofSeconds(30));
            for (int i = 0; i < 8; i++) {
                fixture.beats(line);
            }
        }

        assertThat(interval("p")).isEqualTo(Duration.ofSeconds(30));
        assertThat(presenceAfter(Duration.ofSeconds(44))).isEqualTo(Presence.ONLINE);
    }

    @Test
    void whatIsNoHeartbeatMakesNoHabitButIsAWord() {
        RecordingLine line = fixture.connect("p");
        for (int second = 1; second <= 300; second++) {
            fixture.pass(Duration.ofSeconds(1));
            line.frameComes();
            fixture.hub.phoneSaid(line, new PhoneMessage.Unknown("where_am_i"));
            if (second % 30 == 0) {
                fixture.hub.phoneSaid(line, new PhoneMessage.Ping());
            }
        }

        assertThat(interval("p")).isEqualTo(Duration.ofSeconds(30));
        assertThat(presenceAfter(Duration.ofMillis(74_999))).isEqualTo(Presence.LATE);
        assertThat(presenceAfter(Duration.ofMillis(1))).isEqualTo(Presence.STALE);
    }

    @Test
    void aPhoneThatNeverBeatsIsHereAsLongAsItSaysSomethingElse() {
        RecordingLine line = fixture.connect("p");
        for (int minute = 0; minute < 60; minute++) {
            fixture.pass(Duration.ofMinutes(1));
            fixture.hub.phoneSaid(line, new PhoneMessage.Unknown("where_am_i"));
        }

        assertThat(source("p")).isEqualTo(IntervalSource.ASSUMED);
        assertThat(fixture.phone("p").presence()).isEqualTo(Presence.ONLINE);
    }

    @Test
    void noHabitIsShorterThanTheDefault() {
        RecordingLine line = fixture.connect("p");
        beat(line, Duration.ofSeconds(1), 60);

        assertThat(interval("p")).isEqualTo(HubFixture.INTERVAL);
        assertThat(presenceAfter(Duration.ofMillis(7_499))).isEqualTo(Presence.ONLINE);
    }

    @Test
    void aLongGapIsForgottenAfterFiveMoreBeatsAndThePhoneIsJudgedByItsShorterHabitAtOnce() {
        RecordingLine line = fixture.connect("p");
        beat(line, Duration.ofSeconds(30), 4);
        beat(line, Duration.ofSeconds(5), 4);
        assertThat(interval("p")).isEqualTo(Duration.ofSeconds(30));

        beat(line, Duration.ofSeconds(5), 1);

        assertThat(interval("p")).isEqualTo(Duration.ofSeconds(5));
        assertThat(presenceAfter(Duration.ofMillis(12_500))).isEqualTo(Presence.STALE);
    }

    @Test
    void aPhoneThatTakesUpALongerHabitIsClosedOnceAtMost() {
        RecordingLine line = fixture.connect("p");
        beat(line, Duration.ofSeconds(5), 10);
        fixture.pass(Duration.ofMillis(30_250));
        assertThat(line.closed).containsExactly(CloseCode.HEARTBEAT_LOST);

        RecordingLine again = fixture.connect("p");
        beat(again, Duration.ofMillis(30_250), 1);
        assertThat(interval("p")).isEqualTo(Duration.ofMillis(30_500));
        beat(again, Duration.ofMillis(30_250), 100);

        assertThat(again.closed).isEmpty();
        assertThat(missed("p")).as("in its first gap alone").isEqualTo(5);
    }

    @Test
    void aPhoneThatComesBackIsJudgedByTheHabitItHad() {
        RecordingLine first = fixture.connect("p");
        beat(first, Duration.ofSeconds(5), 3);
        fixture.hub.phoneGone(first, Ending.CONNECTION_LOST);
        fixture.pass(Duration.ofMinutes(10));

        RecordingLine second = fixture.connect("p");

        assertThat(source("p")).isEqualTo(IntervalSource.HABIT);
        assertThat(presenceAfter(Duration.ofMillis(12_500))).isEqualTo(Presence.STALE);
        fixture.pass(Duration.ofMillis(62_499));
        assertThat(second.closed).as("not before 75 s, for it may have another habit by now").isEmpty();
        fixture.pass(Duration.ofMillis(1));
        assertThat(second.closed).containsExactly(CloseCode.HEARTBEAT_LOST);
    }

    @Test
    void theTimeAPhoneWasAwayIsNoGap() {
        RecordingLine first = fixture.connect("p");
        beat(first, Duration.ofSeconds(5), 5);
        fixture.hub.phoneGone(first, Ending.CONNECTION_LOST);
        fixture.pass(Duration.ofSeconds(50));

        beat(fixture.connect("p"), Duration.ofSeconds(5), 1);

        assertThat(interval("p")).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void theConnectionThatTakesOverGoesOnWithTheHabitOfTheOneBefore() {
        beat(fixture.connect("p"), Duration.ofSeconds(30), 3);

        fixture.connect("p");

        assertThat(interval("p")).isEqualTo(Duration.ofSeconds(30));
        assertThat(source("p")).isEqualTo(IntervalSource.HABIT);
    }

    @Test
    void aPhoneThatWasForgottenHasNoHabit() {
        HubFixture small = new HubFixture(0);
        RecordingLine line = small.connect("p");
        for (int beats = 0; beats < 5; beats++) {
            small.pass(Duration.ofSeconds(5));
            small.beats(line);
        }
        small.hub.phoneGone(line, Ending.CONNECTION_LOST);
        assertThat(small.knows("p")).isFalse();

        small.connect("p");

        assertThat(small.phone("p").link().intervalSource()).isEqualTo(IntervalSource.ASSUMED);
    }

    @Test
    void aPauseOfTheServerItselfIsNoGap() {
        RecordingLine line = fixture.connect("p");
        beat(line, Duration.ofSeconds(5), 5);
        fixture.pass(Duration.ofSeconds(3));

        fixture.time.pass(Duration.ofSeconds(40));
        fixture.hub.resumeAfter(Duration.ofSeconds(40));
        fixture.pass(Duration.ofSeconds(2));
        fixture.beats(line);

        assertThat(interval("p")).isEqualTo(Duration.ofSeconds(5));
        assertThat(presenceAfter(Duration.ofMillis(12_500))).isEqualTo(Presence.STALE);
    }

    @Test
    void theIntervalThatAPhoneNamesCountsHoweverItBeats() {
        RecordingLine line = fixture.connect("p");
        beat(line, Duration.ofSeconds(30), 5);

        fixture.hub.phoneSaid(line, HubFixture.hello(Duration.ofSeconds(2)));
        assertThat(source("p")).isEqualTo(IntervalSource.TOLD);
        fixture.pass(Duration.ofMillis(3_000));
        assertThat(fixture.phone("p").presence()).isEqualTo(Presence.LATE);
        beat(line, Duration.ofSeconds(10), 5);

        assertThat(interval("p")).isEqualTo(Duration.ofSeconds(2));
        assertThat(source("p")).isEqualTo(IntervalSource.TOLD);
    }

    @Test
    void aHelloWithoutAnIntervalLeavesThePhoneToItsHabit() {
        RecordingLine line = fixture.connectModern("p");
        beat(line, Duration.ofSeconds(30), 3);

        assertThat(interval("p")).isEqualTo(Duration.ofSeconds(30));
        assertThat(source("p")).isEqualTo(IntervalSource.HABIT);
    }

    @Test
    void aDefaultThatIsLongerThanEveryHabitIsTheLeast() {
        HeartbeatRules rules = new HeartbeatRules(Duration.ofSeconds(120));
        HeartbeatHabit habit = rules.newHabit();
        assertThat(rules.of(habit)).isEqualTo(
                new Heartbeat(Duration.ofSeconds(120), IntervalSource.ASSUMED, Duration.ofSeconds(300)));

        for (int minutes = 1; minutes <= 5; minutes++) {
            habit.beat(Duration.ofMinutes(minutes).toNanos());
        }

        assertThat(rules.of(habit)).isEqualTo(Heartbeat.of(Duration.ofSeconds(120), IntervalSource.HABIT));
    }

    @ParameterizedTest
    @CsvSource({"5000, 5200, 5000", "5000, 5300, 5500", "5000, 30200, 30000", "100, 240, 240", "100, 243, 240",
        "100, 60100, 60000"})
    void gapsAreRoundedToATenthOfTheDefaultOrHalfASecond(int usual, int gap, int interval) {
        HeartbeatRules rules = new HeartbeatRules(Duration.ofMillis(usual));
        HeartbeatHabit habit = rules.newHabit();

        for (int beats = 1; beats <= 3; beats++) {
            habit.beat(Duration.ofMillis((long) gap * beats).toNanos());
        }

        assertThat(rules.of(habit).interval()).isEqualTo(Duration.ofMillis(interval));
    }

    @Test
    void theRuleOfAHabitIsMadeOnceForAllPhonesOfIt() {
        HeartbeatRules rules = new HeartbeatRules(Duration.ofSeconds(5));
        HeartbeatHabit one = rules.newHabit();
        HeartbeatHabit other = rules.newHabit();

        for (int beats = 1; beats <= 3; beats++) {
            one.beat(Duration.ofSeconds(30L * beats).toNanos());
            other.beat(Duration.ofSeconds(30L * beats).plusMillis(10).toNanos());
        }

        assertThat(rules.of(one)).isSameAs(rules.of(other));
    }

    @Test
    void aHeartbeatThatChangesAHabitAllocatesNothing() {
        HeartbeatRules rules = new HeartbeatRules(Duration.ofSeconds(5));
        HeartbeatHabit habit = rules.newHabit();
        long[] now = {0};
        Runnable beats = () -> {
            for (int i = 0; i < 100_000; i++) {
                now[0] += (5 + i % 7) * 1_000_000_000L;
                habit.beat(now[0]);
                rules.of(habit);
            }
        };
        beats.run();

        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        beats.run();

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).as("bytes for 100,000 beats").isLessThan(100_000);
    }

    private HeartCheck heartCheck(String id, Supplier<Duration> delay) {
        RecordingLine line = fixture.connect(id);
        HeartCheck check = new HeartCheck(line, fixture.time,
                () -> fixture.hub.phoneSaid(line, new PhoneMessage.Ping()), delay);
        peers.add(check::step);
        return check;
    }

    /** A phone whose next beat is due an interval after its last, and comes late by a delay. */
    private void beating(String id, Duration interval, Supplier<Duration> delay) {
        RecordingLine line = fixture.connect(id);
        long[] due = {interval.plus(delay.get()).toNanos()};
        peers.add(() -> {
            if (fixture.time.nanos() >= due[0]) {
                fixture.beats(line);
                due[0] = fixture.time.nanos() + interval.plus(delay.get()).toNanos();
            }
        });
    }

    /** All peers live for so long; what the listener saw of each phone is noted. */
    private void live(Duration duration) {
        for (Duration left = duration; left.isPositive(); left = left.minus(STEP)) {
            fixture.pass(STEP);
            fixture.phones().forEach(phone -> seen
                    .computeIfAbsent(phone.id().value(), _ -> EnumSet.noneOf(Presence.class)).add(phone.presence()));
            peers.forEach(Runnable::run);
        }
    }

    private void beat(RecordingLine line, Duration interval, int times) {
        for (int i = 0; i < times; i++) {
            fixture.pass(interval);
            fixture.beats(line);
        }
    }

    private Presence presenceAfter(Duration silence) {
        fixture.pass(silence);
        return fixture.phone("p").presence();
    }

    private Duration interval(String id) {
        return fixture.phone(id).link().interval();
    }

    private IntervalSource source(String id) {
        return fixture.phone(id).link().intervalSource();
    }

    private int missed(String id) {
        return fixture.phone(id).link().health().missedInAll();
    }
}
