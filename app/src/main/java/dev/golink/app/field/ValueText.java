package dev.golink.app.field;

import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.PhoneSnapshot;

/**
 * The text of a known value of a phone.
 *
 * @param <T> the kind of the value
 */
@FunctionalInterface
public interface ValueText<T> {
    /** The text, in the given language; may be called from any thread. */
    String of(PhoneTexts texts, T value, PhoneSnapshot seen);
}
