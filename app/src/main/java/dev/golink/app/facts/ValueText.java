package dev.golink.app.facts;

import dev.golink.ui.look.PhoneWords;
import dev.golink.ui.roster.PhoneSnapshot;

/**
 * The text of a known value of a phone.
 *
 * @param <T> the kind of the value
 */
@FunctionalInterface
public interface ValueText<T> {
    /** The text, in the given language; may be called from any thread. */
    String of(PhoneWords words, T value, PhoneSnapshot seen);
}
