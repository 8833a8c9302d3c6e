package dev.golink.app.field;

import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.PhoneSnapshot;

/** A text about a phone. */
@FunctionalInterface
public interface FieldText {
    /** The text, in the given language; may be called from any thread. */
    String of(PhoneTexts texts, PhoneSnapshot seen);
}
