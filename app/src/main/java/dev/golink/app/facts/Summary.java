package dev.golink.app.facts;

import java.util.List;

import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.look.PhoneWords;

/** Says how something stands with many phones. */
@FunctionalInterface
public interface Summary {
    /** The text, in the language of the words; there is at least one phone. */
    String of(PhoneWords words, List<Phone> phones);
}
