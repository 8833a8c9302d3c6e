package dev.golink.ui.presentation;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;

import org.jspecify.annotations.Nullable;

import dev.golink.ui.scenes.DisabledTips;
import dev.golink.ui.texts.Texts;

/**
 * Disables what can't be used now, and says why. A control says it on its tooltip and to screen readers. A menu entry
 * says it in its own text, because nothing else of a disabled entry can be read. A reason is part of a sentence, such
 * as "no phone is selected"; an empty reason means enabled. Use it on the JavaFX thread only.
 */
public final class DisabledReason {
    private DisabledReason() {}

    /** Disables a control while there is a reason. Also binds the control's help for screen readers. */
    public static void bind(Control control, ObservableStringValue reason, Texts texts) {
        String usual = control.getAccessibleHelp();
        StringProperty tip = DisabledTips.of(control);
        tip.bind(Bindings.createStringBinding(() -> sentence(control, reason.get(), texts), reason));
        control.accessibleHelpProperty().bind(Bindings.createStringBinding(
                () -> reason.get().isEmpty() ? usual : sentence(control, reason.get(), texts), reason));
        control.disableProperty().bind(Bindings.isNotEmpty(reason));
    }

    /** Disables a control with this reason from now on, or enables it if the reason is empty. */
    public static void set(Control control, String reason, Texts texts) {
        String sentence = sentence(control, reason, texts);
        DisabledTips.of(control).set(sentence);
        control.setAccessibleHelp(reason.isEmpty() ? null : sentence);
        control.setDisable(!reason.isEmpty());
    }

    /** Disables a menu entry while there is a reason, and binds its text. */
    public static void bind(MenuItem item, String text, ObservableStringValue reason, Texts texts) {
        item.textProperty().bind(Bindings.createStringBinding(() -> entry(text, reason.get(), texts), reason));
        item.disableProperty().bind(Bindings.isNotEmpty(reason));
    }

    /**
     * Does the same as {@link #bind(MenuItem, String, ObservableStringValue, Texts)} for an entry whose text changes
     * too.
     */
    public static void bind(MenuItem item, ObservableStringValue text, ObservableStringValue reason, Texts texts) {
        item.textProperty()
                .bind(Bindings.createStringBinding(() -> entry(text.get(), reason.get(), texts), text, reason));
        item.disableProperty().bind(Bindings.isNotEmpty(reason));
    }

    /** Disables a menu entry with this reason from now on, or enables it if the reason is empty. */
    public static void set(MenuItem item, String text, String reason, Texts texts) {
        item.setText(entry(text, reason, texts));
        item.setDisable(!reason.isEmpty());
    }

    private static String entry(String text, String reason, Texts texts) {
        return reason.isEmpty() ? text : texts.text("whyNot.entry", text, reason);
    }

    private static String sentence(Control control, String reason, Texts texts) {
        return reason.isEmpty() ? "" : texts.text("whyNot.tip", name(control), reason);
    }

    private static String name(Control control) {
        @Nullable
        String spoken = control.getAccessibleText();
        if (spoken != null && !spoken.isEmpty()) {
            return spoken;
        }
        return control instanceof Labeled labeled ? labeled.getText() : "";
    }
}
