package dev.golink.app.access.pages;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Shows a secret once, with a button that copies it. */
final class SecretView {
    private final VBox root = new VBox();
    private final Button copy;

    /**
     * Builds the view.
     *
     * @param what   the sentence about the secret
     * @param secret the secret
     * @param done   closes the view
     */
    SecretView(AccessParts parts, String what, String secret, Runnable done) {
        Controls controls = new Controls(parts.texts());
        TextField field = new TextField(secret);
        field.setId("secret");
        field.setEditable(false);
        field.setAccessibleText(parts.text("access.secret.name"));
        copy = controls.button("secret-copy", "access.secret.copy", () -> parts.copy().accept(secret));
        copy.getStyleClass().add("accent");
        root.getChildren().setAll(Controls.wrapping(what), field,
                Controls.row("buttons", copy, controls.button("secret-done", "access.secret.done", done)));
        root.setId("secret-card");
        root.getStyleClass().add("card");
    }

    /** Shows, below the secret, a line for a terminal where it is used. */
    SecretView withCommand(AccessParts parts, String title, String line) {
        Controls controls = new Controls(parts.texts());
        TextField field = new TextField(line);
        field.setId("secret-command");
        field.setEditable(false);
        root.getChildren().add(root.getChildren().size() - 1, new VBox(controls.field(title, field), Controls
                .row("buttons", controls.button("secret-command-copy", "access.command.copy",
                        () -> parts.copy().accept(line)))));
        return this;
    }

    Node node() {
        return root;
    }

    void requestFocus() {
        copy.requestFocus();
    }
}
