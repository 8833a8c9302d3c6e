package dev.golink.app.shell.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import dev.golink.app.link.LinkModel;
import dev.golink.app.search.Chip;
import dev.golink.app.search.SearchModel;
import dev.golink.app.shell.style.Styles;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.time.Moment;
import dev.golink.ui.look.Ages;
import dev.golink.ui.look.PhoneWords;
import dev.golink.ui.look.Sign;
import dev.golink.ui.look.SignView;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.words.Words;

/** The counts at the head of the window, the number of phones online as its largest type. A count filters the table. */
public final class CountsView {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /** So little room is left that all of it is small. */
    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");

    private final HBox root = new HBox();
    /** The words of the figures, in their order. */
    private final List<Node> texts = new ArrayList<>();
    private final Node others;
    private final List<Node> least;
    private final ObservableValue<FleetCounts> counts;
    private final SearchModel search;
    private final LinkModel link;
    private final Words words;
    private final Ages ages;

    /**
     * The counts of a fleet.
     *
     * @param history how many were online in the last hour, drawn; stands beside the count of those online
     * @param others  makes what opens when the count of operators is pressed, given that count
     */
    public CountsView(RosterModel roster, SearchModel search, LinkModel link, PhoneWords phones, Node history,
            Function<Node, OperatorsMenu> others) {
        counts = roster.countsProperty();
        this.search = search;
        this.link = link;
        words = phones.words();
        ages = phones.ages();
        root.getStyleClass().add("counts");
        root.setAlignment(Pos.CENTER_LEFT);
        Node online = filter(new Chip.Connected(), count("online", Sign.ONLINE, FleetCounts::online, this::online));
        online.getStyleClass().add("main");
        this.others = operators(others, count("operators", Sign.OPERATOR, FleetCounts::operators, "counts.operators"));
        least = List.of(
                presence(Presence.OFFLINE, count("offline", Sign.OFFLINE, FleetCounts::offline, "counts.offline")),
                filter(new Chip.Shared(), count("sharing", Sign.LIVE, FleetCounts::sharing, "counts.sharing")));
        root.getChildren().setAll(online, history,
                presence(Presence.LATE, count("late", Sign.LATE, FleetCounts::late, "counts.late")),
                presence(Presence.STALE, count("stale", Sign.STALE, FleetCounts::stale, "counts.stale")));
        root.getChildren().addAll(least);
        root.getChildren().add(this.others);
    }

    Node node() {
        return root;
    }

    /** Says what each figure but the first counts by its sign and its tooltip alone, where there is little room. */
    void setBrief(boolean brief) {
        texts.subList(1, texts.size()).forEach(word -> show(word, !brief));
    }

    /** Leaves out the last word too, and has no large figure. */
    void setSmall(boolean small) {
        show(texts.getFirst(), !small);
        root.pseudoClassStateChanged(SMALL, small);
    }

    /** Leaves out who else works here. */
    void setFew(boolean few) {
        show(others, !few);
    }

    /** Leaves out how many are not here, and how many share. */
    void setFewest(boolean fewest) {
        least.forEach(count -> show(count, !fewest));
    }

    private static void show(Node node, boolean shown) {
        node.setManaged(shown);
        node.setVisible(shown);
    }

    /** "online", or of which moment the count is. */
    private String online(int count) {
        Moment of = link.pictureOf();
        return of == null ? words.text("counts.online", count)
                : words.text("counts.online.then", ages.toTheSecond(of.at(), link.nowProperty().get().at()));
    }

    private Node presence(Presence presence, Shown shown) {
        return filter(new Chip.OfPresence(presence), shown);
    }

    /** A count that shows the phones it counts. */
    private Node filter(Chip chip, Shown shown) {
        Button button = new Button(null, shown.text);
        button.setId("filter-" + shown.name);
        button.getStyleClass().addAll("count", "flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> search.toggle(chip));
        Tooltip tooltip = new Tooltip();
        button.setTooltip(tooltip);
        ObservableValue<Boolean> chosen = Bindings.createBooleanBinding(() -> search.chips().contains(chip),
                search.chips());
        chosen.subscribe(is -> {
            button.pseudoClassStateChanged(CHOSEN, is);
            tooltip.setText(is ? words.text("counts.showAll") : words.text("counts.showOnly"));
        });
        button.accessibleTextProperty().bind(Bindings.createStringBinding(
                () -> chosen.getValue() ? words.text("counts.chosen", shown.says.getValue())
                        : words.text("counts.name", shown.says.getValue()),
                chosen, shown.says));
        stepBack(button, shown.value);
        return button;
    }

    private Node operators(Function<Node, OperatorsMenu> menu, Shown shown) {
        MenuButton button = menu.apply(shown.text).node();
        button.accessibleTextProperty()
                .bind(Bindings.createStringBinding(() -> words.text("operators.name", shown.says.getValue()),
                        shown.says));
        stepBack(button, shown.value);
        return button;
    }

    /** A count that stands at nothing steps back, so that the eye goes to what is wrong. */
    private void stepBack(Node node, ToIntFunction<FleetCounts> value) {
        WhileShown.follow(node, counts.map(value::applyAsInt).map(count -> count == 0),
                none -> node.pseudoClassStateChanged(Styles.NONE, none));
    }

    private Shown count(String name, Sign sign, ToIntFunction<FleetCounts> value, String key) {
        return count(name, sign, value, number -> words.text(key, number));
    }

    private Shown count(String name, Sign sign, ToIntFunction<FleetCounts> value, IntFunction<String> says) {
        StringBinding number = figure(value);
        StringBinding unit = Bindings.createStringBinding(() -> says.apply(value.applyAsInt(counts.getValue())),
                counts, link.stateProperty(), link.reachedProperty());
        Label figure = label("count-" + name, "figure", number);
        Label word = label("word-" + name, "word", unit);
        texts.add(word);
        HBox pair = new HBox(figure, word);
        pair.getStyleClass().add("pair");
        pair.setAlignment(Pos.BASELINE_LEFT);
        SignView view = new SignView(sign);
        WhileShown.follow(root, link.liveProperty(), live -> view.show(live ? sign : Sign.UNKNOWN));
        HBox text = new HBox(view, pair);
        text.getStyleClass().add("signed");
        text.setAlignment(Pos.CENTER_LEFT);
        text.setFillHeight(false);
        return new Shown(name, value, text, Bindings.concat(number, " ", unit));
    }

    private static Label label(String id, String style, StringBinding text) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.textProperty().bind(text);
        return label;
    }

    /** A number; of a server that was never reached, none. */
    private StringBinding figure(ToIntFunction<FleetCounts> value) {
        return Bindings.createStringBinding(
                () -> link.reachedProperty().get()
                        ? words.text("counts.figure", value.applyAsInt(counts.getValue()))
                        : words.text("unknown"),
                counts, link.reachedProperty());
    }

    /**
     * A count as it is shown.
     *
     * @param name  of the count, in ids
     * @param value what it counts
     * @param text  the sign, the number and the word
     * @param says  the number and the word, for who can't see them
     */
    private record Shown(String name, ToIntFunction<FleetCounts> value, HBox text, ObservableValue<String> says) {}
}
