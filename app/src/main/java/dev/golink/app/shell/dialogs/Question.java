package dev.golink.app.shell.dialogs;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Modality;
import javafx.stage.Window;
import javafx.util.Subscription;

import dev.golink.ui.words.Words;

/** A question that stays over the window until the operator answers. For the JavaFX thread only. */
public final class Question {
    private final Owner owner;
    private boolean open;

    /** @param owner the window that asks */
    public Question(Owner owner) {
        this.owner = owner;
    }

    /** The texts in the question's language. */
    Words words() {
        return owner.language();
    }

    /**
     * Asks, unless another question of this object is still open.
     *
     * @param question the text of the question
     * @param yes      the label of the button that agrees; it says what will happen
     * @param agreed   run if the operator presses that button
     */
    void ask(String question, String yes, Runnable agreed) {
        ask(owner.stage(), question, yes, agreed);
    }

    /**
     * Asks over another window, such as a small window beside the main one.
     *
     * @param over     that window
     * @param question the text of the question
     * @param yes      the label of the button that agrees; it says what will happen
     * @param agreed   run if the operator presses that button
     */
    public void ask(Window over, String question, String yes, Runnable agreed) {
        if (open) {
            return;
        }
        open = true;
        ButtonType go = new ButtonType(yes, ButtonData.OK_DONE);
        ButtonType no = new ButtonType(words().text("question.no"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.NONE, question, go, no);
        alert.initOwner(over);
        alert.initModality(Modality.WINDOW_MODAL);
        alert.setTitle(words().text("app.name"));
        alert.getDialogPane().getStyleClass().add("question");
        owner.theme().dress(alert.getDialogPane().getScene());
        alert.resultProperty().addListener((_, _, answer) -> {
            if (answer == go) {
                agreed.run();
            }
        });
        // If the window below the question is closed, its question closes too.
        Subscription end = over.showingProperty().subscribe((_, showing) -> {
            if (!showing) {
                alert.close();
            }
        });
        alert.setOnHidden(_ -> {
            open = false;
            end.unsubscribe();
        });
        alert.show();
        FittingHeight.keep(alert.getDialogPane());
    }
}
