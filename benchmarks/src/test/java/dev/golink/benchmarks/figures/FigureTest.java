package dev.golink.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {
    @ParameterizedTest
    @CsvSource({"0.28347,0.283", "1.5,1.50", "13.26,13.3", "139481.2,139481", "7,7", "0,0", "-0.5,-0.500", "NaN,NaN"})
    void tellsThreeDigitsThatCount(double value, String told) {
        assertThat(new Figure("golink.idle.cpu", value, "s").line()).isEqualTo("golink.idle.cpu " + told + " s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"golink.relay.most 139481 /s", "raw.idle.heart_p50 0.240 ms", "raw.storm.cpu NaN s"})
    void readsWhatItTells(String line) {
        assertThat(Figure.read(line)).get().extracting(Figure::line).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"# golink.relay.most 139481 /s", "| a | b |", "", "golink.relay.most many /s"})
    void takesNoOtherLineForAFigure(String line) {
        assertThat(Figure.read(line)).isEmpty();
    }

    @Test
    void figureOfSeveralRoundsIsTheirMedian() {
        Rounds rounds = new Rounds();
        for (double value : new double[]{5, 1, 100}) {
            rounds.add(new Figure("b", value, "s"));
            rounds.add(new Figure("a", 2 * value, "ms"));
        }

        assertThat(rounds.medians()).containsExactly(new Figure("b", 5, "s"), new Figure("a", 10, "ms"));
    }

    @Test
    void evenMedianIsTheMeanOfTheMiddleTwoWithoutFailedRounds() {
        Rounds rounds = new Rounds();
        for (double value : new double[]{1, Double.NaN, 2, 4, 8}) {
            rounds.add(new Figure("a", value, "s"));
        }

        assertThat(rounds.medians()).containsExactly(new Figure("a", 3, "s"));
    }
}
