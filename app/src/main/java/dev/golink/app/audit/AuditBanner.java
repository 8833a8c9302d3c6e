package dev.golink.app.audit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import dev.golink.server.fleet.history.HistoryState;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.presentation.OutcomeTexts;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** Says below the toolbar that the server can't write its audit, or that the audit is not what it was. */
public final class AuditBanner {
    private final AuditModel model;
    private final Texts texts;
    private final AgeTexts ages;
    private final HBox root = new HBox();
    private final Label text = new Label();
    private final Button accept = new Button();

    /** @param ages the texts of times */
    public AuditBanner(AuditModel model, Texts texts, AgeTexts ages) {
        this.model = model;
        this.texts = texts;
        this.ages = ages;
        text.setId("audit-trouble");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        accept.setId("audit-accept");
        accept.setText(texts.text("audit.accept"));
        accept.setAccessibleHelp(texts.text("audit.accept.full"));
        accept.setMinWidth(Region.USE_PREF_SIZE);
        accept.setOnAction(_ -> model.accept());
        accept.managedProperty().bind(accept.visibleProperty());
        root.getChildren().setAll(new IndicatorView(Indicator.STALE), text, accept);
        root.getStyleClass().add("open-server");
        root.setAlignment(Pos.CENTER_LEFT);
        text.visibleProperty().bind(root.visibleProperty());
        root.managedProperty().bind(root.visibleProperty());
        WhileShown.follow(root, model.failingProperty(), _ -> show());
        WhileShown.follow(root, model.warningProperty(), _ -> show());
    }

    private void show() {
        AuditWarning warning = model.warningProperty().get();
        List<String> sentences = new ArrayList<>();
        if (warning != null) {
            sentences.add(sentence(warning));
        }
        HistoryState.Failing failing = model.failingProperty().get();
        if (failing != null) {
            sentences.add(texts.text("audit.failing", ages.exactly(failing.since()), cause(failing.cause()),
                    OutcomeTexts.plain(failing.words())));
        }
        root.setVisible(!sentences.isEmpty());
        accept.setVisible(warning != null);
        text.setText(String.join("\n", sentences));
    }

    private String sentence(AuditWarning warning) {
        return switch (warning.kind()) {
            case SHORTER -> texts.text("audit.shorter", number(warning.remembered().row()),
                    number(warning.found().row()));
            case DIFFERENT -> texts.text("audit.different", number(warning.remembered().row()));
        };
    }

    private static String number(long row) {
        return Long.toString(row);
    }

    private String cause(HistoryState.Cause cause) {
        return switch (cause) {
            case DISK_FULL -> texts.text("audit.failing.full");
            case DAMAGED -> texts.text("audit.failing.damaged");
            case NEWER -> texts.text("audit.failing.newer");
            case LOCKED -> texts.text("audit.failing.locked");
            case OTHER -> texts.text("audit.failing.other");
        };
    }

    /** The node for the scene. */
    public Node node() {
        return root;
    }
}
