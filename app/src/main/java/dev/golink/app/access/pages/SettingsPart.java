package dev.golink.app.access.pages;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.state.AccessSettings;
import dev.golink.server.access.state.LoopbackPolicy;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.scenes.WhileShown;

/** The settings of access. Each change is made at once. */
final class SettingsPart {
    private final VBox root = new VBox();
    private final CheckBox knocking;
    private final CheckBox pathTokens;
    private final ChoiceBox<LoopbackPolicy> loopback;
    private final Answers answers;
    private final AccessParts parts;
    /** Whether the program sets the controls just now, so that the change is no choice of the operator. */
    private boolean setting;

    SettingsPart(AccessParts parts, Answers answers) {
        this.parts = parts;
        this.answers = answers;
        Controls controls = new Controls(parts.texts());
        knocking = box("access-knocking", "access.knocking");
        pathTokens = box("access-path-tokens", "access.pathTokens");
        loopback = controls.choice("access-loopback", "access.loopback", List.of(LoopbackPolicy.values()),
                LoopbackPolicy.OWN_USER, parts.words()::loopback);
        loopback.setOnAction(_ -> change());
        DisabledReason.bind(loopback, reason(), parts.texts());
        root.getStyleClass().add("form");
        root.getChildren().setAll(knocking, Controls.wrapping(parts.text("access.knocking.note")), pathTokens,
                Controls.wrapping(parts.text("access.pathTokens.note")),
                controls.field("access.loopback", loopback),
                Controls.wrapping(parts.text("access.loopback.note")));
        WhileShown.follow(root, parts.access().viewProperty(), this::show);
    }

    private CheckBox box(String id, String key) {
        CheckBox box = new CheckBox(parts.text(key));
        box.setId(id);
        box.setAccessibleText(parts.text(key));
        box.setWrapText(true);
        box.setOnAction(_ -> change());
        DisabledReason.bind(box, reason(), parts.texts());
        return box;
    }

    private StringBinding reason() {
        return Bindings.createStringBinding(
                () -> parts.access().lacks(Right.ADMIN)
                        ? parts.text("whyNot.right", parts.words().right(Right.ADMIN))
                        : "",
                parts.access().rightsProperty());
    }

    Node node() {
        return root;
    }

    private void show(@Nullable AccessView view) {
        if (view != null) {
            setting = true;
            knocking.setSelected(view.settings().knocking());
            pathTokens.setSelected(view.settings().pathTokens());
            loopback.setValue(view.settings().loopback());
            setting = false;
        }
    }

    private void change() {
        if (!setting) {
            AccessSettings wanted = new AccessSettings(knocking.isSelected(), pathTokens.isSelected(),
                    loopback.getValue());
            answers.request(new AccessRequest.ChangeSettings(wanted), "access.settings.done", _ -> {},
                    () -> show(parts.access().viewProperty().get()));
        }
    }
}
