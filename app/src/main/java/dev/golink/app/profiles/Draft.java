package dev.golink.app.profiles;

import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.ComposedText;

/**
 * A text that the server stores and the operator may be editing. Updates from the server never overwrite what the
 * operator typed. Used on the JavaFX thread only.
 */
public final class Draft {
    /** How the typed text relates to the saved one. */
    public enum State {
        /** The typed text is the saved one. */
        KEPT,
        /** The typed text differs from the saved one. */
        UNSAVED,
        /** The typed text is on its way to the server. */
        SAVING,
        /** The typed text differs from the saved one, which another operator has changed meanwhile. */
        OVERTAKEN
    }

    private final StringProperty text = new SimpleStringProperty("");
    private String kept;
    /** The saved text when the typing began. */
    private String base;

    /** @param kept the saved text */
    public Draft(String kept) {
        this.kept = kept;
        this.base = kept;
        text.set(kept);
    }

    /**
     * A text as a field contains it: without control characters; line breaks and tabs stay if {@code lines} is true.
     */
    public static String typeable(String text, boolean lines) {
        StringBuilder typeable = new StringBuilder();
        text.codePoints().filter(sign -> !Character.isISOControl(sign) || lines && (sign == '\n' || sign == '\t'))
                .forEach(typeable::appendCodePoint);
        return typeable.toString();
    }

    /** The typed text. */
    public StringProperty textProperty() {
        return text;
    }

    /** The saved text, as far as it is known. */
    public String kept() {
        return kept;
    }

    /** Sets the saved text. The typed text follows if it was unchanged. */
    public void show(String now) {
        boolean untouched = text.get().equals(kept);
        kept = now;
        if (untouched || text.get().equals(now)) {
            revert();
        }
    }

    /** Discards the typed text. */
    public void revert() {
        base = kept;
        text.set(kept);
    }

    /**
     * Composes the typed text as the server stores it, and returns it to be saved. The operator has seen the text saved
     * until now, so the draft is no longer {@link State#OVERTAKEN}.
     */
    public String save() {
        base = kept;
        text.set(ComposedText.of(text.get()));
        return text.get();
    }

    /**
     * How the typed text relates to the saved one.
     *
     * @param pending the text on its way to the server; null for none
     */
    public State state(@Nullable String pending) {
        if (text.get().equals(kept)) {
            return State.KEPT;
        }
        if (Objects.equals(text.get(), pending)) {
            return State.SAVING;
        }
        return kept.equals(base) ? State.UNSAVED : State.OVERTAKEN;
    }
}
