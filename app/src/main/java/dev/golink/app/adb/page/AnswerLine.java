package dev.golink.app.adb.page;

import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import dev.golink.app.adb.AdbRequest;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.IndicatorView;

/** What came of a request, below what asked for it. */
final class AnswerLine {
    private final IndicatorView sign = new IndicatorView(Indicator.NONE);
    private final Label says = AdbParts.wrapping("");
    private final HBox root = new HBox(AdbParts.slot(sign), says);

    AnswerLine(String id) {
        says.setId(id);
        root.getStyleClass().add("line");
        root.managedProperty().bind(root.visibleProperty());
        root.setVisible(false);
    }

    /**
     * Shows how far a request is.
     *
     * @param request the request; null for none
     * @param going   said while its answer is still to come
     * @param done    said when it worked
     * @param failed  makes what is said when it did not work
     */
    void show(@Nullable AdbRequest request, String going, String done, UnaryOperator<String> failed) {
        root.setVisible(request != null);
        if (request == null) {
            return;
        }
        switch (request.stage()) {
            case GOING -> show(Indicator.ASKED, going);
            case DONE -> show(Indicator.DONE, done);
            case FAILED -> show(Indicator.REFUSED, failed.apply(request.words()));
        }
    }

    private void show(Indicator indicator, String text) {
        sign.show(indicator);
        says.setText(text);
    }

    Node node() {
        return root;
    }
}
