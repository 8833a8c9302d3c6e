package dev.golink.app.table.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import dev.golink.app.field.FieldColumn;

/**
 * The possible widths of a column in pixels, in ascending order; neighbours may be equal.
 *
 * @param least  the width when the table lacks even the usual widths
 * @param usual  the width that its values usually need, or the wanted width if that is smaller
 * @param wanted the width when the table has exactly the wanted widths
 * @param full   the width at which no value is cut; such columns get further room first
 * @param most   the greatest width, however wide the table is
 */
record ColumnRoom(double least, double usual, double wanted, double full, double most) {
    private static final List<ToDoubleFunction<ColumnRoom>> STEPS = List.of(ColumnRoom::least, ColumnRoom::usual,
            ColumnRoom::wanted, ColumnRoom::full, ColumnRoom::most);

    /**
     * The possible widths of a column.
     *
     * @param wanted the wanted width in pixels; it is rounded and limited to the column's range
     * @param full   the width at which no value is cut, in pixels; 0 if it is unknown
     */
    static ColumnRoom of(FieldColumn column, double wanted, double full) {
        double sensible = Math.clamp(Math.rint(wanted), column.least(), column.most());
        return new ColumnRoom(column.least(), Math.min(sensible, column.preferred()), sensible,
                Math.clamp(Math.rint(full), sensible, column.most()), column.most());
    }

    /**
     * Divides a table's width among its columns, in whole pixels. All columns grow from one step to the next in the
     * same proportion. So no column exceeds its wanted width while another lacks its usual width.
     *
     * @param width the table's width; what lies below the sum of the least widths or above the sum of the greatest is
     *              left over
     */
    static List<Double> share(List<ColumnRoom> columns, double width) {
        int step = 1;
        while (step < STEPS.size() - 1 && sum(columns, STEPS.get(step)) < width) {
            step++;
        }
        return between(columns, STEPS.get(step - 1), STEPS.get(step), width);
    }

    private static List<Double> between(List<ColumnRoom> columns, ToDoubleFunction<ColumnRoom> low,
            ToDoubleFunction<ColumnRoom> high, double width) {
        double lowest = sum(columns, low);
        double more = sum(columns, high) - lowest;
        double part = more == 0 ? 0 : Math.clamp((width - lowest) / more, 0, 1);
        List<Double> widths = new ArrayList<>();
        double exact = 0;
        double given = 0;
        for (ColumnRoom column : columns) {
            double from = low.applyAsDouble(column);
            exact += from + part * (high.applyAsDouble(column) - from);
            // Rounding differences of one column go to the next; the steps are whole numbers, so no width leaves its
            // range.
            widths.add(Math.rint(exact) - given);
            given += widths.getLast();
        }
        return widths;
    }

    private static double sum(List<ColumnRoom> columns, ToDoubleFunction<ColumnRoom> step) {
        return columns.stream().mapToDouble(step).sum();
    }
}
