package dev.golink.screens.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TilingTest {
    private static final Rectangle2D SCREEN = new Rectangle2D(100, 50, 1440, 860);

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5", "7", "10"})
    void cellsLieOnTheScreenAndNotOnOneAnother(int count) {
        List<Rectangle2D> cells = Tiling.cells(SCREEN, count);

        assertThat(cells).hasSizeGreaterThanOrEqualTo(count).allMatch(SCREEN::contains);
        for (Rectangle2D cell : cells) {
            assertThat(cells).filteredOn(cell::intersects).containsExactly(cell);
        }
    }

    @Test
    void tooManyWindowsShareCells() {
        List<Rectangle2D> cells = Tiling.cells(new Rectangle2D(0, 0, 600, 400), 5);

        assertThat(Tiling.around(cells, 5)).hasSize(5);
        assertThat(cells).allMatch(cell -> cell.getWidth() >= Tiling.NARROWEST && cell.getHeight() >= Tiling.LOWEST);
    }

    @Test
    void newWindowsTakeTheCellsThatAreFree() {
        Rectangle2D there = new Rectangle2D(100, 50, 400, 800);

        List<Rectangle2D> free = Tiling.free(SCREEN, 3, List.of(there));

        assertThat(free).hasSize(3).allMatch(SCREEN::contains).noneMatch(there::intersects).doesNotHaveDuplicates();
    }

    @Test
    void anotherWindowGoesBesideTheOthersOrIsSlightlyOffset() {
        Rectangle2D first = new Rectangle2D(130, 80, 600, 700);
        assertThat(Tiling.firstFree(SCREEN, 700, 800, List.of(first))).isEqualTo(new Rectangle2D(730, 50, 700, 800));
        assertThat(Tiling.firstFree(SCREEN, 1400, 800, List.of(first)))
                .isEqualTo(new Rectangle2D(124, 74, 1400, 800));
    }
}
