package dev.golink.app;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;

import dev.golink.app.process.NewerDataException;
import dev.golink.ui.texts.Texts;

/** A small window that says why GoLink did not start, for starts without a terminal. */
final class RefusalWindow {
    private RefusalWindow() {}

    /** Shows the reason; returns when the window is closed. */
    static void show(NewerDataException refusal, Toolkit toolkit) {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        try {
            toolkit.run(() -> show(refusal, closed));
            closed.join();
        } catch (RuntimeException | LinkageError _) {
            // JavaFX reports a missing system feature in many ways. The terminal has the reason of the refusal already.
        }
    }

    private static void show(NewerDataException refusal, CompletableFuture<Void> closed) {
        try {
            Alert alert = of(refusal, Texts.of(Locale.getDefault()));
            alert.setOnHidden(_ -> closed.complete(null));
            alert.show();
        } catch (RuntimeException | LinkageError e) {
            closed.completeExceptionally(e);
        }
    }

    /** The window, which is not shown yet. For the JavaFX thread. */
    static Alert of(NewerDataException refusal, Texts texts) {
        Alert alert = new Alert(Alert.AlertType.ERROR, texts.text("trouble.newerData", refusal.data().toString(),
                refusal.writer(), refusal.version()), ButtonType.CLOSE);
        alert.setTitle(texts.text("app.name"));
        alert.setHeaderText(null);
        alert.setResizable(true);
        return alert;
    }
}
