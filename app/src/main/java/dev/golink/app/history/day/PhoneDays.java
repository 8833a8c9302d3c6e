package dev.golink.app.history.day;

import java.util.List;

import dev.golink.app.history.entries.Finding;

/**
 * The days of a phone, as far as they are known.
 *
 * @param state      whether the server has answered
 * @param days       the days, the newest first; empty until the server has answered
 * @param isComplete whether all events of these days are in them; false if there were too many
 */
public record PhoneDays(Finding state, List<PhoneDay> days, boolean isComplete) {
    /** Nothing is known yet. */
    static final PhoneDays LOADING = new PhoneDays(new Finding.Loading(), List.of(), true);

    /** Copies the list. */
    public PhoneDays {
        days = List.copyOf(days);
    }
}
