package dev.golink.app.profiles;

import java.util.Set;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.profile.ProfileEdit;

/**
 * The result of a change.
 *
 * @param number      identifies the change
 * @param phones      the phones that the change was for
 * @param edit        what was to change
 * @param outcome     the outcome
 * @param inverseEdit undoes the change; empty if it changed nothing, or cannot be undone
 */
public record EditReport(long number, Set<PhoneId> phones, ProfileEdit edit, EditOutcome outcome,
        InverseEdit inverseEdit) {
    /** Copies the phones. */
    public EditReport {
        phones = Set.copyOf(phones);
    }

    /** Whether the change is saved. */
    public boolean isKept() {
        return outcome instanceof EditOutcome.Kept;
    }

    /** Whether the change was of groups, tags or numbers; only such changes are reported with a notice. */
    public boolean isOfNames() {
        return edit.nickname() == null && edit.note() == null;
    }
}
