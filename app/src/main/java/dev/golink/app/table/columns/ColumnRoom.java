package dev.golink.app.table.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import dev.golink.app.facts.Column;

/**
 * How wide a column can be, in pixels; none is less than the one before.
 *
 * @param least  where there is not even room for what the columns usually say
 * @param usual  what its values usually need, or less if less is wanted
 * @param wanted where there is just the room for all that is wanted
 * @param full   where there is more, which what would else be cut takes first
 * @param most   however much room there is
 */
record ColumnRoom(double least, double usual, double wanted, double full, double most) {
    private static final List<ToDoubleFunction<ColumnRoom>> STEPS = List.of(ColumnRoom::least, ColumnRoom::usual,
            ColumnRoom::wanted, ColumnRoom::full, ColumnRoom::most);

    /**
     * Room for a column.
     *
     * @param wanted a width in pixels, rounded and kept within what makes sense for the column
     * @param full   the width that would cut nothing, as far as it is known, or 0
     */
    static ColumnRoom of(Column column, double wanted, double full) {
        double sensible = Math.clamp(Math.rint(wanted), column.least(), column.most());
        return new ColumnRoom(column.least(), Math.min(sensible, column.preferred()), sensible,
                Math.clamp(Math.rint(full), sensible, column.most()), column.most());
    }

    /**
     * Shares the width of a table among its columns, in whole pixels. All columns are on the way from one step to the next
     * alike, so that no column has more than it wants while another lacks what it usually needs.
     *
     * @param width of the table; less than all least or more than all greatest widths stays over
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
            // What one column loses to whole pixels the next one gets; the steps are whole, so none leaves them.
            widths.add(Math.rint(exact) - given);
            given += widths.getLast();
        }
        return widths;
    }

    private static double sum(List<ColumnRoom> columns, ToDoubleFunction<ColumnRoom> step) {
        return columns.stream().mapToDouble(step).sum();
    }
}
