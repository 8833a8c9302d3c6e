package dev.golink.app.shell;

import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Modality;
import javafx.stage.Window;
import javafx.util.Subscription;

import dev.golink.app.roster.Ask;
import dev.golink.app.sharing.BulkQuestion;
import dev.golink.app.words.Words;

/** The one question that stands over the window: whether so many phones are really meant. */
final class BulkQuestionView implements BulkQuestion {
    private final Window owner;
    private final Theme theme;
    private final Supplier<Words> language;

    BulkQuestionView(Window owner, Theme theme, Supplier<Words> language) {
        this.owner = owner;
        this.theme = theme;
        this.language = language;
    }

    @Override
    public void ask(Ask ask, int phones, Runnable yes) {
        Words words = language.get();
        ButtonType go = new ButtonType(switch (ask) {
            case START -> words.text("question.start.yes", phones);
            case STOP -> words.text("question.stop.yes", phones);
        }, ButtonData.OK_DONE);
        ButtonType no = new ButtonType(words.text("question.no"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.NONE, switch (ask) {
            case START -> words.text("question.start", phones);
            case STOP -> words.text("question.stop", phones);
        }, go, no);
        alert.initOwner(owner);
        alert.initModality(Modality.WINDOW_MODAL);
        alert.setTitle(words.text("app.name"));
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
