package dev.golink.app.shell.dialogs;

import java.util.function.IntSupplier;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import dev.golink.ui.texts.Texts;

/**
 * Asks before the operator closes a window whose server has connected phones, because the server ends with the window.
 * Does not ask when the program itself closes the window, as at the end of the desktop session. For the JavaFX thread
 * only.
 */
public record ClosingQuestion(Question question, IntSupplier connected) {
    /** Asks from now on whenever the operator closes the window. */
    public void guard(Stage stage) {
        stage.addEventHandler(WindowEvent.WINDOW_CLOSE_REQUEST, request -> {
            int phones = connected.getAsInt();
            if (phones > 0) {
                request.consume();
                Texts texts = question.texts();
                question.ask(texts.text("close.question", phones), texts.text("close.yes", phones), stage::hide);
            }
        });
    }
}
