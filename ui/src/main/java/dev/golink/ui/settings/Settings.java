package dev.golink.ui.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What the console remembers. For the window's thread only. */
public interface Settings {
    /** What a section holds: what was set last, in this run or an earlier one. */
    <T> T get(Section<T> section);

    /** Remembers a section's new value; returns at once. */
    <T> void set(Section<T> section, T value);

    /** Where the settings were put that could not be read, if that happened. */
    default Optional<Path> keptAside() {
        return Optional.empty();
    }

    /**
     * Sets who is told when changes can't be written, given the file and why; once until a try succeeds again. They hold in
     * memory, and are tried again with the next one. The listener is called on a thread of the settings.
     */
    default void whenNotSaved(BiConsumer<Path, IOException> listener) {}

    /** Settings that are forgotten with the process. */
    static Settings inMemory() {
        return new Remembered(_ -> {});
    }
}
