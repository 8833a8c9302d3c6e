package dev.golink.phones.simulator.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.golink.phones.client.wire.Wire;

class SwarmFiguresTest {
    private final SwarmCounters counters = new SwarmCounters(3);

    @Test
    void connectedAndDisconnectedPhonesAreCounted() {
        counters.dialed(false);
        counters.dialed(false);
        counters.dialed(false);
        counters.greeted(PhoneStage.CONNECTING, true);
        counters.greeted(PhoneStage.CONNECTING, true);
        assertThat(figures(1)).extracting(SwarmFigures::online, SwarmFigures::connecting).containsExactly(2, 1);
        counters.ended(PhoneStage.CONNECTING, Wire.BROKEN, "Connection refused");
        counters.ended(PhoneStage.ONLINE, 1013, "later");
        counters.left(PhoneStage.ONLINE);
        assertThat(figures(2)).extracting(SwarmFigures::online, SwarmFigures::connecting, SwarmFigures::refused)
                .containsExactly(0, 0, 1L);
        assertThat(figures(2).closed()).containsOnlyKeys(1013).containsEntry(1013, 1L);
    }

    @Test
    void allPhonesWereOnlineWhenEachWasOnlineOnce() {
        for (int i = 0; i < 3; i++) {
            assertThat(figures(i).allWereOnline()).isFalse();
            counters.dialed(false);
            counters.greeted(PhoneStage.CONNECTING, true);
        }
        counters.left(PhoneStage.ONLINE);
        assertThat(figures(3).allWereOnline()).isTrue();
        counters.dialed(true);
        counters.greeted(PhoneStage.CONNECTING, false);
        assertThat(figures(4)).extracting(SwarmFigures::everOnline, SwarmFigures::greetings, SwarmFigures::reconnects)
                .containsExactly(3L, 4L, 1L);
        assertThat(SwarmFigures.NONE.allWereOnline()).isFalse();
    }

    @Test
    void aLineShowsRatesSinceThePreviousLine() {
        counters.dialed(false);
        counters.greeted(PhoneStage.CONNECTING, true);
        counters.heartSent();
        counters.frameSent();
        SwarmFigures before = counters.figures(Duration.ofSeconds(10), Duration.ofMillis(1_000));
        for (int i = 0; i < 20; i++) {
            counters.heartSent();
            counters.heartAnswered();
            counters.roundTrip(2_000_000);
            counters.frameSent();
            counters.frameSent();
        }
        counters.dialed(false);
        counters.greeted(PhoneStage.CONNECTING, true);
        counters.dialed(false);
        counters.frameLeftOut();
        SwarmFigures now = counters.figures(Duration.ofSeconds(12), Duration.ofMillis(1_500));
        assertThat(FigureText.line(before, now)).isEqualTo("12 s: 2 of 3 online, 1 connecting, 1 connects/s, hearts/s"
                + " 10 sent 10 answered, round trip p50 2.0 p99 2.0 ms, 0 reconnects, 0 refused, closed 0, 20 frames/s,"
                + " 1 left out, CPU 25 %");
    }

    @Test
    void aLineShowsRecentRoundTripsAndTheSummaryAll() {
        counters.roundTrip(1_000_000);
        counters.roundTrip(1_000_000);
        assertThat(figures(1).lately().half()).isBetween(Duration.ofMillis(1), Duration.ofNanos(1_031_999));
        assertThat(figures(2).lately().half()).isZero();
        assertThat(FigureText.line(figures(2), figures(3))).contains("round trip –");
        counters.roundTrip(64_000_000);
        SwarmFigures last = figures(4);
        assertThat(last.lately().half()).isGreaterThanOrEqualTo(Duration.ofMillis(64));
        assertThat(last.overall().half()).isLessThan(Duration.ofMillis(2));
        assertThat(last.overall().nearlyAll()).isGreaterThanOrEqualTo(Duration.ofMillis(64));
    }

    @Test
    void theSummaryShowsFailuresWithReasons() {
        counters.dialed(false);
        counters.ended(PhoneStage.CONNECTING, Wire.BROKEN, "Connection refused");
        counters.dialed(false);
        counters.greeted(PhoneStage.CONNECTING, true);
        counters.ended(PhoneStage.ONLINE, Wire.BROKEN, "Connection reset");
        counters.dialed(false);
        counters.ended(PhoneStage.CONNECTING, 1013, "later");
        counters.noticeShown();
        assertThat(String.join("\n", FigureText.summary(figures(60)))).contains(
                "frames: 0 sent, 0 left out; messages shown: 1",
                "1 of 3 phones were online, 0 at the end",
                "connects refused: 1 (the last: Connection refused)", "broken×1 (the last: Connection reset)",
                "1013×1 (the last: later)", "60 s, 6.0 s of CPU (10 % of a core)");
        assertThat(FigureText.line(SwarmFigures.NONE, figures(60))).contains("1 refused, closed broken×1 1013×1");
    }

    @Test
    void gesturesAppearInTheTextOnceThereAreSome() {
        assertThat(FigureText.line(SwarmFigures.NONE, figures(1))).doesNotContain("gestures");
        SwarmFigures before = figures(2);
        counters.inputPart();
        counters.inputPart();
        counters.inputPart();
        counters.gesture(true);
        counters.gesture(false);
        assertThat(FigureText.line(before, figures(3))).contains(", 2 gestures/s, CPU");
        assertThat(FigureText.summary(figures(4))).contains("gestures: 1 done, 1 refused, in 3 messages");
        assertThat(figures(5).gestures().answered()).isEqualTo(2);
    }

    @Test
    void phonesThatWaitToBeLetInAreCountedForThemselves() {
        for (int i = 0; i < 3; i++) {
            counters.dialed(false);
            counters.waits();
        }
        assertThat(FigureText.line(SwarmFigures.NONE, figures(1)))
                .contains("0 of 3 online, 3 waiting to be let in, 0 connecting");
        counters.greeted(PhoneStage.WAITING, true);
        counters.ended(PhoneStage.WAITING, 4403, "An operator turned this client away.");
        assertThat(figures(2)).extracting(SwarmFigures::online, SwarmFigures::waiting, SwarmFigures::connecting)
                .containsExactly(1, 1, 0);
        assertThat(FigureText.line(SwarmFigures.NONE, figures(3)))
                .endsWith(", 4403 (the last: An operator turned this client away.)");
        assertThat(FigureText.summary(figures(3)).getFirst()).contains("1 at the end, 1 waiting to be let in");
        counters.left(PhoneStage.WAITING);
        assertThat(figures(4).waiting()).isZero();
    }

    private SwarmFigures figures(int second) {
        return counters.figures(Duration.ofSeconds(second), Duration.ofMillis(100L * second));
    }
}
