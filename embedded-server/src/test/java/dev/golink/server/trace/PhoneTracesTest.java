package dev.golink.server.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.golink.server.SeenTrace;
import dev.golink.server.events.FleetEvent;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.trace.TraceEnd;
import dev.golink.server.fleet.trace.TraceLine;
import dev.golink.server.fleet.trace.TraceLine.Direction;
import dev.golink.server.fleet.trace.TraceLine.Kind;
import dev.golink.server.fleet.trace.TraceListener;
import dev.golink.server.fleet.trace.Traces;
import dev.golink.server.hub.HandTurnedTime;

/** Tests the bounds of traces. */
class PhoneTracesTest {
    private static final PhoneId PHONE = new PhoneId("lab-7");
    private static final OperatorId ANNA = new OperatorId("anna");

    private final HandTurnedTime time = new HandTurnedTime();
    private final TraceTaps taps = new TraceTaps();
    private final Map<PhoneId, @Nullable TraceTap> attached = new HashMap<>();
    private final List<FleetEvent> events = new ArrayList<>();
    private final PhoneTraces traces = new PhoneTraces(time.clocks(), taps, attached::put, events::add);
    private final SeenTrace seen = new SeenTrace();
    private boolean isBehind;

    @Test
    void aTraceEndsAfterTenMinutesWithAllThatCameUntilThen() {
        begin(seen);
        time.pass(Traces.LONGEST.minusMillis(1));
        traces.tick();
        assertThat(seen.ends()).isEmpty();
        say("last");

        time.pass(Duration.ofMillis(1));
        traces.tick();

        assertThat(seen.texts(Kind.TEXT)).containsExactly("last");
        assertThat(seen.ends()).containsExactly(new TraceEnd.TimeOver());
        assertThat(taps.isEmpty()).isTrue();
        assertThat(attached).containsEntry(PHONE, null);
        assertThat(events).hasSize(2).last().isInstanceOf(FleetEvent.PhoneTraceEnded.class);
    }

    @Test
    void aStormEndsTheTraceAtItsMost() {
        begin(seen);
        String text = "x".repeat(TraceLine.LONGEST + 1);

        IntStream.range(0, 1_000).forEach(_ -> say(text));
        traces.tick();

        assertThat(seen.ends()).containsExactly(new TraceEnd.SizeReached());
        assertThat(seen.lines().stream().mapToInt(TraceLine::cost).sum())
                .isBetween(Traces.MOST - 2 * TraceLine.LONGEST, Traces.MOST);
        assertThat(seen.lines()).allSatisfy(line -> {
            assertThat(line.text()).hasSize(TraceLine.LONGEST);
            assertThat(line.isCut()).isTrue();
            assertThat(line.bytes()).isEqualTo(TraceLine.LONGEST + 1);
        });
    }

    @Test
    void aTextIsNotCutBetweenTheTwoHalvesOfACharacter() {
        begin(seen);

        say("x".repeat(TraceLine.LONGEST - 2) + "😀😀");
        traces.tick();

        assertThat(seen.texts(Kind.TEXT)).containsExactly("x".repeat(TraceLine.LONGEST - 2) + "…");
    }

    @Test
    void linesWaitForAnOperatorWhoIsBehindAndNothingOfThemIsLost() {
        begin(seen);
        isBehind = true;
        say("a");
        traces.tick();
        assertThat(seen.lines()).isEmpty();
        say("b");

        isBehind = false;
        traces.tick();

        assertThat(seen.texts(Kind.TEXT)).containsExactly("a", "b");
    }

    @Test
    void aFullTraceOfAnOperatorWhoIsBehindEndsOnlyWhenItsLinesAreDelivered() {
        begin(seen);
        isBehind = true;
        IntStream.range(0, 1_000).forEach(_ -> say("x".repeat(TraceLine.LONGEST)));
        traces.tick();
        assertThat(seen.ends()).isEmpty();

        isBehind = false;
        traces.tick();

        assertThat(seen.lines()).isNotEmpty();
        assertThat(seen.ends()).containsExactly(new TraceEnd.SizeReached());
    }

    @Test
    void aListenerThatFailsHarmsNoOtherTrace() {
        begin(new TraceListener() {
            @Override
            public void lines(List<TraceLine> lines) {
                throw new IllegalStateException("a listener of the test fails");
            }

            @Override
            public void ended(TraceEnd end) {
                throw new IllegalStateException("a listener of the test fails");
            }
        });
        begin(seen);
        say("a");

        traces.tick();
        traces.endAll(_ -> true, new TraceEnd.RightLost());

        assertThat(seen.texts(Kind.TEXT)).containsExactly("a");
        assertThat(seen.ends()).containsExactly(new TraceEnd.RightLost());
    }

    @Test
    void thePhoneStaysTracedUntilItsLastTraceEnds() {
        PhoneTrace first = traces.begin(ANNA, PHONE, new SeenTrace(), () -> false).orElseThrow();
        begin(seen);
        TraceTap tap = taps.of(PHONE);

        traces.end(first);

        assertThat(taps.of(PHONE)).isSameAs(tap).isSameAs(attached.get(PHONE));
    }

    @Test
    void theServerCarriesOutOnlySoManyTracesOfAllOperators() {
        IntStream.range(0, PhoneTraces.MOST).forEach(i -> assertThat(
                traces.begin(new OperatorId("operator-" + i), PHONE, new SeenTrace(), () -> false)).isPresent());

        assertThat(traces.begin(ANNA, PHONE, seen, () -> false)).isEmpty();

        assertThat(seen.ends()).hasSize(1).first().isInstanceOf(TraceEnd.Refused.class);
    }

    private void begin(TraceListener listener) {
        assertThat(traces.begin(ANNA, PHONE, listener, () -> isBehind)).isPresent();
    }

    private void say(String text) {
        TraceTap tap = taps.of(PHONE);
        assertThat(tap).isNotNull();
        tap.text(Direction.FROM_PHONE, text);
    }
}
