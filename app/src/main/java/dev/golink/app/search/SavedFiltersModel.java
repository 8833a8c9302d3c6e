package dev.golink.app.search;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonObject;

import dev.golink.ui.settings.Section;
import dev.golink.ui.settings.Settings;

/** The filters that are saved under names. For the JavaFX thread only. */
public final class SavedFiltersModel {
    private static final int USUAL_DAYS = 10;
    private static final Section<Integer> NOT_SEEN = new Section<>("not-seen", USUAL_DAYS,
            fields -> fields.whole("days", USUAL_DAYS, 1, FilterChip.NotSeenFor.MOST),
            SavedFiltersModel::written);

    private final Settings settings;
    private final SearchModel search;

    /** @param search the search that filters are saved from and applied to */
    public SavedFiltersModel(Settings settings, SearchModel search) {
        this.settings = settings;
        this.search = search;
    }

    /** All saved filters, in the order in which they were saved. */
    public List<SavedFilter> all() {
        return settings.get(SavedFilter.SECTION);
    }

    /** Saves the current search under a name, and replaces a filter of that name. Does nothing if the name is blank. */
    public void save(String name) {
        String plain = name.strip();
        if (!plain.isEmpty()) {
            put(new SavedFilter(plain, search.textProperty().get(), search.chips()), plain);
        }
    }

    /** Searches with a saved filter. */
    public void apply(SavedFilter filter) {
        search.lookFor(filter.text(), filter.chips());
    }

    /** Renames a filter, and replaces another filter of that name. Does nothing if the name is blank. */
    public void rename(SavedFilter filter, String name) {
        String plain = name.strip();
        if (!plain.isEmpty()) {
            put(new SavedFilter(plain, filter.text(), filter.chips()), filter.name());
        }
    }

    /** Removes a saved filter. */
    public void remove(SavedFilter filter) {
        settings.set(SavedFilter.SECTION, all().stream().filter(one -> !one.equals(filter)).toList());
    }

    /** The number of days of the filter for phones that were not seen; 10 until the operator chooses another. */
    public int notSeenDays() {
        return settings.get(NOT_SEEN);
    }

    /** Remembers the number of days of the filter for phones that were not seen. */
    public void setNotSeenDays(int days) {
        settings.set(NOT_SEEN, days);
    }

    private static JsonObject written(int days) {
        JsonObject section = new JsonObject();
        section.addProperty("days", days);
        return section;
    }

    private void put(SavedFilter filter, String inPlaceOf) {
        List<SavedFilter> next = new ArrayList<>();
        all().forEach(one -> {
            if (one.name().equals(inPlaceOf)) {
                next.add(filter);
            } else if (!one.name().equals(filter.name())) {
                next.add(one);
            }
        });
        if (!next.contains(filter)) {
            next.add(filter);
        }
        settings.set(SavedFilter.SECTION, next);
    }
}
