package dev.golink.app.profiles;

import java.util.Set;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.profile.ProfileEdit;

/**
 * What became of a change.
 *
 * @param number   tells it from every other one
 * @param phones   whom it was for
 * @param edit     what was to change
 * @param outcome  how it went
 * @param reversal what takes it back; empty if it changed nothing, or can't be taken back
 */
public record EditReport(long number, Set<PhoneId> phones, ProfileEdit edit, EditOutcome outcome, Reversal reversal) {
    /** Copies the phones. */
    public EditReport {
        phones = Set.copyOf(phones);
    }

    /** Whether it is kept. */
    public boolean isKept() {
        return outcome instanceof EditOutcome.Kept;
    }

    /** Whether it was to change groups, tags or numbers, of which a notice tells. */
    public boolean isOfNames() {
        return edit.nickname() == null && edit.note() == null;
    }
}
