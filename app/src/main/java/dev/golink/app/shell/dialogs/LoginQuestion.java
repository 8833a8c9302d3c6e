package dev.golink.app.shell.dialogs;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.golink.app.link.LinkModel;
import dev.golink.app.shell.context.ConsoleServer;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.remote.link.LinkLoss;
import dev.golink.server.remote.link.LinkState;
import dev.golink.ui.presentation.OutcomeTexts;
import dev.golink.ui.texts.Texts;

/**
 * Asks for name and password when the server wants a login: by itself once, and after each password that was refused;
 * later when the operator asks for it. For the JavaFX thread only.
 */
public final class LoginQuestion {
    private static final double WIDTH = 420;

    private final OwnerWindow ownerWindow;
    private final Question question;
    private final ConsoleServer.Afar server;
    /** Whether the question may come by itself. */
    private boolean asksItself = true;
    private @Nullable Dialog<?> open;

    /**
     * Creates it.
     *
     * @param ownerWindow the window that asks
     * @param question    the other questions of that window; while one is open, this one does not come by itself
     * @param server      the server that wants a login
     */
    public LoginQuestion(OwnerWindow ownerWindow, Question question, ConsoleServer.Afar server) {
        this.ownerWindow = ownerWindow;
        this.question = question;
        this.server = server;
    }

    /** Asks from now on. */
    public void askWhenNeeded(LinkModel link) {
        link.stateProperty().subscribe(state -> {
            switch (state) {
                case LinkState.LoginNeeded(_, LinkLoss why) -> {
                    if (asksItself && !question.isOpen()) {
                        asksItself = false;
                        ask(why);
                    }
                }
                case LinkState.Connected _ -> {
                    asksItself = true;
                    if (open != null) { // a token was found without a login
                        open.close();
                    }
                }
                case LinkState.Connecting _,LinkState.Lost _,LinkState.Retrying _,LinkState.Away _,LinkState.Refused _ ->
                    {} // waits
            }
        });
        link.loginRequestsProperty().subscribe((_, _) -> {
            if (link.stateProperty().get() instanceof LinkState.LoginNeeded(_, LinkLoss why)) {
                ask(why);
            }
        });
    }

    private void ask(LinkLoss why) {
        if (open != null) {
            return;
        }
        Texts texts = ownerWindow.language();
        Dialog<Optional<Login>> dialog = new Dialog<>();
        open = dialog;
        dialog.setResultConverter(_ -> Optional.empty());
        DialogPane pane = dialog.getDialogPane();
        pane.getButtonTypes().setAll(new ButtonType(texts.text("question.no"), ButtonData.CANCEL_CLOSE));
        pane.getStyleClass().add("question");
        pane.setPrefWidth(WIDTH);
        if (server.isConfidential()) {
            askForPassword(dialog, why, texts);
        } else {
            pane.setContent(text("login-text", texts.text("link.login.plain", server.authority())));
        }
        show(dialog, texts);
    }

    private void askForPassword(Dialog<Optional<Login>> dialog, LinkLoss why, Texts texts) {
        TextField name = field(new TextField(server.operator().value()), "login-name", texts.text("link.login.name"));
        PasswordField password = new PasswordField();
        field(password, "login-password", texts.text("link.login.password"));
        Label reason = text("login-reason", OutcomeTexts.plain(why.detail()));
        Label wrongName = text("login-name-wrong", texts.text("link.login.name.wrong"));
        wrongName.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> !name.getText().isEmpty() && id(name.getText()).isEmpty(), name.textProperty()));
        VBox content = new VBox(8, text("login-text", texts.text("link.login.question", server.authority())), reason,
                fields(name, password, texts), wrongName);
        content.getStyleClass().add("login");
        reason.setManaged(!reason.getText().isEmpty());
        wrongName.managedProperty().bind(wrongName.visibleProperty());

        ButtonType go = new ButtonType(texts.text("link.login.yes"), ButtonData.OK_DONE);
        DialogPane pane = dialog.getDialogPane();
        pane.getButtonTypes().addFirst(go);
        pane.setContent(content);
        Node button = pane.lookupButton(go);
        button.setId("login-yes");
        button.addEventFilter(ActionEvent.ACTION, pressed -> {
            TextField missing = id(name.getText()).isEmpty() ? name : password;
            if (missing.getText().isEmpty() || missing.equals(name)) {
                pressed.consume();
                missing.requestFocus();
            }
        });
        dialog.setResultConverter(
                pressed -> pressed == go ? id(name.getText()).map(id -> new Login(id, password.getText()))
                        : Optional.empty());
        dialog.setOnShown(_ -> password.requestFocus());
    }

    private void show(Dialog<Optional<Login>> dialog, Texts texts) {
        dialog.initOwner(ownerWindow.stage());
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(texts.text("app.name"));
        ownerWindow.theme().apply(dialog.getDialogPane().getScene());
        Subscription end = ownerWindow.stage().showingProperty().subscribe((_, showing) -> {
            if (!showing) {
                dialog.close();
            }
        });
        dialog.setOnHidden(_ -> {
            open = null;
            end.unsubscribe();
            Optional<Login> login = dialog.getResult();
            if (login != null && login.isPresent()) { // it is null if the window below was closed
                asksItself = true;
                server.link().login(login.get().name, login.get().password);
            }
        });
        dialog.show();
        FittingHeight.fit(dialog.getDialogPane());
    }

    private static GridPane fields(TextField name, TextField password, Texts texts) {
        GridPane grid = new GridPane(8, 8);
        grid.addRow(0, label(name, texts.text("link.login.name")), name);
        grid.addRow(1, label(password, texts.text("link.login.password")), password);
        GridPane.setHgrow(name, Priority.ALWAYS);
        GridPane.setHgrow(password, Priority.ALWAYS);
        return grid;
    }

    private static <T extends TextField> T field(T field, String id, String accessible) {
        field.setId(id);
        field.setAccessibleText(accessible);
        return field;
    }

    private static Label label(TextField of, String text) {
        Label label = new Label(text);
        label.setLabelFor(of);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private static Label text(String id, String text) {
        Label label = new Label(text);
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private static Optional<OperatorId> id(String text) {
        try {
            return Optional.of(new OperatorId(text.strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** What the operator typed. */
    private record Login(OperatorId name, String password) {
        /** Does not show the password. */
        @Override
        public String toString() {
            return "Login[" + name + "]";
        }
    }
}
