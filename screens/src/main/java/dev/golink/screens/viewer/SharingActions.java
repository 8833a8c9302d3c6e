package dev.golink.screens.viewer;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.texts.Texts;

/** The actions of a watch window's buttons. Called on the JavaFX thread; must not block. */
public interface SharingActions {
    /** Asks a phone to share its screen. */
    void start(PhoneId phone);

    /** Asks a phone to stop sharing its screen. */
    void stop(PhoneId phone);

    /**
     * Why this operator may neither start nor stop sharing, as part of a sentence in the given language; empty while
     * that is allowed. Called for each window.
     */
    default ObservableStringValue whyNotAllowed(Texts texts) {
        return new SimpleStringProperty("");
    }

    /** Additional buttons over a phone's picture, in the given language; called for each window. */
    default List<Node> buttons(PhoneId phone, Texts texts) {
        return List.of();
    }

    /** Additional indicators under a phone's picture, in the given language; called for each window. */
    default List<Node> indicators(PhoneId phone, Texts texts) {
        return List.of();
    }
}
