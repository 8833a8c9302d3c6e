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

import dev.golink.app.history.Passage;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.ui.look.PhoneWords;
import dev.golink.ui.look.Sign;
import dev.golink.ui.look.SignView;

/** When a phone connected and disconnected, newest first: the last few, or all on demand. */
final class PassagesView {
    private static final int FEW = 4;

    private final VBox root = new VBox();
    private final PhoneWords words;
    private final Button more = new Button();
    private List<Passage> shown = List.of();
    private boolean all;

    PassagesView(PhoneWords words) {
        this.words = words;
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

    void show(List<Passage> passages, Instant now) {
        if (!passages.equals(shown)) {
            shown = passages;
            rebuild(now);
        }
    }

    private void rebuild(Instant now) {
        int count = all ? shown.size() : Math.min(FEW, shown.size());
        root.getChildren().setAll(IntStream.range(0, count).mapToObj(i -> line(shown.get(i), now)).toList());
        if (count < shown.size()) {
            more.setText(words.words().text("details.passages.more", shown.size()));
            more.setOnAction(_ -> {
                all = true;
                rebuild(now);
            });
            root.getChildren().add(more);
        }
    }

    private Node line(Passage passage, Instant now) {
        String at = words.ages().toTheSecond(passage.at(), now);
        Departure departure = passage.departure();
        Label line = new Label(departure == null ? words.words().text("details.came", at)
                : words.words().text("details.went", at, words.departure(departure)),
                new SignView(passage.isComing() ? Sign.ONLINE : Sign.OFFLINE));
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.setTooltip(new Tooltip(words.ages().exactly(passage.at())));
        return line;
    }
}
