package dev.golink.app.access.pages;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.golink.server.access.right.Right;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.ui.scenes.WhileShown;

/** The page of the preferences about access: settings, operators, and what lets clients in. */
public final class AccessPage {
    private final BorderPane root = new BorderPane();
    private final ScrollPane scroll = new ScrollPane();
    private final ToggleGroup group = new ToggleGroup();
    private final Label trouble = new Label();
    private final Label noRight = Controls.wrapping("");
    private final AccessParts parts;

    /** Builds the page. */
    public AccessPage(AccessParts parts) {
        this.parts = parts;
        Answers answers = new Answers(parts);
        HBox toggles = new HBox(
                toggle("access-settings", "access.part.settings", () -> new SettingsPart(parts, answers).node()),
                toggle("access-operators", "access.part.operators", () -> new OperatorsPart(parts, answers).node()),
                toggle("access-credentials", "access.part.credentials",
                        () -> new CredentialsPart(parts, answers).node()));
        toggles.getStyleClass().add("parts");
        toggles.setAlignment(Pos.CENTER_LEFT);
        trouble.setId("access-trouble");
        trouble.getStyleClass().add("trouble");
        trouble.setWrapText(true);
        trouble.setMaxWidth(Double.MAX_VALUE);
        trouble.setMinHeight(Region.USE_PREF_SIZE);
        trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        noRight.setId("access-no-right");
        noRight.visibleProperty().bind(noRight.textProperty().isNotEmpty());
        noRight.managedProperty().bind(noRight.visibleProperty());
        VBox top = new VBox(toggles, trouble, noRight);
        top.getStyleClass().add("access-head");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "plain");
        root.getStyleClass().add("access-page");
        root.setTop(top);
        root.setCenter(scroll);
        root.setBottom(answers.node());
        group.getToggles().getFirst().setSelected(true);
        WhileShown.follow(root, parts.access().viewProperty(), _ -> refresh());
        WhileShown.follow(root, parts.access().rightsProperty(), _ -> refresh());
    }

    private ToggleButton toggle(String id, String key, Supplier<Node> part) {
        ToggleButton toggle = new ToggleButton(parts.text(key));
        toggle.setId(id);
        toggle.getStyleClass().add("flat");
        toggle.setToggleGroup(group);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setOnAction(_ -> toggle.setSelected(true)); // a second press does not deselect it
        toggle.selectedProperty().subscribe((_, selected) -> {
            if (selected) {
                scroll.setContent(part.get());
                scroll.setVvalue(0);
            }
        });
        return toggle;
    }

    private void refresh() {
        AccessView view = parts.access().viewProperty().get();
        String wrong = view == null ? null : view.trouble();
        trouble.setText(wrong == null ? "" : parts.text("access.trouble", wrong));
        noRight.setText(List.of(Right.ADMIT, Right.ADMIN).stream().filter(parts.access()::lacks).findFirst()
                .map(right -> parts.text("access.noRight", parts.words().right(right))).orElse(""));
    }

    /** The node to put into a scene. */
    public Node node() {
        return root;
    }
}
