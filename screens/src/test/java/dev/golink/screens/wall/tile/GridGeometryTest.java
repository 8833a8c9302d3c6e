package dev.golink.screens.wall.tile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GridGeometryTest {
    private final GridGeometry five = GridGeometry.of(23, 900, 500, 160);

    @Test
    void tilesFillTheWidthAndAreNeverNarrowerThanRequested() {
        assertThat(five.columns()).isEqualTo(5);
        assertThat(five.tileWidth()).isGreaterThanOrEqualTo(160);
        assertThat(five.x(4) + five.tileWidth()).isBetween(880.0, 900 - GridGeometry.GAP);
        assertThat(GridGeometry.of(3, 100, 500, 160).columns()).as("at least one").isEqualTo(1);
    }

    @Test
    void onlyTilesPartlyInsideTheVisibleAreaAreVisible() {
        assertThat(five.first(0)).isZero();
        assertThat(five.end(0)).isEqualTo(10);
        double secondRow = five.y(5);
        assertThat(five.first(secondRow + 1)).isEqualTo(5);
        assertThat(five.end(five.farthest())).isEqualTo(23);
        assertThat(GridGeometry.of(500, 900, 500, 160).end(0)).isEqualTo(10);
    }

    @Test
    void aPointHitsTheTileAtThatPosition() {
        assertThat(five.at(five.x(7) + 5, five.y(7) + 5)).isEqualTo(7);
        assertThat(five.at(five.x(4) + 5, five.y(22) + 5)).as("behind the last one").isEqualTo(-1);
        assertThat(five.at(-10, 10)).isEqualTo(-1);
    }

    @Test
    void aDroppedTileGoesToTheNearestGap() {
        double half = five.tileWidth() / 2;
        assertThat(five.insertionAt(five.x(1) + half - 8, five.y(1) + 5)).isEqualTo(1);
        assertThat(five.insertionAt(five.x(1) + half + 8, five.y(1) + 5)).isEqualTo(2);
        assertThat(five.insertionAt(880, 5000)).isEqualTo(23);
    }

    @Test
    void aTileIsRevealedByScrollingAsLittleAsIsNeeded() {
        assertThat(five.revealing(0, 0)).isZero();
        double down = five.revealing(12, 0);
        assertThat(five.y(12) + five.tileHeight() - down).isLessThanOrEqualTo(500);
        assertThat(five.revealing(12, down)).isEqualTo(down);
        assertThat(five.revealing(0, down)).isZero();
    }
}
