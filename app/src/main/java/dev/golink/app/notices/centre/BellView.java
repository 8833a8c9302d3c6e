package dev.golink.app.notices.centre;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.texts.Texts;

/**
 * The bell in the head of the window. It opens the notice centre and shows the number of new notices. A label beside it
 * shows the quiet mode.
 */
public final class BellView {
    /** The keys that open and close the notice centre from everywhere in the window. */
    public static final KeyCombination KEY = new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);

    private final HBox root = new HBox();
    private final Label quiet;

    /** Creates the bell for a notice centre. */
    public BellView(CentreModel model, Texts texts, AgeTexts ageTexts) {
        ToggleButton bell = new ToggleButton(null, new FontIcon(Feather.BELL));
        bell.setId("bell");
        bell.getStyleClass().add("bell");
        bell.setMinWidth(Region.USE_PREF_SIZE);
        bell.selectedProperty().bindBidirectional(model.openProperty());
        var unseen = model.notices().unseenProperty();
        bell.textProperty().bind(Bindings.createStringBinding(
                () -> unseen.get() == 0 ? "" : texts.text("counts.figure", unseen.get()), unseen));
        bell.accessibleTextProperty().bind(Bindings.createStringBinding(() -> texts.text("notices.centre.line",
                texts.text("notices.centre"), texts.text("notices.centre.unseen", unseen.get())), unseen));
        bell.setTooltip(new Tooltip(texts.text("notices.centre.key", KEY.getDisplayText())));
        root.getStyleClass().add("bell-box");
        root.setAlignment(Pos.CENTER_RIGHT);
        quiet = new QuietMenu(model, texts, ageTexts).indicator();
        root.getChildren().setAll(quiet, bell);
    }

    /** The label that says that the quiet mode is on; it may be shown without its text. */
    public Label quiet() {
        return quiet;
    }

    /** The node to put into a scene. */
    public Node node() {
        return root;
    }
}
