package dev.golink.app.details;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.golink.app.history.PresenceChange;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.presentation.PhoneTexts;

/** When a phone connected and disconnected, newest first: the last few, or all on demand. */
final class PresenceChangesView {
    private static final int FEW = 4;

    private final VBox root = new VBox();
    private final PhoneTexts texts;
    private final Button more = new Button();
    private List<PresenceChange> shown = List.of();
    private boolean all;

    PresenceChangesView(PhoneTexts texts) {
        this.texts = texts;
        root.setId("passages");
        root.getStyleClass().add("passages");
        more.setId("passages-more");
        more.getStyleClass().addAll("flat", "small");
    }

    Node node() {
        return root;
    }

    /** Starts with the last few again, for another phone. */
    void begin() {
        all = false;
        shown = List.of();
    }

    void show(List<PresenceChange> passages, Instant now) {
        if (!passages.equals(shown)) {
            shown = passages;
            rebuild(now);
        }
    }

    private void rebuild(Instant now) {
        int count = all ? shown.size() : Math.min(FEW, shown.size());
        root.getChildren().setAll(IntStream.range(0, count).mapToObj(i -> line(shown.get(i), now)).toList());
        if (count < shown.size()) {
            more.setText(texts.texts().text("details.passages.more", shown.size()));
            more.setOnAction(_ -> {
                all = true;
                rebuild(now);
            });
            root.getChildren().add(more);
        }
    }

    private Node line(PresenceChange change, Instant now) {
        String at = texts.ageTexts().toTheSecond(change.at(), now);
        Departure departure = change.departure();
        Label line = new Label(departure == null ? texts.texts().text("details.came", at)
                : texts.texts().text("details.went", at, texts.departure(departure)),
                new IndicatorView(change.isComing() ? Indicator.ONLINE : Indicator.OFFLINE));
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.setTooltip(new Tooltip(texts.ageTexts().exactly(change.at())));
        return line;
    }
}
