package dev.golink.app.profiles;

import java.util.List;
import java.util.Set;

import dev.golink.server.fleet.EditOutcome;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.ProfileEdit;

/**
 * What became of a change.
 *
 * @param phones  whom it was for
 * @param edit    what was to change
 * @param outcome how it went
 * @param undo    the changes that take it back; none if it changed nothing, or can't be taken back
 */
public record EditReport(Set<PhoneId> phones, ProfileEdit edit, EditOutcome outcome, List<Step> undo) {
    /** Copies the collections. */
    public EditReport {
        phones = Set.copyOf(phones);
        undo = List.copyOf(undo);
    }

    /** Whether it is kept. */
    public boolean isKept() {
        return outcome instanceof EditOutcome.Kept;
    }

    /**
     * One change to several phones.
     *
     * @param phones whom it is for
     * @param edit   what changes
     */
    public record Step(Set<PhoneId> phones, ProfileEdit edit) {}
}
