package dev.golink.app.field;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.golink.ui.roster.RowOrder;

/**
 * A fact about a phone, with all that the table, sorting, export, search and details need. Each part that is missing
 * leaves the fact out there: the table does not show a fact without a column.
 *
 * @param id       the name of the fact in the settings
 * @param title    the key of the title of its column
 * @param text     the text in a cell
 * @param full     the text with all details
 * @param sort     the key that rows are sorted by; null if they are not sorted by this fact
 * @param column   the column; null if there is none
 * @param exported the exported values
 * @param search   how the fact is searched; null if it is not
 * @param detail   the line in the details of one phone; null if there is none
 * @param summary  the line in the details of many phones; null if there is none
 */
public record PhoneField(String id, String title, FieldText text, FieldText full, @Nullable SortKey<?> sort,
        @Nullable FieldColumn column, List<FieldExport> exported, @Nullable FieldSearch search,
        @Nullable FieldDetail detail,
        @Nullable FieldSummary summary) {
    /** Copies the list. */
    public PhoneField {
        exported = List.copyOf(exported);
    }

    /**
     * The order of rows by this fact; phones of which it is not known stand last.
     *
     * @throws IllegalStateException if rows are not sorted by this fact
     */
    public RowOrder<?> order(boolean descending) {
        SortKey<?> key = sort;
        if (key == null) {
            throw new IllegalStateException("rows can't be sorted by " + id);
        }
        return key.order(descending);
    }

    /**
     * The column of this fact.
     *
     * @throws IllegalStateException if it has no column
     */
    public FieldColumn inTable() {
        FieldColumn standing = column;
        if (standing == null) {
            throw new IllegalStateException(id + " has no column");
        }
        return standing;
    }

    @Override
    public String toString() {
        return id;
    }
}
