package dev.golink.app.profiles;

import java.util.function.Consumer;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyCombination;

/**
 * Whether this operator may change the profiles of phones: nicknames, notes, groups and tags.
 *
 * @param whyNot  why not, as part of a sentence; empty while it is allowed
 * @param explain shows why a key did nothing
 */
public record EditRight(ObservableStringValue whyNot, Consumer<KeyCombination> explain) {
    /** Whether the key of a change must do nothing; the operator is told why. */
    public boolean refuses(KeyCombination key) {
        boolean missing = !whyNot.get().isEmpty();
        if (missing) {
            explain.accept(key);
        }
        return missing;
    }
}
