package dev.golink.app.search;

import java.util.ArrayList;
import java.util.List;

import dev.golink.ui.settings.Settings;

/** The filters that are saved under names. For the JavaFX thread only. */
public final class SavedFiltersModel {
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
