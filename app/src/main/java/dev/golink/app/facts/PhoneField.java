package dev.golink.app.facts;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.golink.ui.roster.RowOrder;

/**
 * A fact of a phone: all that table, sorting, export, search and details need to know of it. What it has no part for, does
 * without it: the table does not show a fact without a column.
 *
 * @param id       what it is called in the settings
 * @param title    the key of the text above its column
 * @param text     how it stands, in a cell
 * @param full     the same with all there is to say
 * @param sort     what rows are sorted by; null if they are not sorted by it
 * @param column   its column; null if it has none
 * @param exported what is exported of it
 * @param searched how it is searched for; null if it is not
 * @param detail   its line in the details of one phone; null if it has none
 * @param summary  what the details of many phones say of it; null if nothing
 */
public record PhoneField(String id, String title, PhoneText text, PhoneText full, @Nullable SortKey<?> sort,
        @Nullable Column column, List<Exported> exported, @Nullable Searched searched, @Nullable Detail detail,
        @Nullable Summary summary) {
    /** Copies the list. */
    public PhoneField {
        exported = List.copyOf(exported);
    }

    /**
     * In which order it puts the phones; those of which it is not known stand last.
     *
     * @throws IllegalStateException if rows are not sorted by it
     */
    public RowOrder<?> order(boolean descending) {
        SortKey<?> key = sort;
        if (key == null) {
            throw new IllegalStateException("rows are not sorted by " + id);
        }
        return key.order(descending);
    }

    /**
     * Its column.
     *
     * @throws IllegalStateException if it has none
     */
    public Column inTable() {
        Column standing = column;
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
