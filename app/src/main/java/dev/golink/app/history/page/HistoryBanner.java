package dev.golink.app.history.page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import dev.golink.app.history.entries.HistoryStateModel;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.presentation.OutcomeTexts;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** Says below the toolbar that the server can't store what happens, as long as it can't. */
public final class HistoryBanner {
    private final HBox root = new HBox();
    private final Label text = new Label();
    private final Texts texts;
    private final AgeTexts ages;

    /** @param ages the texts of times */
    public HistoryBanner(HistoryStateModel model, Texts texts, AgeTexts ages) {
        this.texts = texts;
        this.ages = ages;
        text.setId("history-failing");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        root.getChildren().setAll(new IndicatorView(Indicator.STALE), text);
        root.getStyleClass().add("open-server");
        root.setAlignment(Pos.CENTER_LEFT);
        text.visibleProperty().bind(root.visibleProperty());
        root.managedProperty().bind(root.visibleProperty());
        WhileShown.follow(root, model.failingProperty(), this::show);
    }

    private void show(HistoryState.@Nullable Failing failing) {
        root.setVisible(failing != null);
        text.setText(failing == null ? ""
                : texts.text("history.failing", ages.exactly(failing.since()),
                        cause(failing.cause()), OutcomeTexts.plain(failing.words())));
    }

    private String cause(HistoryState.Cause cause) {
        return switch (cause) {
            case DISK_FULL -> texts.text("history.failing.full");
            case DAMAGED -> texts.text("history.failing.damaged");
            case NEWER -> texts.text("history.failing.newer");
            case LOCKED -> texts.text("history.failing.locked");
            case OTHER -> texts.text("history.failing.other");
        };
    }

    /** The node for the scene. */
    public Node node() {
        return root;
    }
}
