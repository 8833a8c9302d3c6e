package dev.golink.app.access.pages;

import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.golink.app.access.AccessModel;
import dev.golink.app.access.AccessQuestion;
import dev.golink.app.access.AccessTexts;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.texts.Texts;

/**
 * What the page about access needs.
 *
 * @param access   the rights of this operator, and what is known about access
 * @param question asks before something is revoked
 * @param address  the server's WebSocket address, such as {@code ws://192.0.2.7:8080}
 * @param pinned   the server's address for programs on other computers, in TLS and with the pin of its key if it has one
 * @param copy     copies a text to the clipboard
 * @param texts    the texts of one language
 * @param ageTexts the texts of moments
 */
public record AccessParts(AccessModel access, AccessQuestion question, Supplier<String> address,
        Supplier<String> pinned, Consumer<String> copy, Texts texts, AgeTexts ageTexts) {
    /** A text. */
    String text(String key, Object... values) {
        return texts.text(key, values);
    }

    /** Texts about who may connect. */
    AccessTexts words() {
        return new AccessTexts(texts);
    }
}
