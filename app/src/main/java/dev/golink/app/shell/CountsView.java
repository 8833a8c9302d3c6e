package dev.golink.app.shell;

import java.time.Instant;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import dev.golink.app.link.LinkModel;
import dev.golink.app.look.Ages;
import dev.golink.app.look.Sign;
import dev.golink.app.look.SignView;
import dev.golink.app.scenes.WhileShown;
import dev.golink.app.words.Words;
import dev.golink.server.fleet.FleetCounts;

/** The counts at the head of the window, the number of phones online as its largest type. */
final class CountsView {
    private final HBox root = new HBox();
    private final ObservableValue<FleetCounts> counts;
    private final LinkModel link;
    private final Words words;
    private final Ages ages;

    CountsView(ObservableValue<FleetCounts> counts, LinkModel link, Words words, Ages ages) {
        this.counts = counts;
        this.link = link;
        this.words = words;
        this.ages = ages;
        root.getStyleClass().add("counts");
        root.setAlignment(Pos.CENTER_LEFT);
        Node online = count("online", Sign.ONLINE, FleetCounts::online, this::online);
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

    /** "online", or of which moment the count is. */
    private String online(int count) {
        Instant of = link.pictureOf();
        return of == null ? words.text("counts.online", count)
                : words.text("counts.online.then", ages.toTheSecond(of, link.nowProperty().get()));
    }

    private Node count(String name, Sign sign, ToIntFunction<FleetCounts> value, String key) {
        return count(name, sign, value, number -> words.text(key, number));
    }

    private Node count(String name, Sign sign, ToIntFunction<FleetCounts> value, IntFunction<String> says) {
        Label figure = new Label();
        figure.setId("count-" + name);
        figure.getStyleClass().add("figure");
        figure.textProperty().bind(figure(value));
        Label word = new Label();
        word.setId("word-" + name);
        word.getStyleClass().add("word");
        word.textProperty().bind(Bindings.createStringBinding(() -> says.apply(value.applyAsInt(counts.getValue())),
                counts, link.stateProperty(), link.reachedProperty()));
        HBox text = new HBox(figure, word);
        text.getStyleClass().add("pair");
        text.setAlignment(Pos.BASELINE_LEFT);
        SignView view = new SignView(sign);
        WhileShown.follow(root, link.liveProperty(), live -> view.show(live ? sign : Sign.UNKNOWN));
        HBox box = new HBox(view, text);
        box.getStyleClass().add("count");
        box.setAlignment(Pos.CENTER_LEFT);
        box.setFillHeight(false);
        // A count that stands at nothing steps back, so that the eye goes to what is wrong.
        WhileShown.follow(box, counts.map(value::applyAsInt).map(count -> count == 0),
                none -> box.pseudoClassStateChanged(Styles.NONE, none));
        return box;
    }

    /** A number; of a server that was never reached, none. */
    private StringBinding figure(ToIntFunction<FleetCounts> value) {
        return Bindings.createStringBinding(
                () -> link.reachedProperty().get()
                        ? words.text("counts.figure", value.applyAsInt(counts.getValue()))
                        : words.text("unknown"),
                counts, link.reachedProperty());
    }
}
