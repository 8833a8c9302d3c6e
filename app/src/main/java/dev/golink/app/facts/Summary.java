package dev.golink.app.facts;

import java.util.List;

import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.look.PhoneWords;

/** Summarises one fact about many phones. */
@FunctionalInterface
public interface Summary {
    /** The text, in the given language; there is at least one phone. */
    String of(PhoneWords words, List<Phone> phones);
}
