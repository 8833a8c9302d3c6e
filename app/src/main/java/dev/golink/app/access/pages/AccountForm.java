package dev.golink.app.access.pages;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.access.AccessView.AccountView;
import dev.golink.server.fleet.id.OperatorId;

/** The form for a new account, or for the changes of one. */
final class AccountForm {
    private static final int LEAST_PASSWORD = 10;

    private final VBox root = new VBox();
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();
    private final Map<Role, CheckBox> roles = new EnumMap<>(Role.class);
    private final Map<Right, CheckBox> more = new EnumMap<>(Right.class);
    private final AccessParts parts;
    private final @Nullable AccountView account;

    /**
     * Builds the form.
     *
     * @param account the account to change; null for a new one
     * @param save    saves the account
     * @param cancel  closes the form
     */
    AccountForm(AccessParts parts, @Nullable AccountView account, Consumer<AccessRequest.PutAccount> save,
            Runnable cancel) {
        this.parts = parts;
        this.account = account;
        Controls controls = new Controls(parts.texts());
        name.setId("account-name");
        name.setAccessibleText(parts.text("account.name"));
        password.setId("account-password");
        password.setAccessibleText(parts.text("account.password"));
        password.setPromptText(parts.text(account != null && account.hasPassword() ? "account.password.keep"
                : "account.password.prompt"));
        FlowPane ofRoles = Controls.row("choices");
        for (Role role : Role.values()) {
            CheckBox box = box("account-role-" + role.word(), parts.words().role(role),
                    account == null ? role == Role.OPERATOR : account.roles().contains(role));
            roles.put(role, box);
            ofRoles.getChildren().add(box);
        }
        FlowPane ofRights = Controls.row("choices");
        for (Right right : Right.values()) {
            CheckBox box = box("account-right-" + right.word(), parts.words().right(right),
                    account != null && account.more().has(right));
            more.put(right, box);
            ofRights.getChildren().add(box);
        }
        TitledPane extra = new TitledPane(parts.text("account.more"), ofRights);
        extra.setId("account-more");
        extra.setAnimated(false);
        extra.setExpanded(account != null && !account.more().equals(Rights.NONE));
        Label title = new Label(account == null ? parts.text("account.new.title")
                : parts.text("account.change.title", account.name().value()));
        title.getStyleClass().add("field-title");
        root.getChildren().add(title);
        if (account == null) {
            root.getChildren().add(controls.field("account.name", name));
        }
        root.getChildren().addAll(controls.field("account.password", password),
                controls.field("account.roles", ofRoles),
                extra, Controls.row("buttons", save(controls, save),
                        controls.button("account-cancel", "account.cancel", cancel)));
        root.setId("account-form");
        root.getStyleClass().add("card");
    }

    private static CheckBox box(String id, String text, boolean selected) {
        CheckBox box = new CheckBox(text);
        box.setId(id);
        box.setAccessibleText(text);
        box.setSelected(selected);
        return box;
    }

    private Node save(Controls controls, Consumer<AccessRequest.PutAccount> save) {
        var button = controls.button("account-save", "account.save",
                Bindings.createStringBinding(this::why, name.textProperty(), password.textProperty()),
                () -> save.accept(request()));
        button.getStyleClass().add("accent");
        return button;
    }

    private String why() {
        if (account == null) {
            if (name.getText().isBlank()) {
                return parts.text("whyNot.noName");
            }
            try {
                var _ = new OperatorId(name.getText().strip());
            } catch (IllegalArgumentException _) {
                return parts.text("whyNot.notAName");
            }
        }
        int length = password.getText().length();
        return length > 0 && length < LEAST_PASSWORD ? parts.text("whyNot.passwordTooShort", LEAST_PASSWORD) : "";
    }

    private AccessRequest.PutAccount request() {
        OperatorId id = account == null ? new OperatorId(name.getText().strip()) : account.name();
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        roles.forEach((role, box) -> {
            if (box.isSelected()) {
                chosen.add(role);
            }
        });
        Set<Right> rights = EnumSet.noneOf(Right.class);
        more.forEach((right, box) -> {
            if (box.isSelected()) {
                rights.add(right);
            }
        });
        return new AccessRequest.PutAccount(id, password.getText().isEmpty() ? null : password.getText(), chosen,
                new Rights(rights));
    }

    Node node() {
        return root;
    }

    void requestFocus() {
        (account == null ? name : password).requestFocus();
    }
}
