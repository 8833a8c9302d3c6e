package dev.golink.app.search;

import java.util.ArrayList;
import java.util.List;

import dev.golink.ui.settings.Settings;

/** The filters that are kept under names. For the window's thread only. */
public final class SavedFiltersModel {
    private final Settings settings;
    private final SearchModel search;

    /** @param search what they are taken from and put into */
    public SavedFiltersModel(Settings settings, SearchModel search) {
        this.settings = settings;
        this.search = search;
    }

    /** All of them, in the order in which they were kept. */
    public List<SavedFilter> all() {
        return settings.get(SavedFilter.SECTION);
    }

    /** Keeps what is looked for now, in place of another of that name; does nothing without a name. */
    public void save(String name) {
        String plain = name.strip();
        if (!plain.isEmpty()) {
            put(new SavedFilter(plain, search.textProperty().get(), search.chips()), plain);
        }
    }

    /** Looks for what one of them says. */
    public void apply(SavedFilter filter) {
        search.lookFor(filter.text(), filter.chips());
    }

    /** Calls one of them otherwise, in place of another of that name; does nothing without a name. */
    public void rename(SavedFilter filter, String name) {
        String plain = name.strip();
        if (!plain.isEmpty()) {
            put(new SavedFilter(plain, filter.text(), filter.chips()), filter.name());
        }
    }

    /** Forgets one of them. */
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
