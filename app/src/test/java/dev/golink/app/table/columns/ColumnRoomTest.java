package dev.golink.app.table.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.golink.app.field.FieldColumn;
import dev.golink.app.field.catalog.PhoneFields;

/** The division of a table's width among its columns. */
class ColumnRoomTest {
    private static final FieldColumn BATTERY = PhoneFields.column("battery").orElseThrow().inTable();
    private static final FieldColumn MODEL = PhoneFields.column("model").orElseThrow().inTable();

    private static final ColumnRoom NAME = new ColumnRoom(80, 100, 150, 150, 400);
    private static final ColumnRoom NUMBER = new ColumnRoom(60, 60, 60, 60, 110);
    private static final ColumnRoom TEXT = new ColumnRoom(70, 140, 140, 140, 900);
    private static final List<ColumnRoom> COLUMNS = List.of(NAME, NUMBER, TEXT);

    @Test
    void freeRoomGoesFirstToColumnsThatWouldBeCut() {
        ColumnRoom names = new ColumnRoom(80, 100, 150, 300, 400);
        List<ColumnRoom> columns = List.of(names, NUMBER, TEXT);

        assertThat(ColumnRoom.share(columns, 350 + 40)).containsExactly(190.0, 60.0, 140.0);
        assertThat(ColumnRoom.share(columns, 350 + 150)).containsExactly(300.0, 60.0, 140.0);
        assertThat(ColumnRoom.share(columns, 350 + 160).getLast()).isGreaterThan(140);
        assertThat(ColumnRoom.share(columns, 340).getFirst()).as("nothing usual is cut for it").isEqualTo(140);
    }

    @Test
    void exactRoomGivesEveryColumnItsWantedWidth() {
        assertThat(ColumnRoom.share(COLUMNS, 350)).containsExactly(150.0, 60.0, 140.0);
    }

    @Test
    void columnsWiderThanNeededShrinkFirst() {
        assertThat(ColumnRoom.share(COLUMNS, 310)).containsExactly(110.0, 60.0, 140.0);
        assertThat(ColumnRoom.share(COLUMNS, 300)).containsExactly(100.0, 60.0, 140.0);
    }

    @Test
    void withTooLittleRoomEveryFlexibleColumnShrinks() {
        assertThat(ColumnRoom.share(COLUMNS, 255)).containsExactly(90.0, 60.0, 105.0);
    }

    @Test
    void extraRoomGoesToColumnsThatCanUseIt() {
        assertThat(ColumnRoom.share(COLUMNS, 880)).containsExactly(150.0 + 125, 60.0 + 25, 140.0 + 380);
    }

    @Test
    void noColumnIsNarrowerThanItsLeastOrWiderThanItsMost() {
        assertThat(ColumnRoom.share(COLUMNS, 100)).containsExactly(80.0, 60.0, 70.0);
        assertThat(ColumnRoom.share(COLUMNS, 5000)).containsExactly(400.0, 110.0, 900.0);
        assertThat(ColumnRoom.share(List.of(), 500)).isEmpty();
    }

    @Test
    void widthsAreWholePixelsThatFillTheRoom() {
        IntStream.rangeClosed(210, 1410).forEach(width -> {
            List<Double> widths = ColumnRoom.share(COLUMNS, width);

            assertThat(widths).allMatch(one -> one == Math.rint(one));
            assertThat(widths.stream().mapToDouble(Double::doubleValue).sum()).isEqualTo(width);
        });
    }

    @Test
    void wantedWidthStaysWithinTheColumnsLimits() {
        assertThat(ColumnRoom.of(BATTERY, 3, 0).wanted()).isEqualTo(BATTERY.least());
        assertThat(ColumnRoom.of(BATTERY, 4000, 0).wanted()).isEqualTo(BATTERY.most());
        assertThat(ColumnRoom.of(MODEL, 80.4, 0))
                .isEqualTo(new ColumnRoom(MODEL.least(), 80, 80, 80, MODEL.most()));
    }
}
