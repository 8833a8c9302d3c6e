package dev.golink.app.profiles.names;

import java.util.Optional;

import dev.golink.app.profiles.NameKind;
import dev.golink.app.search.Chip;

/** A line of the list at the side of the table. */
sealed interface SideEntry {
    /** Whether two entries are the same line, whatever their counts. */
    default boolean isSame(SideEntry other) {
        return switch (this) {
            case All _ -> other instanceof All;
            case NoGroup _ -> other instanceof NoGroup;
            case Tags _ -> other instanceof Tags;
            case Named named -> other instanceof Named same && same.kind == named.kind && same.name.equals(named.name);
        };
    }

    /** The filter that it stands for; none for all phones. */
    default Optional<Chip> chip() {
        return switch (this) {
            case All _,Tags _ -> Optional.empty();
            case NoGroup _ -> Optional.of(new Chip.OfNoGroup());
            case Named named -> Optional.of(named.kind.chip(named.name));
        };
    }

    /**
     * All phones.
     *
     * @param count how many they are
     */
    record All(int count) implements SideEntry {}

    /**
     * Those of no group.
     *
     * @param count how many they are
     */
    record NoGroup(int count) implements SideEntry {}

    /** The headline over the tags. */
    record Tags() implements SideEntry {}

    /**
     * A group or a tag.
     *
     * @param kind  which of the two
     * @param name  its name
     * @param count of its phones
     */
    record Named(NameKind kind, String name, int count) implements SideEntry {}
}
