package dev.golink.ui.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementTest {
    private static final Rectangle2D LEFT = new Rectangle2D(-1_920, 0, 1_920, 1_080);
    private static final Rectangle2D MAIN = new Rectangle2D(0, 24, 1_440, 876);

    @ParameterizedTest
    @CsvSource({"0, 24", "-1900, 10", "1300, 700", "-1000, 0", "-200, 30"})
    void aWindowWhoseTitleBarIsInSightOpensWhereItWas(double x, double y) {
        assertThat(at(x, y).canBeReachedOn(List.of(MAIN, LEFT))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1400, 100", "100, 890", "100, -300", "-1000, 100", "3000, 100"})
    void aWindowThatNobodyCouldTakeHoldOfDoesNot(double x, double y) {
        assertThat(at(x, y).canBeReachedOn(List.of(MAIN))).isFalse();
    }

    @Test
    void anUnknownPlacementIsNotReachable() {
        assertThat(Placement.UNKNOWN.canBeReachedOn(List.of(MAIN))).isFalse();
    }

    @Test
    void aWindowIsNoLargerThanItsScreen() {
        Rectangle2D small = new Rectangle2D(0, 24, 640, 376);

        assertThat(at(20, 40).within(List.of(small))).isEqualTo(new Placement(0, 24, 640, 376, false));
        assertThat(at(20, 40).within(List.of(MAIN))).isEqualTo(at(20, 40));
    }

    @Test
    void aNewWindowFitsOnASmallScreen() {
        Rectangle2D small = new Rectangle2D(0, 24, 640, 376);

        assertThat(SmallestSize.widthIn(small, 1_180)).isEqualTo(640);
        assertThat(SmallestSize.heightIn(small, 760)).isLessThan(376);
        assertThat(SmallestSize.widthIn(MAIN, 1_180)).isEqualTo(1_180);
    }

    private static Placement at(double x, double y) {
        return new Placement(x, y, 900, 600, false);
    }
}
