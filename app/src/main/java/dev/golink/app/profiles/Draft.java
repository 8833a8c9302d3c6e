package dev.golink.app.profiles;

import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.ComposedText;

/**
 * A text that is kept by the server and may be being changed here. What was typed is never overwritten by what comes in. For
 * the window's thread only.
 */
public final class Draft {
    /** How what is typed stands to what is kept. */
    public enum State {
        /** It is what is kept. */
        KEPT,
        /** It is something else. */
        UNSAVED,
        /** It is on its way to the server. */
        SAVING,
        /** It is something else, and what is kept was changed by another operator meanwhile. */
        OVERTAKEN
    }

    private final StringProperty text = new SimpleStringProperty("");
    private String kept;
    /** What was kept when the typing began. */
    private String base;

    /** @param kept what is kept now */
    public Draft(String kept) {
        this.kept = kept;
        this.base = kept;
        text.set(kept);
    }

    /** A text as a field holds it: without signs that can't be typed, and on one line unless it may have several. */
    public static String typeable(String text, boolean lines) {
        StringBuilder typeable = new StringBuilder();
        text.codePoints().filter(sign -> !Character.isISOControl(sign) || lines && (sign == '\n' || sign == '\t'))
                .forEach(typeable::appendCodePoint);
        return typeable.toString();
    }

    /** What is typed. */
    public StringProperty textProperty() {
        return text;
    }

    /** What is kept, as far as is known. */
    public String kept() {
        return kept;
    }

    /** Tells what is kept now. */
    public void show(String now) {
        boolean untouched = text.get().equals(kept);
        kept = now;
        if (untouched || text.get().equals(now)) {
            revert();
        }
    }

    /** Throws away what was typed. */
    public void revert() {
        base = kept;
        text.set(kept);
    }

    /** What was typed, composed as the server keeps it, goes there: what is kept now was seen by who typed it. */
    public String save() {
        base = kept;
        text.set(ComposedText.of(text.get()));
        return text.get();
    }

    /**
     * How what is typed stands to what is kept.
     *
     * @param pending what is on its way to the server, if anything is
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
