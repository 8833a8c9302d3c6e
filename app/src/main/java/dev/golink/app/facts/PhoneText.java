package dev.golink.app.facts;

import dev.golink.ui.look.PhoneWords;
import dev.golink.ui.roster.PhoneSnapshot;

/** Says something of a phone. */
@FunctionalInterface
public interface PhoneText {
    /** The text, in the language of the words; any thread may ask. */
    String of(PhoneWords words, PhoneSnapshot seen);
}
