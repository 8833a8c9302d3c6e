package dev.golink.app.access.pages;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.knock.AdmittedIdentity;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.token.TokenKind;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.server.fleet.access.AccessView.FleetCodeView;
import dev.golink.server.fleet.access.AccessView.TokenView;
import dev.golink.server.fleet.access.AccessView.TurnedAwayUntil;
import dev.golink.ui.scenes.WhileShown;

/** What lets phones and operators' pages in, and who was turned away. */
final class CredentialsPart {
    private final VBox root = new VBox();
    private final Label paired = Controls.wrapping("");
    private final StackPane form = new StackPane();
    private final Lines<AdmittedIdentity> identities;
    private final Lines<FleetCodeView> fleetCodes;
    private final Lines<TokenView> pathTokens;
    private final Lines<TokenView> bridges;
    private final Lines<TurnedAwayUntil> turnedAway;
    private final Answers answers;
    private final AccessParts parts;
    private final Controls controls;

    CredentialsPart(AccessParts parts, Answers answers) {
        this.parts = parts;
        this.answers = answers;
        controls = new Controls(parts.texts());
        TokenLines lines = new TokenLines(parts);
        identities = new Lines<>("identities", parts.text("identities.list"), parts.text("identities.none"),
                AdmittedIdentity::who, this::line);
        fleetCodes = new Lines<>("fleet-codes", parts.text("fleetCode.list"), parts.text("fleetCode.none"),
                FleetCodeView::id, lines::of);
        pathTokens = new Lines<>("path-tokens", parts.text("pathTokens.list"), parts.text("pathTokens.none"),
                TokenView::id, lines::of);
        bridges = new Lines<>("bridges", parts.text("bridges.list"), parts.text("bridges.none"), TokenView::id,
                lines::of);
        turnedAway = new Lines<>("turned-away", parts.text("turnedAway.list"), parts.text("turnedAway.none"),
                TurnedAwayUntil::who, this::line);
        paired.setId("access-paired");
        form.managedProperty().bind(form.visibleProperty());
        form.setVisible(false);
        form.setMinHeight(Region.USE_PREF_SIZE);
        root.getStyleClass().add("form");
        root.getChildren().setAll(paired, controls.field("identities.list", identities.node()),
                row(button("identity-revoke", "identities.revoke", identities, this::revokeIdentity)),
                controls.field("fleetCode.list", fleetCodes.node()),
                row(button("fleet-code-revoke", "fleetCode.revoke", fleetCodes, this::revokeFleetCode)),
                controls.field("pathTokens.list", pathTokens.node()),
                row(controls.button("path-token-new", "pathTokens.new", reason(null), this::newPathToken),
                        button("path-token-revoke", "token.revoke", pathTokens, this::revokeToken)),
                controls.field("bridges.list", bridges.node()),
                row(controls.button("bridge-new", "bridges.new", reason(null), this::newBridgeToken),
                        button("bridge-revoke", "token.revoke", bridges, this::revokeToken)),
                form, controls.field("turnedAway.list", turnedAway.node()),
                row(button("turned-away-forget", "turnedAway.forget", turnedAway, who -> answers
                        .request(new AccessRequest.ForgetTurnedAway(who.who()), "turnedAway.forgotten"))));
        WhileShown.follow(root, parts.access().viewProperty(), this::show);
    }

    private static Node row(Node... buttons) {
        return Controls.row("buttons", buttons);
    }

    private <T> Button button(String id, String key, Lines<T> list, Consumer<T> act) {
        return controls.button(id, key, reason(list), () -> {
            T chosen = list.selected().getValue();
            if (chosen != null) {
                act.accept(chosen);
            }
        });
    }

    private StringBinding reason(@Nullable Lines<?> list) {
        if (list == null) {
            return Bindings.createStringBinding(this::noRight, parts.access().rightsProperty());
        }
        return Bindings.createStringBinding(() -> noRight().isEmpty() && list.selected().getValue() == null
                ? parts.text("whyNot.nothingInList")
                : noRight(), parts.access().rightsProperty(), list.selected());
    }

    private String noRight() {
        return parts.access().lacks(Right.ADMIT) ? parts.text("whyNot.right", parts.words().right(Right.ADMIT)) : "";
    }

    private Lines.Line line(AdmittedIdentity identity) {
        return new Lines.Line(parts.words().who(identity.who()), parts.text("identities.line",
                parts.words().binding(identity.binding()), identity.by().value(),
                parts.ageTexts().exactly(identity.at())), "");
    }

    private Lines.Line line(TurnedAwayUntil who) {
        return new Lines.Line(parts.words().who(who.who().who()), parts.text("turnedAway.line",
                who.who().network().toString(), parts.ageTexts().exactly(who.until())), "");
    }

    Node node() {
        return root;
    }

    private void show(@Nullable AccessView view) {
        paired.setText(parts.text("access.paired", view == null ? 0 : view.paired()));
        identities.show(view == null ? List.of() : view.identities());
        fleetCodes.show(view == null ? List.of() : view.fleetCodes());
        pathTokens.show(tokens(view, TokenKind.PATH));
        bridges.show(tokens(view, TokenKind.BRIDGE));
        turnedAway.show(view == null ? List.of() : view.turnedAway());
    }

    private static List<TokenView> tokens(@Nullable AccessView view, TokenKind kind) {
        return view == null ? List.of() : view.tokens().stream().filter(token -> token.kind() == kind).toList();
    }

    private void revokeIdentity(AdmittedIdentity identity) {
        ask(parts.text("identities.revoke.question", parts.words().who(identity.who())),
                new AccessRequest.RevokeIdentity(identity.who()), "identities.revoked");
    }

    private void revokeFleetCode(FleetCodeView code) {
        ask(parts.text("fleetCode.revoke.question", code.name(), code.used()),
                new AccessRequest.RevokeCredential(code.id()), "fleetCode.revoked");
    }

    private void revokeToken(TokenView token) {
        ask(parts.text("token.revoke.question", token.name()), new AccessRequest.RevokeCredential(token.id()),
                "token.revoked");
    }

    private void ask(String question, AccessRequest request, String done) {
        parts.question().ask(root.getScene().getWindow(), question, parts.text("token.revoke.yes"),
                () -> answers.request(request, done));
    }

    private void newPathToken() {
        TokenForm made = TokenForm.ofPath(parts,
                (request, kind) -> answers.request(request, "token.made",
                        answer -> showSecret(answer, parts.text("pathTokens.once"), token -> TokenLines
                                .address(parts.address().get(), token, kind == PeerKind.PHONE), pathTokens)),
                () -> close(pathTokens));
        open(made.node());
        made.requestFocus();
    }

    private void newBridgeToken() {
        TokenForm made = TokenForm.ofBridge(parts,
                request -> answers.request(request, "token.made", answer -> showBridge(answer, request.name())),
                () -> close(bridges));
        open(made.node());
        made.requestFocus();
    }

    private void showBridge(AccessAnswer answer, String name) {
        if (answer instanceof AccessAnswer.Secret secret) {
            // Double quotes, since the terminal of Windows knows no others.
            open(new SecretView(parts, parts.text("bridges.once"), secret.token(), () -> close(bridges))
                    .withCommand(parts, "bridges.command", "golink adb-bridge --url \"" + parts.pinned().get()
                            + "\" --name " + name + " --token-file " + name + ".token"));
        }
    }

    /** @param shown what is shown of a token */
    private void showSecret(AccessAnswer answer, String what, UnaryOperator<String> shown, Lines<?> list) {
        if (answer instanceof AccessAnswer.Secret secret) {
            open(new SecretView(parts, what, shown.apply(secret.token()), () -> close(list)));
        }
    }

    private void open(SecretView view) {
        open(view.node());
        view.requestFocus();
    }

    private void open(Node node) {
        form.getChildren().setAll(List.of(node));
        form.setVisible(true);
    }

    private void close(Lines<?> list) {
        form.setVisible(false);
        form.getChildren().clear();
        list.node().requestFocus();
    }
}
