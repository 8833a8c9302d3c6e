package dev.golink.phones.simulator.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.phone.Presence;

class BehavioursTest {
    private static final int THIRTY = 30;
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    @Test
    void thirtyPhonesHaveEveryBehaviourExceptSlowAndTwelveAreWell() {
        Map<Behaviour, Long> counts = IntStream.range(0, THIRTY).mapToObj(Behaviours::of)
                .collect(Collectors.groupingBy(behaviour -> behaviour, Collectors.counting()));
        assertThat(counts).containsOnlyKeys(EnumSet.complementOf(EnumSet.of(Behaviour.SLOW)))
                .containsEntry(Behaviour.WELL, 12L);
    }

    @Test
    void thirtyPhonesIncludeEveryShareAnswer() {
        assertThat(IntStream.range(0, THIRTY).mapToObj(index -> Behaviours.of(index).answer()))
                .contains(ShareAnswer.values());
    }

    @Test
    void thirtyPhonesIncludeEveryAnswerToGesturesOnScreensThatAreShared() {
        assertThat(IntStream.range(0, THIRTY).mapToObj(Behaviours::inputOf)).contains(InputAnswer.values());
        assertThat(IntStream.range(0, THIRTY).filter(index -> Behaviours.of(index) == Behaviour.WELL)
                .mapToObj(Behaviours::inputOf)).as("of those whose screen can be watched all the time")
                .contains(InputAnswer.CARRIES_OUT, InputAnswer.LOCKED, InputAnswer.NOT_ALLOWED,
                        InputAnswer.CARRIES_OUT_SLOWLY);
    }

    @Test
    void amongTheFirstSixPhonesOneIsLockedAndOneIsATablet() {
        assertThat(IntStream.range(0, 6).mapToObj(DeviceProfiles::of).filter(DeviceProfile::isTablet)).hasSize(1);
        assertThat(IntStream.range(0, 6).mapToObj(Behaviours::inputOf)).contains(InputAnswer.LOCKED);
        assertThat(IntStream.range(0, THIRTY).mapToObj(DeviceProfiles::of).filter(phone -> phone.rotation() != 0))
                .isNotEmpty();
    }

    @Test
    void afterThirtySecondsEveryPresenceOccursAtAllTimes() {
        Map<Presence, Integer> missing = new EnumMap<>(Presence.class);
        for (double second = 30; second < 600; second += 0.1) {
            Set<Presence> there = EnumSet.noneOf(Presence.class);
            for (int index = 0; index < THIRTY; index++) {
                there.add(presence(DeviceProfiles.of(index), second));
            }
            EnumSet.complementOf(EnumSet.copyOf(there)).forEach(absent -> missing.merge(absent, 1, Integer::sum));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void thePhonesOfABigSwarmHaveDifferentPhases() {
        Set<Double> phases = IntStream.range(0, 300).filter(index -> Behaviours.of(index) == Behaviour.SILENT)
                .mapToObj(Behaviours::phaseOf).collect(Collectors.toSet());
        assertThat(phases).hasSize(30).allMatch(phase -> phase >= 0 && phase < 1);
    }

    @Test
    void theActivityChangesAtThePredictedTime() {
        ActivitySchedule schedule = Behaviour.SILENT.timetable(0.5);
        double time = 0;
        for (int change = 0; change < 20; change++) {
            ActivityPeriod before = schedule.moodAt(time);
            time += schedule.untilChange(time) + 1e-6;
            assertThat(schedule.moodAt(time)).isNotEqualTo(before);
        }
    }

    @Test
    void heartbeatsOfWellPhonesVaryByTenPercent() {
        HeartbeatPace pace = new HeartbeatPace(INTERVAL, false, 0);
        SplittableRandom random = new SplittableRandom(1);
        for (int beat = 0; beat < 1_000; beat++) {
            assertThat(pace.untilBeat(Duration.ofSeconds(beat), random)).isBetween(Duration.ofMillis(4_500),
                    Duration.ofMillis(5_500));
        }
    }

    /** A phone's presence at a second, by the protocol: late after 1.5 intervals, stale after 2.5, closed after 6. */
    private static Presence presence(DeviceProfile profile, double second) {
        double time = second / INTERVAL.toSeconds();
        ActivitySchedule schedule = profile.behaviour().timetable(profile.phase());
        return switch (schedule.moodAt(time)) {
            case LOST, AWAY -> Presence.OFFLINE;
            case SILENT -> judged(schedule.period() - schedule.untilChange(time) - schedule.awake());
            case AWAKE, DEAF -> profile.behaviour() == Behaviour.LATE ? judged(sinceBeat(profile, time))
                    : Presence.ONLINE;
        };
    }

    private static double sinceBeat(DeviceProfile profile, double time) {
        HeartbeatPace pace = new HeartbeatPace(INTERVAL, true, profile.phase());
        Duration now = Durations.times(INTERVAL, time);
        return 2.3 - Durations.ratio(pace.untilBeat(now, new SplittableRandom(1)), INTERVAL);
    }

    private static Presence judged(double silence) {
        if (silence >= 6) {
            return Presence.OFFLINE;
        }
        if (silence >= 2.5) {
            return Presence.STALE;
        }
        return silence >= 1.5 ? Presence.LATE : Presence.ONLINE;
    }
}
