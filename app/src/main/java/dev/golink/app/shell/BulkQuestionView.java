package dev.golink.app.shell;

import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Modality;
import javafx.stage.Window;
import javafx.util.Subscription;

import dev.golink.app.runs.BulkQuestion;
import dev.golink.app.runs.Plan;
import dev.golink.app.runs.page.RunWords;
import dev.golink.app.words.Words;
import dev.golink.server.fleet.Command;

/** The one question that stands over the window: whether so many phones are really meant. */
final class BulkQuestionView implements BulkQuestion {
    private final Window owner;
    private final Theme theme;
    private final Supplier<Words> language;

    /** @param language the language of now */
    BulkQuestionView(Window owner, Theme theme, Supplier<Words> language) {
        this.owner = owner;
        this.theme = theme;
        this.language = language;
    }

    @Override
    public void ask(Plan plan, Runnable yes) {
        Words words = language.get();
        ButtonType go = new ButtonType(yes(plan, words), ButtonData.OK_DONE);
        ButtonType no = new ButtonType(words.text("question.no"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.NONE, question(plan, words), go, no);
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

    private static String question(Plan plan, Words words) {
        int count = plan.phones().size();
        String question = switch (plan.command()) {
            case Command.StartSharing _ -> words.text("question.start", count);
            case Command.StopSharing _ -> words.text("question.stop", count);
            case Command.ShowNotice _ -> words.text("question.message", count);
        };
        String leftOut = new RunWords(words).leftOut(plan);
        return leftOut.isEmpty() ? question : question + "\n\n" + leftOut;
    }

    private static String yes(Plan plan, Words words) {
        int count = plan.phones().size();
        return switch (plan.command()) {
            case Command.StartSharing _ -> words.text("question.start.yes", count);
            case Command.StopSharing _ -> words.text("question.stop.yes", count);
            case Command.ShowNotice _ -> words.text("question.message.yes", count);
        };
    }
}
