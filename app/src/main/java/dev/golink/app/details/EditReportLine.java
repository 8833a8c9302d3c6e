package dev.golink.app.details;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.golink.app.profiles.EditReport;
import dev.golink.app.profiles.EditTexts;
import dev.golink.app.profiles.ProfilesModel;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.texts.Texts;

/** The report of the last change to the shown phones: why it failed, or a button to undo it. */
final class EditReportLine {
    private final VBox root = new VBox();
    private final Label text = new Label();
    private final IndicatorView sign = new IndicatorView(Indicator.NONE);
    private final Button undo;
    private final ProfilesModel profiles;
    private final EditTexts texts;
    private @Nullable EditReport shown;

    EditReportLine(ProfilesModel profiles, Texts texts) {
        this.profiles = profiles;
        this.texts = new EditTexts(texts);
        text.setId("edit-report");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setGraphic(sign);
        undo = new Button(texts.text("profile.undo"));
        undo.setId("edit-undo");
        undo.getStyleClass().add("small");
        undo.setOnAction(_ -> {
            if (shown != null) {
                profiles.undo().take(shown.number());
            }
        });
        Button close = new Button(texts.text("profile.dismiss"));
        close.setId("edit-dismiss");
        close.getStyleClass().add("small");
        close.setOnAction(_ -> profiles.dismiss());
        FlowPane buttons = new FlowPane(undo, close);
        buttons.getStyleClass().add("draft-line");
        root.getChildren().setAll(text, buttons);
        root.getStyleClass().add("report-line");
        root.managedProperty().bind(root.visibleProperty());
        root.setVisible(false);
    }

    Node node() {
        return root;
    }

    void show(List<PhoneRow> rows) {
        Set<PhoneId> ids = rows.stream().map(PhoneRow::id).collect(Collectors.toSet());
        // A saved change that cannot be undone needs no report: the fields and chips already show it.
        EditReport report = profiles.last(ids).filter(last -> !last.isKept() || profiles.undo().isOffered(last))
                .orElse(null);
        root.setVisible(report != null);
        shown = report;
        if (report != null) {
            text.setText(texts.of(report));
            sign.show(report.isKept() ? Indicator.ONLINE : Indicator.REFUSED);
            undo.setVisible(report.isKept());
            undo.setManaged(report.isKept());
        }
    }
}
