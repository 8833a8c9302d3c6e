package dev.golink.phones.simulator.character;

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

class TemperamentsTest {
    private static final int THIRTY = 30;
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    @Test
    void thirtyPhonesHaveEveryTemperamentAndMoreAreWellThanOfAnyOtherKind() {
        Map<Temperament, Long> counts = IntStream.range(0, THIRTY).mapToObj(Temperaments::of)
                .collect(Collectors.groupingBy(temperament -> temperament, Collectors.counting()));
        assertThat(counts).containsOnlyKeys(EnumSet.complementOf(EnumSet.of(Temperament.SLOW)))
                .containsEntry(Temperament.WELL, 12L);
    }

    @Test
    void thirtyPhonesGiveEveryAnswer() {
        assertThat(IntStream.range(0, THIRTY).mapToObj(index -> Temperaments.of(index).answer()))
                .contains(Answer.values());
    }

    @Test
    void atAnyMomentAfterTheFirstThirtySecondsEveryPresenceIsThere() {
        Map<Presence, Integer> missing = new EnumMap<>(Presence.class);
        for (double second = 30; second < 600; second += 0.1) {
            Set<Presence> there = EnumSet.noneOf(Presence.class);
            for (int index = 0; index < THIRTY; index++) {
                there.add(presence(Profiles.of(index), second));
            }
            EnumSet.complementOf(EnumSet.copyOf(there)).forEach(absent -> missing.merge(absent, 1, Integer::sum));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void thePhonesOfABigSwarmDoNotMoveInStep() {
        Set<Double> phases = IntStream.range(0, 300).filter(index -> Temperaments.of(index) == Temperament.SILENT)
                .mapToObj(Temperaments::phaseOf).collect(Collectors.toSet());
        assertThat(phases).hasSize(30).allMatch(phase -> phase >= 0 && phase < 1);
    }

    @Test
    void theMoodChangesWhenItIsSaidTo() {
        Timetable timetable = Temperament.SILENT.timetable(0.5);
        double time = 0;
        for (int change = 0; change < 20; change++) {
            Mood before = timetable.moodAt(time);
            time += timetable.untilChange(time) + 1e-6;
            assertThat(timetable.moodAt(time)).isNotEqualTo(before);
        }
    }

    @Test
    void beatsOfWellPhonesScatterByATenth() {
        Pace pace = new Pace(INTERVAL, false, 0);
        SplittableRandom random = new SplittableRandom(1);
        for (int beat = 0; beat < 1_000; beat++) {
            assertThat(pace.untilBeat(Duration.ofSeconds(beat), random)).isBetween(Duration.ofMillis(4_500),
                    Duration.ofMillis(5_500));
        }
    }

    /** A phone's presence at a second, by the protocol: late after 1.5 intervals, stale after 2.5, closed after 6. */
    private static Presence presence(Profile profile, double second) {
        double time = second / INTERVAL.toSeconds();
        Timetable timetable = profile.temperament().timetable(profile.phase());
        return switch (timetable.moodAt(time)) {
            case LOST, AWAY -> Presence.OFFLINE;
            case SILENT -> judged(timetable.period() - timetable.untilChange(time) - timetable.awake());
            case AWAKE, DEAF -> profile.temperament() == Temperament.LATE ? judged(sinceBeat(profile, time))
                    : Presence.ONLINE;
        };
    }

    private static double sinceBeat(Profile profile, double time) {
        Pace pace = new Pace(INTERVAL, true, profile.phase());
        Duration now = Spans.times(INTERVAL, time);
        return 2.3 - Spans.ratio(pace.untilBeat(now, new SplittableRandom(1)), INTERVAL);
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
