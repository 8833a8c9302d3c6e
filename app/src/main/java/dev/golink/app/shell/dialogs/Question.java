package dev.golink.app.shell.dialogs;

import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Modality;
import javafx.stage.Window;
import javafx.util.Subscription;

import dev.golink.ui.texts.Texts;

/** A question that stays over the window until the operator answers. For the JavaFX thread only. */
public final class Question {
    private final OwnerWindow ownerWindow;
    private boolean open;

    /** @param ownerWindow the window that asks */
    public Question(OwnerWindow ownerWindow) {
        this.ownerWindow = ownerWindow;
    }

    /** The texts in the question's language. */
    Texts texts() {
        return ownerWindow.language();
    }

    /** Whether a question of this object waits for its answer. */
    boolean isOpen() {
        return open;
    }

    /**
     * Asks, unless another question of this object is still open.
     *
     * @param question the text of the question
     * @param yes      the label of the button that agrees; it says what will happen
     * @param agreed   run if the operator presses that button
     */
    void ask(String question, String yes, Runnable agreed) {
        ask(ownerWindow.stage(), question, yes, agreed);
    }

    /**
     * Asks about something that the operator did not begin. The question may appear while the operator types, so Enter
     * means no, and only the button itself means yes.
     *
     * @param question the text of the question
     * @param yes      the label of the button that agrees; it says what will happen
     * @param agreed   run if the operator presses that button
     */
    void askWithNoOnEnter(String question, String yes, Runnable agreed) {
        askWithNoOnEnter(question, yes, agreed, () -> {});
    }

    /**
     * The same, with what follows if the operator declines.
     *
     * @param declined run if the operator closes the question in another way than by the button that agrees
     */
    void askWithNoOnEnter(String question, String yes, Runnable agreed, Runnable declined) {
        ask(ownerWindow.stage(), question, new Answers(yes, ButtonData.OTHER, true), agreed, declined);
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
        ask(over, question, new Answers(yes, ButtonData.OK_DONE, false), agreed, () -> {});
    }

    private void ask(Window over, String question, Answers answers, Runnable agreed, Runnable declined) {
        if (open) {
            return;
        }
        open = true;
        ButtonType go = new ButtonType(answers.yes, answers.kind);
        ButtonType no = new ButtonType(texts().text("question.no"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.NONE, question, go, no);
        alert.initOwner(over);
        alert.initModality(Modality.WINDOW_MODAL);
        alert.setTitle(texts().text("app.name"));
        alert.getDialogPane().getStyleClass().add("question");
        ownerWindow.theme().apply(alert.getDialogPane().getScene());
        alert.resultProperty().addListener((_, _, answer) -> {
            if (answer == go) {
                agreed.run();
            } else if (over.isShowing()) { // otherwise the window was closed below the question
                declined.run();
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
        if (answers.noOnEnter && alert.getDialogPane().lookupButton(no) instanceof Button button) {
            button.setDefaultButton(true);
            button.requestFocus();
        }
        FittingHeight.fit(alert.getDialogPane());
    }

    /**
     * The answers of a question.
     *
     * @param yes       the label of the button that agrees
     * @param kind      the kind of that button
     * @param noOnEnter whether Enter means no
     */
    private record Answers(String yes, ButtonData kind, boolean noOnEnter) {}
}
