package dev.golink.app.shell.dialogs;

import java.util.function.IntSupplier;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import dev.golink.ui.words.Words;

/**
 * Asks before a window is closed by its user whose server phones are connected to, since the server ends with it. A window
 * that the program itself closes, as at the end of the session, is not asked about. For the window's thread only.
 */
public record ClosingQuestion(Question question, IntSupplier connected) {
    /** Asks from now on when the window is to be closed. */
    public void guard(Stage stage) {
        stage.addEventHandler(WindowEvent.WINDOW_CLOSE_REQUEST, request -> {
            int phones = connected.getAsInt();
            if (phones > 0) {
                request.consume();
                Words words = question.words();
                question.ask(words.text("close.question", phones), words.text("close.yes", phones), stage::hide);
            }
        });
    }
}
