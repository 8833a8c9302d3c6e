package dev.golink.app.profiles.names;

import java.util.function.UnaryOperator;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;

import dev.golink.server.fleet.profile.Profile;

/** Fields that take no more than the server keeps. */
public final class NameField {
    private NameField() {}

    /** One for a nickname, a group's or a tag's name. */
    public static TextField of(String text) {
        TextField field = new TextField(text);
        limit(field, Profile.LONGEST_NAME);
        return field;
    }

    /** Lets a field take so many characters at most; what is too long is not taken at all, rather than cut off unseen. */
    public static void limit(TextInputControl field, int longest) {
        UnaryOperator<TextFormatter.Change> filter = change -> {
            String text = change.getControlNewText();
            return text.codePointCount(0, text.length()) <= longest ? change : null;
        };
        field.setTextFormatter(new TextFormatter<>(filter));
    }
}
