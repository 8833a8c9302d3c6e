package dev.golink.app.shell.dialogs;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Modality;
import javafx.stage.Window;
import javafx.util.Subscription;

import dev.golink.ui.words.Words;

/** A question that stands over the window until it is answered. For the window's thread only. */
public final class Question {
    private final Owner owner;
    private boolean open;

    /** @param owner the window that asks */
    public Question(Owner owner) {
        this.owner = owner;
    }

    /** The language it is asked in. */
    Words words() {
        return owner.language();
    }

    /**
     * Asks, unless a question of this window waits for its answer already.
     *
     * @param question what to ask
     * @param yes      what the button says that agrees; it says what will happen
     * @param agreed   run if that one is pressed
     */
    void ask(String question, String yes, Runnable agreed) {
        ask(owner.stage(), question, yes, agreed);
    }

    /**
     * Asks over another window, such as a small one beside the large one.
     *
     * @param over     that window
     * @param question what to ask
     * @param yes      what the button says that agrees; it says what will happen
     * @param agreed   run if that one is pressed
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
        // The window that asked may be closed by somebody else, and takes its question with it.
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
