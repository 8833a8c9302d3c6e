package dev.golink.app.facts;

import dev.golink.ui.look.PhoneWords;
import dev.golink.ui.roster.PhoneSnapshot;

/** A text about a phone. */
@FunctionalInterface
public interface PhoneText {
    /** The text, in the given language; may be called from any thread. */
    String of(PhoneWords words, PhoneSnapshot seen);
}
