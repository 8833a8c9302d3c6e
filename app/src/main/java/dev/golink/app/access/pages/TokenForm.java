package dev.golink.app.access.pages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.access.token.BridgePrefix;
import dev.golink.server.access.token.TokenScope;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.access.AccessView.AccountView;

/** The form for a new token: of an account, for a path, or of a bridge. */
final class TokenForm {
    private static final int LONGEST_NAME = 64;
    private static final List<Rights> MOST = List.of(Rights.of(Right.values()), Role.TECHNICIAN.rights(),
            Role.OPERATOR.rights(), Role.VIEWER.rights());

    private final VBox root = new VBox();
    private final TextField name = new TextField();
    private final AccessParts parts;
    private final Controls controls;
    private final ChoiceBox<Optional<Duration>> validFor;

    private TokenForm(AccessParts parts, String title) {
        this.parts = parts;
        controls = new Controls(parts.texts());
        validFor = controls.validFor("token-valid");
        name.setId("token-name");
        name.setAccessibleText(parts.text("token.name"));
        name.setPromptText(parts.text("token.name.prompt"));
        Label heading = new Label(title);
        heading.getStyleClass().add("field-title");
        root.getChildren().addAll(heading, controls.field("token.name", name));
        root.setId("token-form");
        root.getStyleClass().add("card");
    }

    /** The form for a token of an account. */
    static TokenForm ofAccount(AccessParts parts, AccountView account,
            BiConsumer<AccessRequest, PeerKind> make, Runnable cancel) {
        TokenForm form = new TokenForm(parts, parts.text("token.ofAccount.title", account.name().value()));
        ChoiceBox<Rights> most = form.controls.choice("token-most", "token.most", MOST, MOST.getFirst(), form::most);
        form.root.getChildren().add(Controls.row("choices", form.controls.field("token.most", most),
                form.controls.field("access.valid", form.validFor)));
        form.end(() -> "", () -> make.accept(new AccessRequest.NewOperatorToken(account.name(), form.typedName(),
                most.getValue(), form.time()), PeerKind.OPERATOR), cancel);
        return form;
    }

    /** The form for a token in a path. */
    static TokenForm ofPath(AccessParts parts, BiConsumer<AccessRequest, PeerKind> make, Runnable cancel) {
        TokenForm form = new TokenForm(parts, parts.text("token.ofPath.title"));
        ChoiceBox<PeerKind> role = form.controls.choice("token-role", "token.role", List.of(PeerKind.values()),
                PeerKind.OPERATOR, form::role);
        ChoiceBox<Ids> ids = form.controls.choice("token-ids", "token.ids", List.of(Ids.values()), Ids.ANY, form::ids);
        TextField which = new TextField();
        which.setId("token-which");
        which.setAccessibleText(parts.text("token.which"));
        which.visibleProperty().bind(ids.valueProperty().isNotEqualTo(Ids.ANY));
        Node whichField = form.controls.field("token.which", which);
        whichField.visibleProperty().bind(which.visibleProperty());
        whichField.managedProperty().bind(which.visibleProperty());
        form.root.getChildren().add(Controls.row("choices", form.controls.field("token.role", role),
                form.controls.field("token.ids", ids), whichField,
                form.controls.field("access.valid", form.validFor)));
        form.root.getChildren().add(Controls.wrapping(parts.text("token.ofPath.note")));
        form.end(() -> ids.getValue() != Ids.ANY && which.getText().isBlank() ? parts.text("whyNot.noId") : "",
                () -> make.accept(new AccessRequest.NewPathToken(role.getValue(), form.typedName(),
                        ids.getValue().scope(which.getText().strip()), form.time()), role.getValue()),
                cancel, which.textProperty(), ids.valueProperty());
        return form;
    }

    /** The form for the token of a bridge. */
    static TokenForm ofBridge(AccessParts parts, Consumer<AccessRequest.NewBridgeToken> make, Runnable cancel) {
        TokenForm form = new TokenForm(parts, parts.text("token.ofBridge.title"));
        form.name.setPromptText(parts.text("token.ofBridge.prompt"));
        form.root.getChildren().addAll(form.controls.field("access.valid", form.validFor),
                Controls.wrapping(parts.text("token.ofBridge.note")));
        form.end(() -> BridgePrefix.isName(form.typedName()) ? "" : parts.text("whyNot.noBridgeName"),
                () -> make.accept(new AccessRequest.NewBridgeToken(form.typedName(), form.time())), cancel);
        return form;
    }

    private void end(WrongEntry wrong, Runnable make, Runnable cancel, Observable... entries) {
        List<Observable> all = new ArrayList<>(List.of(entries));
        all.add(name.textProperty());
        StringBinding why = Bindings.createStringBinding(() -> why(wrong), all.toArray(Observable[]::new));
        Button button = controls.button("token-make", "token.make", why, make);
        button.getStyleClass().add("accent");
        root.getChildren().add(Controls.row("buttons", button,
                controls.button("token-cancel", "account.cancel", cancel)));
    }

    private String why(WrongEntry wrong) {
        if (typedName().isEmpty()) {
            return parts.text("whyNot.noName");
        }
        return typedName().length() > LONGEST_NAME ? parts.text("whyNot.nameTooLong", LONGEST_NAME) : wrong.why();
    }

    private String typedName() {
        return name.getText().strip();
    }

    private @Nullable Duration time() {
        return validFor.getValue().orElse(null);
    }

    private String most(Rights rights) {
        for (Role role : Role.values()) {
            if (role.rights().equals(rights)) {
                return parts.words().role(role);
            }
        }
        return parts.text("token.most.all");
    }

    private String role(PeerKind kind) {
        return switch (kind) {
            case PHONE -> parts.text("token.role.phone");
            case OPERATOR -> parts.text("token.role.operator");
        };
    }

    private String ids(Ids ids) {
        return switch (ids) {
            case ANY -> parts.text("access.scope.any");
            case STARTING_WITH -> parts.text("token.ids.startingWith");
            case ONE -> parts.text("token.ids.one");
        };
    }

    Node node() {
        return root;
    }

    void requestFocus() {
        name.requestFocus();
    }

    /** Says why an entry is not accepted; empty if it is. */
    @FunctionalInterface
    private interface WrongEntry {
        String why();
    }

    /** The kinds of ids that may be used with a token. */
    private enum Ids {
        ANY, STARTING_WITH, ONE;

        TokenScope scope(String text) {
            return switch (this) {
                case ANY -> new TokenScope.Any();
                case STARTING_WITH -> new TokenScope.StartingWith(text);
                case ONE -> new TokenScope.One(text);
            };
        }
    }
}
