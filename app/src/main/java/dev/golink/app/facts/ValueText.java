package dev.golink.app.facts;

import dev.golink.ui.look.PhoneWords;
import dev.golink.ui.roster.PhoneSnapshot;

/**
 * Says a value that is known of a phone.
 *
 * @param <T> the kind of the value
 */
@FunctionalInterface
public interface ValueText<T> {
    /** The text, in the language of the words; any thread may ask. */
    String of(PhoneWords words, T value, PhoneSnapshot seen);
}
