package dev.golink.app.shell;

import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Modality;
import javafx.stage.Window;
import javafx.util.Subscription;

import dev.golink.app.roster.ClearingModel;
import dev.golink.app.words.Words;

/** Asks over the window whether so many phones are really to be taken off the list. */
final class ClearingQuestionView implements ClearingModel.Question {
    private final Window owner;
    private final Theme theme;
    private final Supplier<Words> language;

    ClearingQuestionView(Window owner, Theme theme, Supplier<Words> language) {
        this.owner = owner;
        this.theme = theme;
        this.language = language;
    }

    @Override
    public void ask(int phones, Runnable yes) {
        ButtonType go = new ButtonType(language.get().text("clear.yes", phones), ButtonData.OK_DONE);
        ButtonType no = new ButtonType(language.get().text("question.no"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.NONE, language.get().text("clear.question", phones), go, no);
        alert.initOwner(owner);
        alert.initModality(Modality.WINDOW_MODAL);
        alert.setTitle(language.get().text("app.name"));
        alert.getDialogPane().getStyleClass().add("question");
        theme.dress(alert.getDialogPane().getScene());
        alert.resultProperty().addListener((_, _, answer) -> {
            if (answer == go) {
                yes.run();
            }
        });
        // The window that asked may be closed by somebody else, and takes its question with it.
        Subscription end = owner.showingProperty().subscribe((_, showing) -> {
            if (!showing) {
                alert.close();
            }
        });
        alert.setOnHidden(_ -> end.unsubscribe());
        alert.show();
    }
}
