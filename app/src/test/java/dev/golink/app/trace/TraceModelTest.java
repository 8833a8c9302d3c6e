package dev.golink.app.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.trace.TraceEnd;
import dev.golink.server.fleet.trace.TraceLine;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.HandExecutor;
import dev.golink.ui.fixtures.fleet.FakeTraces;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.texts.Texts;

class TraceModelTest {
    private final FakeTraces traces = new FakeTraces();
    private final HandExecutor fx = new HandExecutor();
    private final HandClock clock = new HandClock();
    private final TraceModel model = new TraceModel(new PhoneId("lab-1"), () -> traces, fx, clock);

    @Test
    void nothingIsTracedUntilItIsBegun() {
        assertThat(traces.isTraced("lab-1")).isFalse();
        model.begin();
        assertThat(traces.isTraced("lab-1")).isTrue();
    }

    @Test
    void linesAppearAsTheyCome() {
        model.begin();

        deliver("one", "two");

        assertThat(model.shown()).extracting(TraceLine::text).containsExactly("one", "two");
        assertThat(model.costProperty().get()).isEqualTo(2 * 48 + 6);
    }

    @Test
    void pausedLinesWaitAndComeAtOnce() {
        model.begin();
        model.pausedProperty().set(true);

        deliver("one", "two");
        assertThat(model.shown()).isEmpty();
        assertThat(model.waitingProperty().get()).isEqualTo(2);
        model.pausedProperty().set(false);

        assertThat(model.shown()).hasSize(2);
        assertThat(model.waitingProperty().get()).isZero();
    }

    @Test
    void theSearchShowsOnlyLinesThatContainTheText() {
        model.begin();
        deliver("{\"event\":\"Heart\"}", "{\"event\":\"notice\"}");

        model.searchProperty().set("heart");
        deliver("another HEART");

        assertThat(model.shown()).hasSize(2);
        assertThat(model.all()).hasSize(3);
    }

    @Test
    void stoppingEndsTheTraceAndKeepsTheLines() {
        model.begin();
        deliver("one");

        model.stop();
        deliver("two");

        assertThat(traces.isTraced("lab-1")).isFalse();
        assertThat(model.stateProperty().get()).isEqualTo(new TraceState.Stopped());
        assertThat(model.all()).hasSize(1);
    }

    @Test
    void anotherTraceBeginsEmpty() {
        model.begin();
        deliver("one");
        traces.end("lab-1", new TraceEnd.TimeOver());
        fx.settle();

        model.begin();

        assertThat(model.all()).isEmpty();
        assertThat(model.costProperty().get()).isZero();
        assertThat(model.stateProperty().get()).isEqualTo(new TraceState.Running());
    }

    @Test
    void lateLinesOfAnEarlierTraceAreDropped() {
        model.begin();
        traces.deliver("lab-1", line("one")); // not yet taken on the JavaFX thread
        model.begin();
        fx.settle();

        assertThat(model.all()).isEmpty();
    }

    @Test
    void theTimeRunsWhileTheTraceDoes() {
        model.begin();
        clock.turn(Duration.ofSeconds(65));
        model.tick();
        assertThat(says(Locale.ENGLISH).state(model)).isEqualTo(
                "Tracing lab-1 for 1 min; it ends after 10 min or 1,000 kB. 0 kB so far.");

        model.stop();
        clock.turn(Duration.ofSeconds(65));
        model.tick();

        assertThat(model.secondsProperty().get()).isEqualTo(65);
    }

    static Stream<TraceEnd> ends() {
        return Stream.of(new TraceEnd.TimeOver(), new TraceEnd.SizeReached(), new TraceEnd.RightLost(),
                new TraceEnd.Refused(Refusal.ofLimit(Refusal.Code.TOO_MANY_TRACES, "no", 4)),
                new TraceEnd.Unreachable());
    }

    @ParameterizedTest
    @MethodSource("ends")
    void everyEndIsToldInBothLanguages(TraceEnd end) {
        model.begin();

        traces.end("lab-1", end);
        fx.settle();

        assertThat(model.stateProperty().get()).isEqualTo(new TraceState.Ended(end));
        assertThat(says(Locale.ENGLISH).state(model)).isNotBlank().doesNotContain("{");
        assertThat(says(Locale.SIMPLIFIED_CHINESE).state(model)).isNotBlank()
                .isNotEqualTo(says(Locale.ENGLISH).state(model));
    }

    private void deliver(String... texts) {
        traces.deliver("lab-1", Stream.of(texts).map(TraceModelTest::line).toArray(TraceLine[]::new));
        fx.settle();
    }

    private static TraceLine line(String text) {
        return new TraceLine(HandClock.START, TraceLine.Direction.FROM_PHONE, TraceLine.Kind.TEXT, text,
                text.length());
    }

    private static TraceTexts says(Locale locale) {
        Texts texts = Texts.of(locale);
        return new TraceTexts(texts, new AgeTexts(texts, ZoneOffset.UTC));
    }
}
