package dev.golink.app.table.columns;

import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import dev.golink.ui.settings.Section;
import dev.golink.ui.settings.SectionFields;

/**
 * The layout of the columns. The settings refer to columns by name, and preserve names that this version does not know.
 *
 * @param columns all columns in their order, including hidden ones
 * @param sorts   the columns by which rows are sorted, the most significant first
 */
record ColumnLayout(List<Placed> columns, List<Sort> sorts) {
    /** The settings section. */
    static final Section<ColumnLayout> SECTION = new Section<>("columns", new ColumnLayout(List.of(), List.of()),
            ColumnLayout::read, ColumnLayout::write);

    private static final double WIDEST = 10_000;

    /**
     * The layout of one column.
     *
     * @param name    the column's name
     * @param width   its width in pixels; 0 if the operator chose none
     * @param visible whether it is shown
     */
    record Placed(String name, double width, boolean visible) {}

    /**
     * One column by which rows are sorted.
     *
     * @param name       the column's name
     * @param descending whether the order is descending
     */
    record Sort(String name, boolean descending) {}

    private static ColumnLayout read(SectionFields fields) {
        return new ColumnLayout(
                fields.objects("columns").stream().map(one -> new Placed(one.text("name", ""),
                        one.number("width", 0, 0, WIDEST), one.truth("visible", true))).toList(),
                fields.objects("sorted_by").stream()
                        .map(one -> new Sort(one.text("name", ""), one.truth("descending", false))).toList());
    }

    private static JsonObject write(ColumnLayout layout) {
        JsonArray columns = new JsonArray();
        layout.columns.forEach(placed -> {
            JsonObject one = new JsonObject();
            one.addProperty("name", placed.name);
            one.addProperty("width", Math.round(placed.width));
            one.addProperty("visible", placed.visible);
            columns.add(one);
        });
        JsonArray sorts = new JsonArray();
        layout.sorts.forEach(sort -> {
            JsonObject one = new JsonObject();
            one.addProperty("name", sort.name);
            one.addProperty("descending", sort.descending);
            sorts.add(one);
        });
        JsonObject section = new JsonObject();
        section.add("columns", columns);
        section.add("sorted_by", sorts);
        return section;
    }
}
