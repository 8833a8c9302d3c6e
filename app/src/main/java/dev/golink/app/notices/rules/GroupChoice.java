package dev.golink.app.notices.rules;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.golink.server.fleet.id.ComposedText;

/** Of which phones the operator is told that they come and go. */
public sealed interface GroupChoice {
    /** Of every phone. */
    All ALL = new All();

    /** Whether a phone of these groups is among them. */
    boolean admits(List<String> groups);

    /** Every phone, in a group or not. */
    record All() implements GroupChoice {
        @Override
        public boolean admits(List<String> groups) {
            return true;
        }
    }

    /**
     * The phones of certain groups.
     *
     * @param names of the groups; none means no phone
     */
    record Only(Set<String> names) implements GroupChoice {
        /** Copies the names, composed (NFC), as they are kept. */
        public Only {
            names = names.stream().map(ComposedText::of).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public boolean admits(List<String> groups) {
            return !Collections.disjoint(names, groups);
        }
    }
}
