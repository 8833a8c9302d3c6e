package dev.golink.app.profiles.names;

import java.util.Optional;

import dev.golink.app.profiles.NameKind;
import dev.golink.app.search.FilterChip;

/** An entry of the list at the side of the table. */
sealed interface SideListEntry {
    /** Whether two entries are the same, regardless of their counts. */
    default boolean isSame(SideListEntry other) {
        return switch (this) {
            case All _ -> other instanceof All;
            case NoGroup _ -> other instanceof NoGroup;
            case Tags _ -> other instanceof Tags;
            case Named named -> other instanceof Named same && same.kind == named.kind && same.name.equals(named.name);
        };
    }

    /** The filter of this entry; empty for all phones and for the headline. */
    default Optional<FilterChip> chip() {
        return switch (this) {
            case All _,Tags _ -> Optional.empty();
            case NoGroup _ -> Optional.of(new FilterChip.OfNoGroup());
            case Named named -> Optional.of(named.kind.chip(named.name));
        };
    }

    /**
     * All phones.
     *
     * @param count the number of phones
     */
    record All(int count) implements SideListEntry {}

    /**
     * The phones in no group.
     *
     * @param count the number of phones
     */
    record NoGroup(int count) implements SideListEntry {}

    /** The headline above the tags. */
    record Tags() implements SideListEntry {}

    /**
     * A group or a tag.
     *
     * @param kind  whether it is a group or a tag
     * @param name  the name
     * @param count the number of its phones
     */
    record Named(NameKind kind, String name, int count) implements SideListEntry {}
}
