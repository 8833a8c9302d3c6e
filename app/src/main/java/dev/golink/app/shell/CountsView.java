package dev.golink.app.shell;

import java.util.function.ToIntFunction;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import dev.golink.app.roster.Sign;
import dev.golink.app.roster.SignView;
import dev.golink.app.words.Words;
import dev.golink.server.fleet.FleetCounts;

/** The counts at the head of the window, the number of phones online as its largest type. */
final class CountsView {
    private final HBox root = new HBox();
    private final ObservableValue<FleetCounts> counts;
    private final Words words;

    CountsView(ObservableValue<FleetCounts> counts, Words words) {
        this.counts = counts;
        this.words = words;
        root.getStyleClass().add("counts");
        root.setAlignment(Pos.CENTER_LEFT);
        Node online = count("online", Sign.ONLINE, FleetCounts::online, "counts.online");
        online.getStyleClass().add("main");
        root.getChildren().setAll(online, count("late", Sign.LATE, FleetCounts::late, "counts.late"),
                count("stale", Sign.STALE, FleetCounts::stale, "counts.stale"),
                count("offline", Sign.OFFLINE, FleetCounts::offline, "counts.offline"),
                count("sharing", Sign.LIVE, FleetCounts::sharing, "counts.sharing"),
                count("operators", Sign.OPERATOR, FleetCounts::operators, "counts.operators"));
    }

    Node node() {
        return root;
    }

    private Node count(String name, Sign sign, ToIntFunction<FleetCounts> value, String key) {
        ObservableValue<Integer> number = counts.map(value::applyAsInt);
        Label figure = new Label();
        figure.setId("count-" + name);
        figure.getStyleClass().add("figure");
        figure.textProperty().bind(number.map(count -> words.text("counts.figure", count)));
        Label word = new Label();
        word.getStyleClass().add("word");
        word.textProperty().bind(number.map(count -> words.text(key, count)));
        HBox text = new HBox(figure, word);
        text.getStyleClass().add("pair");
        text.setAlignment(Pos.BASELINE_LEFT);
        HBox box = new HBox(new SignView(sign), text);
        box.getStyleClass().add("count");
        box.setAlignment(Pos.CENTER_LEFT);
        box.setFillHeight(false);
        // A count that stands at nothing steps back, so that the eye goes to what is wrong.
        number.map(count -> count == 0).subscribe(none -> box.pseudoClassStateChanged(Styles.NONE, none));
        return box;
    }
}
