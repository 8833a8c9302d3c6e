package dev.golink.app.access.pages;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.server.fleet.access.AccessView.AccountView;
import dev.golink.server.fleet.access.AccessView.TokenView;
import dev.golink.ui.scenes.WhileShown;

/** The operators' accounts and their tokens. */
final class OperatorsPart {
    private final VBox root = new VBox();
    private final StackPane form = new StackPane();
    private final Lines<AccountView> accounts;
    private final Lines<TokenView> tokens;
    private final Answers answers;
    private final AccessParts parts;

    OperatorsPart(AccessParts parts, Answers answers) {
        this.parts = parts;
        this.answers = answers;
        TokenLines lines = new TokenLines(parts);
        accounts = new Lines<>("accounts", parts.text("account.list"), parts.text("account.none"), AccountView::name,
                this::line);
        tokens = new Lines<>("operator-tokens", parts.text("token.list"), parts.text("token.none"), TokenView::id,
                lines::of);
        Controls controls = new Controls(parts.texts());
        Node ofAccounts = Controls.row("buttons",
                controls.button("account-new", "account.new", reason(null, ""), () -> edit(null)),
                controls.button("account-change", "account.change", reason(accounts, "whyNot.noAccount"),
                        () -> edit(accounts.selected().getValue())),
                controls.button("account-token", "account.token", reason(accounts, "whyNot.noAccount"),
                        this::newToken),
                controls.button("account-remove", "account.remove", reason(accounts, "whyNot.noAccount"),
                        this::remove));
        Button revoke = controls.button("operator-token-revoke", "token.revoke", reason(tokens, "whyNot.noToken"),
                this::revoke);
        form.managedProperty().bind(form.visibleProperty());
        form.setVisible(false);
        form.setMinHeight(Region.USE_PREF_SIZE);
        root.getStyleClass().add("form");
        root.getChildren().setAll(controls.field("account.list", accounts.node()), ofAccounts, form,
                controls.field("token.list", tokens.node()), Controls.row("buttons", revoke));
        WhileShown.follow(root, parts.access().viewProperty(), this::show);
    }

    private StringBinding reason(@Nullable Lines<?> list, String none) {
        if (list == null) {
            return Bindings.createStringBinding(this::noRight, parts.access().rightsProperty());
        }
        return Bindings.createStringBinding(
                () -> noRight().isEmpty() && list.selected().getValue() == null ? parts.text(none) : noRight(),
                parts.access().rightsProperty(), list.selected());
    }

    private String noRight() {
        return parts.access().lacks(Right.ADMIN) ? parts.text("whyNot.right", parts.words().right(Right.ADMIN)) : "";
    }

    private Lines.Line line(AccountView account) {
        String more = account.more().equals(Rights.NONE) ? ""
                : " · " + parts.text("account.line.more", parts.words().rights(account.more().values()));
        String password = account.hasPassword() ? "" : " · " + parts.text("account.line.noPassword");
        return new Lines.Line(account.name().value(), parts.words().roles(account.roles()) + more + password, "");
    }

    Node node() {
        return root;
    }

    private void show(@Nullable AccessView view) {
        accounts.show(view == null ? List.of() : view.accounts());
        tokens.show(view == null ? List.of()
                : view.tokens().stream().filter(token -> token.account() != null).toList());
    }

    private void edit(@Nullable AccountView account) {
        AccountForm made = new AccountForm(parts, account,
                request -> answers.request(request, "account.saved", _ -> close()), this::close);
        open(made.node());
        made.requestFocus();
    }

    private void newToken() {
        AccountView account = accounts.selected().getValue();
        if (account != null) {
            TokenForm made = TokenForm.ofAccount(parts, account,
                    (request, _) -> answers.request(request, "token.made", this::showSecret), this::close);
            open(made.node());
            made.requestFocus();
        }
    }

    private void showSecret(AccessAnswer answer) {
        if (answer instanceof AccessAnswer.Secret secret) {
            SecretView view = new SecretView(parts, parts.text("token.once"), secret.token(), this::close);
            open(view.node());
            view.requestFocus();
        }
    }

    private void remove() {
        AccountView account = accounts.selected().getValue();
        if (account != null) {
            parts.question().ask(root.getScene().getWindow(), parts.text("account.remove.question",
                    account.name().value()), parts.text("account.remove.yes", account.name().value()),
                    () -> answers.request(new AccessRequest.RemoveAccount(account.name()), "account.removed"));
        }
    }

    private void revoke() {
        TokenView token = tokens.selected().getValue();
        if (token != null) {
            parts.question().ask(root.getScene().getWindow(), parts.text("token.revoke.question", token.name()),
                    parts.text("token.revoke.yes"),
                    () -> answers.request(new AccessRequest.RevokeCredential(token.id()), "token.revoked"));
        }
    }

    private void open(Node node) {
        form.getChildren().setAll(List.of(node));
        form.setVisible(true);
    }

    private void close() {
        form.setVisible(false);
        form.getChildren().clear();
        accounts.node().requestFocus();
    }
}
