package dev.golink.app.table.columns;

import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import dev.golink.ui.settings.Fields;
import dev.golink.ui.settings.Section;

/**
 * How the columns stand. Columns are called by their names in the settings; those that this version does not know are kept.
 *
 * @param columns all columns in their order, hidden ones included
 * @param sorts   what the rows are sorted by, the first of it first
 */
record ColumnLayout(List<Placed> columns, List<Sort> sorts) {
    /** In the settings. */
    static final Section<ColumnLayout> SECTION = new Section<>("columns", new ColumnLayout(List.of(), List.of()),
            ColumnLayout::read, ColumnLayout::write);

    private static final double WIDEST = 10_000;

    /**
     * A column in its place.
     *
     * @param name    of the column
     * @param width   in pixels; 0 if none was chosen
     * @param visible whether it is shown
     */
    record Placed(String name, double width, boolean visible) {}

    /**
     * One thing that the rows are sorted by.
     *
     * @param name       of the column
     * @param descending whether the last comes first
     */
    record Sort(String name, boolean descending) {}

    private static ColumnLayout read(Fields fields) {
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
