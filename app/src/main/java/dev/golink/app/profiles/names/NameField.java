package dev.golink.app.profiles.names;

import java.util.function.UnaryOperator;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;

import dev.golink.server.fleet.profile.Profile;

/** Makes fields that accept no more characters than the server stores. */
public final class NameField {
    private NameField() {}

    /** A field for a nickname, or for the name of a group or tag. */
    public static TextField of(String text) {
        TextField field = new TextField(text);
        limit(field, Profile.LONGEST_NAME);
        return field;
    }

    /**
     * Limits a field to this number of characters. An input that is too long is rejected as a whole, because a cut
     * might go unnoticed.
     */
    public static void limit(TextInputControl field, int longest) {
        UnaryOperator<TextFormatter.Change> filter = change -> {
            String text = change.getControlNewText();
            return text.codePointCount(0, text.length()) <= longest ? change : null;
        };
        field.setTextFormatter(new TextFormatter<>(filter));
    }
}
