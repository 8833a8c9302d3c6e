package dev.golink.app.field;

import java.util.List;

import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.presentation.PhoneTexts;

/** Summarises one fact about many phones. */
@FunctionalInterface
public interface FieldSummary {
    /** The text, in the given language; there is at least one phone. */
    String of(PhoneTexts texts, List<Phone> phones);
}
