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
import dev.golink.app.search.FilterChip;
import dev.golink.app.search.SearchModel;
import dev.golink.app.shell.style.Styles;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.time.Moment;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/**
 * The counts at the top of the window; the number of online phones has the largest type. A click on a count filters the
 * table.
 */
public final class CountsView {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /** Set when there is so little room that all counts are small. */
    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");

    private final HBox root = new HBox();
    /** The words after the numbers, in the order of the counts. */
    private final List<Node> countTexts = new ArrayList<>();
    private final Node others;
    private final List<Node> least;
    private final ObservableValue<FleetCounts> counts;
    private final SearchModel search;
    private final LinkModel link;
    private final Texts texts;
    private final AgeTexts ageTexts;

    /**
     * Builds the counts of a fleet.
     *
     * @param history a chart of the online phones of the last hour; placed beside the count of online phones
     * @param others  creates the menu behind the count of operators, given the node of that count
     */
    public CountsView(RosterModel roster, SearchModel search, LinkModel link, PhoneTexts phones, Node history,
            Function<Node, OperatorsMenu> others) {
        counts = roster.countsProperty();
        this.search = search;
        this.link = link;
        texts = phones.texts();
        ageTexts = phones.ageTexts();
        root.getStyleClass().add("counts");
        root.setAlignment(Pos.CENTER_LEFT);
        Node online = filter(new FilterChip.Connected(),
                count("online", Indicator.ONLINE, FleetCounts::online, this::online));
        online.getStyleClass().add("main");
        this.others = operators(others,
                count("operators", Indicator.OPERATOR, FleetCounts::operators, "counts.operators"));
        least = List.of(
                presence(Presence.OFFLINE, count("offline", Indicator.OFFLINE, FleetCounts::offline, "counts.offline")),
                filter(new FilterChip.Shared(),
                        count("sharing", Indicator.LIVE, FleetCounts::sharing, "counts.sharing")));
        root.getChildren().setAll(online, history,
                presence(Presence.LATE, count("late", Indicator.LATE, FleetCounts::late, "counts.late")),
                presence(Presence.STALE, count("stale", Indicator.STALE, FleetCounts::stale, "counts.stale")));
        root.getChildren().addAll(least);
        root.getChildren().add(this.others);
    }

    Node node() {
        return root;
    }

    /** Hides the words of all counts but the first, for lack of room; the icons and tooltips remain. */
    void setBrief(boolean brief) {
        countTexts.subList(1, countTexts.size()).forEach(word -> show(word, !brief));
    }

    /** Hides the first word too, and makes the large number small. */
    void setSmall(boolean small) {
        show(countTexts.getFirst(), !small);
        root.pseudoClassStateChanged(SMALL, small);
    }

    /** Hides the count of operators. */
    void setFew(boolean few) {
        show(others, !few);
    }

    /** Hides the counts of offline and of sharing phones. */
    void setFewest(boolean fewest) {
        least.forEach(count -> show(count, !fewest));
    }

    private static void show(Node node, boolean shown) {
        node.setManaged(shown);
        node.setVisible(shown);
    }

    /** The word "online", or the time of the count while the link is lost. */
    private String online(int count) {
        Moment of = link.pictureOf();
        return of == null ? texts.text("counts.online", count)
                : texts.text("counts.online.then", ageTexts.toTheSecond(of.at(), link.nowProperty().get().at()));
    }

    private Node presence(Presence presence, ShownCount shownCount) {
        return filter(new FilterChip.OfPresence(presence), shownCount);
    }

    /** A count that filters the table to the phones it counts. */
    private Node filter(FilterChip chip, ShownCount shownCount) {
        Button button = new Button(null, shownCount.text);
        button.setId("filter-" + shownCount.name);
        button.getStyleClass().addAll("count", "flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> search.toggle(chip));
        Tooltip tooltip = new Tooltip();
        button.setTooltip(tooltip);
        ObservableValue<Boolean> chosen = Bindings.createBooleanBinding(() -> search.chips().contains(chip),
                search.chips());
        chosen.subscribe(is -> {
            button.pseudoClassStateChanged(CHOSEN, is);
            tooltip.setText(is ? texts.text("counts.showAll") : texts.text("counts.showOnly"));
        });
        button.accessibleTextProperty().bind(Bindings.createStringBinding(
                () -> chosen.getValue() ? texts.text("counts.chosen", shownCount.says.getValue())
                        : texts.text("counts.name", shownCount.says.getValue()),
                chosen, shownCount.says));
        stepBack(button, shownCount.value);
        return button;
    }

    private Node operators(Function<Node, OperatorsMenu> menu, ShownCount shownCount) {
        MenuButton button = menu.apply(shownCount.text).node();
        button.accessibleTextProperty()
                .bind(Bindings.createStringBinding(() -> texts.text("operators.name", shownCount.says.getValue()),
                        shownCount.says));
        stepBack(button, shownCount.value);
        return button;
    }

    /** Makes a zero count less prominent, so that problems attract the eye. */
    private void stepBack(Node node, ToIntFunction<FleetCounts> value) {
        WhileShown.follow(node, counts.map(value::applyAsInt).map(count -> count == 0),
                none -> node.pseudoClassStateChanged(Styles.NONE, none));
    }

    private ShownCount count(String name, Indicator indicator, ToIntFunction<FleetCounts> value, String key) {
        return count(name, indicator, value, number -> texts.text(key, number));
    }

    private ShownCount count(String name, Indicator indicator, ToIntFunction<FleetCounts> value,
            IntFunction<String> says) {
        StringBinding number = figure(value);
        StringBinding unit = Bindings.createStringBinding(() -> says.apply(value.applyAsInt(counts.getValue())),
                counts, link.stateProperty(), link.reachedProperty());
        Label figure = label("count-" + name, "figure", number);
        Label word = label("word-" + name, "word", unit);
        countTexts.add(word);
        HBox pair = new HBox(figure, word);
        pair.getStyleClass().add("pair");
        pair.setAlignment(Pos.BASELINE_LEFT);
        IndicatorView view = new IndicatorView(indicator);
        WhileShown.follow(root, link.liveProperty(), live -> view.show(live ? indicator : Indicator.UNKNOWN));
        HBox text = new HBox(view, pair);
        text.getStyleClass().add("signed");
        text.setAlignment(Pos.CENTER_LEFT);
        text.setFillHeight(false);
        return new ShownCount(name, value, text, Bindings.concat(number, " ", unit));
    }

    private static Label label(String id, String style, StringBinding text) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.textProperty().bind(text);
        return label;
    }

    /** The number as text; "unknown" if the server was never reached. */
    private StringBinding figure(ToIntFunction<FleetCounts> value) {
        return Bindings.createStringBinding(
                () -> link.reachedProperty().get()
                        ? texts.text("counts.figure", value.applyAsInt(counts.getValue()))
                        : texts.text("unknown"),
                counts, link.reachedProperty());
    }

    /**
     * A displayed count.
     *
     * @param name  the name of the count, for IDs
     * @param value the number that it shows
     * @param text  the icon, the number and the word
     * @param says  the number and the word as text, for screen readers
     */
    private record ShownCount(String name, ToIntFunction<FleetCounts> value, HBox text, ObservableValue<String> says) {}
}
