package dev.golink.app.notices.rules;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.golink.server.fleet.id.ComposedText;

/** The phones whose absences and alerts are reported to the operator. */
public sealed interface GroupChoice {
    /** All phones. */
    All ALL = new All();

    /** Whether a phone in these groups is included. */
    boolean admits(List<String> groups);

    /** All phones, in a group or not. */
    record All() implements GroupChoice {
        @Override
        public boolean admits(List<String> groups) {
            return true;
        }
    }

    /**
     * The phones in certain groups.
     *
     * @param names the names of the groups; empty for no phone
     */
    record Only(Set<String> names) implements GroupChoice {
        /** Copies the names, composed (NFC), as group names are stored. */
        public Only {
            names = names.stream().map(ComposedText::of).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public boolean admits(List<String> groups) {
            return !Collections.disjoint(names, groups);
        }
    }
}
