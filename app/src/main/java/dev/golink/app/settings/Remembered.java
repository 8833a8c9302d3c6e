package dev.golink.app.settings;

import java.util.function.Consumer;

import com.google.gson.JsonObject;

/** The sections as they are now. Sections that nobody asks for, such as those of a newer version, stay as they are. */
final class Remembered implements Settings {
    private final Consumer<JsonObject> changed;
    private JsonObject sections = new JsonObject();

    /** @param changed given a copy of all sections after each change */
    Remembered(Consumer<JsonObject> changed) {
        this.changed = changed;
    }

    void begin(JsonObject read) {
        sections = read;
    }

    @Override
    public <T> T get(Section<T> section) {
        return sections.get(section.name()) instanceof JsonObject object ? section.reader().apply(new Fields(object))
                : section.initial();
    }

    @Override
    public <T> void set(Section<T> section, T value) {
        JsonObject written = section.writer().apply(value);
        if (!written.equals(sections.get(section.name()))) {
            sections.add(section.name(), written);
            changed.accept(sections.deepCopy());
        }
    }
}
