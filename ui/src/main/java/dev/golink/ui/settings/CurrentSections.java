package dev.golink.ui.settings;

import java.util.function.Consumer;

import com.google.gson.JsonObject;

/**
 * The present sections in memory. Sections that this version does not use, such as those of a newer version, are not
 * changed.
 */
final class CurrentSections implements Settings {
    private final Consumer<Change> changed;
    private JsonObject sections = new JsonObject();

    /** @param changed called with each change */
    CurrentSections(Consumer<Change> changed) {
        this.changed = changed;
    }

    void begin(JsonObject read) {
        sections = read;
    }

    @Override
    public <T> T get(Section<T> section) {
        return sections.get(section.name()) instanceof JsonObject object
                ? section.reader().apply(new SectionFields(object))
                : section.initial();
    }

    @Override
    public <T> void set(Section<T> section, T value) {
        JsonObject before = sections.get(section.name()) instanceof JsonObject object ? known(section, object)
                : new JsonObject();
        JsonObject after = section.writer().apply(value);
        if (!after.equals(before)) {
            sections.add(section.name(), SettingsMerge.of(sections.get(section.name()), before, after));
            changed.accept(new Change(section.name(), before, after, sections.deepCopy()));
        }
    }

    /** The part of a section that this version understands. This version neither changes nor removes the rest. */
    private static <T> JsonObject known(Section<T> section, JsonObject object) {
        return section.writer().apply(section.reader().apply(new SectionFields(object)));
    }

    /**
     * A change of a section's value.
     *
     * @param section its name
     * @param before  the old value, as far as this version understands it
     * @param after   the new value
     * @param all     a copy of all sections, this one included
     */
    record Change(String section, JsonObject before, JsonObject after, JsonObject all) {
        /** This change combined with an earlier change that is not written yet. */
        Change after(Change earlier) {
            return new Change(section, earlier.before, after, all);
        }
    }
}
