package dev.golink.screens.wall.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileFitTest {
    private static final TileRoom FULL_HD = new TileRoom(1920, 1080);
    private static final double CAPTION = 40;
    private static final double BRIEF = 22;
    private static final TileRules RULES = new TileRules(8, 3, width -> width < 110 ? BRIEF : CAPTION, 80, 140);

    @Test
    void thirtyUprightPhonesLeaveLittleOfAFullScreenEmpty() {
        ShapeCounts shapes = shapes(30, 0.5);
        TileFit fit = fit(30, FULL_HD, shapes);
        assertThat(fit).isEqualTo(new TileFit(10, 3, 1));
        assertThat(empty(30, fit, FULL_HD, shapes)).isLessThan(0.15);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "2, 2, 1", "5, 5, 1", "12, 6, 2", "64, 16, 4"})
    void tilesAreAsLargeAsTheRoomAllows(int count, int columns, int rows) {
        assertThat(fit(count, FULL_HD, shapes(count, 0.5))).isEqualTo(new TileFit(columns, rows, 1));
    }

    @Test
    void tilesThatDoNotFitAreOnFurtherPagesOfEqualSize() {
        ShapeCounts shapes = shapes(1000, 0.5);
        TileFit fit = fit(1000, FULL_HD, shapes);
        assertThat(fit.pages()).isGreaterThan(1);
        assertThat(fit.capacity() * fit.pages()).isGreaterThanOrEqualTo(1000);
        assertThat(fit.capacity() * (fit.pages() - 1)).as("the last page is not empty").isLessThan(1000);
        assertThat(RULES.tileWidth(FULL_HD, fit.columns())).isGreaterThanOrEqualTo(80);
        assertThat(shapes.longSide(RULES.pictureWidth(FULL_HD, fit.columns()),
                RULES.pictureHeight(FULL_HD, fit.columns(), fit.rows()))).isGreaterThanOrEqualTo(140);
        assertThat(empty(fit.capacity(), fit, FULL_HD, shapes)).isLessThan(0.3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 12, 30, 64, 100})
    void allTilesAreInTheRoomOnOnePageThatHoldsThem(int count) {
        TileFit fit = fit(count, FULL_HD, shapes(count, 0.46));
        assertThat(fit.pages()).isEqualTo(1);
        assertThat(fit.capacity()).isGreaterThanOrEqualTo(count);
        assertThat(8 + fit.columns() * (RULES.tileWidth(FULL_HD, fit.columns()) + 8)).isLessThanOrEqualTo(1920);
        assertThat(8 + fit.rows() * (RULES.tileHeight(FULL_HD, fit.rows()) + 8)).isLessThanOrEqualTo(1080);
    }

    @Test
    void sidewaysPhonesGetWideTiles() {
        TileFit standing = fit(12, FULL_HD, shapes(12, 0.5));
        TileFit lying = fit(12, FULL_HD, shapes(12, 2));
        assertThat(lying.rows()).isGreaterThan(standing.rows());
        assertThat(lying.columns()).isLessThan(standing.columns());
        ShapeCounts mixed = ShapeCounts.of(Stream.concat(Collections.nCopies(6, 0.5).stream(),
                Collections.nCopies(6, 2.0).stream()).toList());
        TileFit both = fit(12, FULL_HD, mixed);
        assertThat(both.capacity()).isGreaterThanOrEqualTo(12);
        assertThat(both.rows()).isBetween(standing.rows(), lying.rows());
    }

    @Test
    void aJoiningOrTurnedPhoneMovesNoTileWhileThereIsRoom() {
        TileFit eleven = fit(11, FULL_HD, shapes(11, 0.5));
        assertThat(TileFit.of(12, FULL_HD, shapes(12, 0.5), RULES, eleven)).isEqualTo(eleven);
        List<Double> turned = Stream.concat(Collections.nCopies(11, 0.5).stream(), Stream.of(2.0)).toList();
        assertThat(TileFit.of(12, FULL_HD, ShapeCounts.of(turned), RULES, eleven)).isEqualTo(eleven);
        assertThat(TileFit.of(4, FULL_HD, shapes(4, 0.5), RULES, eleven)).as("much larger pictures are worth it")
                .isEqualTo(fit(4, FULL_HD, shapes(4, 0.5)));
        assertThat(TileFit.of(40, FULL_HD, shapes(40, 0.5), RULES, eleven).capacity()).isGreaterThanOrEqualTo(40);
    }

    @Test
    void aJoiningPhoneMovesNoTileOnPagesEither() {
        int full = fit(200, FULL_HD, shapes(200, 0.5)).capacity() * 2;
        TileFit before = fit(full, FULL_HD, shapes(full, 0.5));
        assertThat(before.capacity() * before.pages()).as("no place is left").isEqualTo(full);
        assertThat(TileFit.of(full + 1, FULL_HD, shapes(full + 1, 0.5), RULES, before))
                .isEqualTo(new TileFit(before.columns(), before.rows(), before.pages() + 1));
        assertThat(TileFit.of(30, FULL_HD, shapes(30, 0.5), RULES, before)).isEqualTo(new TileFit(10, 3, 1));
    }

    @Test
    void aVeryLowAreaHasOneRowOfSmallTiles() {
        TileRoom low = new TileRoom(683, 120);
        ShapeCounts shapes = shapes(24, 0.5);

        TileFit fit = fit(24, low, shapes);

        assertThat(fit.rows()).isOne();
        assertThat(fit.columns()).isGreaterThan(4);
        assertThat(RULES.pictureHeight(low, fit.columns(), 1)).isLessThan(140);
        assertThat(shapes.area(RULES.pictureWidth(low, fit.columns()), RULES.pictureHeight(low, fit.columns(), 1)))
                .as("no smaller than alone").isGreaterThanOrEqualTo(
                        shapes.area(RULES.pictureWidth(low, 1), RULES.pictureHeight(low, 1, 1)));
    }

    @Test
    void aTinyAreaHasOneTilePerPage() {
        assertThat(fit(3, new TileRoom(60, 40), shapes(3, 0.5))).isEqualTo(new TileFit(1, 1, 3));
        assertThat(fit(0, FULL_HD, shapes(0, 0.5)).pages()).isEqualTo(1);
        assertThat(fit(3, new TileRoom(0, 0), shapes(3, 0.5))).isEqualTo(new TileFit(1, 1, 3));
    }

    private static TileFit fit(int count, TileRoom room, ShapeCounts shapes) {
        return TileFit.of(count, room, shapes, RULES, null);
    }

    private static ShapeCounts shapes(int count, double ratio) {
        return ShapeCounts.of(Collections.nCopies(count, ratio));
    }

    /** The share of a room that is neither picture nor caption nor a gap or frame around them. */
    private static double empty(int count, TileFit fit, TileRoom room, ShapeCounts shapes) {
        double wide = RULES.tileWidth(room, fit.columns());
        double high = RULES.tileHeight(room, fit.rows());
        double pictureWide = RULES.pictureWidth(room, fit.columns());
        double pictureHigh = RULES.pictureHeight(room, fit.columns(), fit.rows());
        double around = (wide + 8) * (high + 8) - pictureWide * pictureHigh;
        double used = count * (around + shapes.area(pictureWide, pictureHigh));
        return 1 - used / (room.width() * room.height());
    }
}
