package dev.golink.ui.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The settings that the console saves. Use them on the JavaFX thread only. */
public interface Settings {
    /** A section's value: what was last set, by this process or an earlier one. */
    <T> T get(Section<T> section);

    /** Sets a section's value and saves it in the background; returns at once. */
    <T> void set(Section<T> section, T value);

    /** Where unreadable settings were put aside; empty if the settings could be read. */
    default Optional<Path> keptAside() {
        return Optional.empty();
    }

    /**
     * Sets the listener for changes that can't be written; it gets the file and the reason. It is called once, and
     * again only after a write has succeeded in between. Unwritten changes remain in memory and are tried again with
     * the next change. The listener is called on a thread of the settings.
     */
    default void whenNotSaved(BiConsumer<Path, IOException> listener) {}

    /** Settings that are lost when the process ends. */
    static Settings inMemory() {
        return new CurrentSections(_ -> {});
    }
}
