package dev.golink.app.shell;

import java.time.ZoneId;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.app.join.JoinView;
import dev.golink.app.notices.NoticesView;
import dev.golink.app.roster.Ages;
import dev.golink.app.roster.PhoneWords;
import dev.golink.app.roster.RosterView;
import dev.golink.app.roster.Sign;
import dev.golink.app.words.Words;

/** Everything in the window, put together. */
final class ConsoleView {
    private final BorderPane root = new BorderPane();
    private final Label trouble = new Label();
    private final ConsoleModels models;
    private final Place place;
    private final Words words;

    ConsoleView(ConsoleModels models, Place place, Words words, Surroundings surroundings, Runnable watchSelected) {
        this.models = models;
        this.place = place;
        this.words = words;
        Actions actions = new Actions(models.sharing(), watchSelected, words);
        RosterView roster = roster(actions, surroundings);
        ToolbarView toolbar = new ToolbarView(actions, Bindings.size(roster.selection()), words);
        trouble.getStyleClass().add("trouble");
        trouble.setWrapText(true);
        trouble.setMaxWidth(Double.MAX_VALUE);
        trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        VBox head = new VBox(new CountsView(models.roster().countsProperty(), words).node(), toolbar.node(), trouble);
        head.getStyleClass().add("head");
        root.getStyleClass().add("console");
        root.setTop(head);
        root.setCenter(center(roster, toolbar));
        root.setBottom(new StatusView(place, models.roster(), words).node());
    }

    Parent node() {
        return root;
    }

    /** Says, until the window closes, what keeps it from working. */
    void showTrouble(String text) {
        trouble.setText(text);
    }

    private RosterView roster(Actions actions, Surroundings surroundings) {
        ZoneId zone = surroundings.clock().getZone();
        RosterView roster = new RosterView(models.roster(), new PhoneWords(words, new Ages(words, zone)),
                surroundings.desktop().reducedMotion(), _ -> actions.watch().run().run());
        roster.onSelection(models.sharing()::select);
        roster.setContextMenu(actions.menu());
        roster.node().addEventFilter(KeyEvent.KEY_PRESSED, actions::handle);
        return roster;
    }

    private Node center(RosterView roster, ToolbarView toolbar) {
        Node empty = empty();
        empty.visibleProperty().bind(Bindings.isEmpty(models.roster().rows()));
        roster.node().visibleProperty().bind(empty.visibleProperty().not());
        toolbar.add().disableProperty().bind(empty.visibleProperty());
        Node join = joinCard(toolbar);
        Node notices = new NoticesView(models.notices(), words).node();
        StackPane center = new StackPane(roster.node(), empty, join, notices);
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
        // What lies over the table never needs more room than there is.
        center.setMinHeight(0);
        return center;
    }

    private Node empty() {
        StackPane middle = new StackPane(new JoinView(place.endpoints(), words, this::copy).node());
        middle.setMinHeight(Region.USE_PREF_SIZE);
        ScrollPane scroll = scrolling(middle);
        scroll.setFitToHeight(true);
        scroll.setId("empty");
        return scroll;
    }

    private static ScrollPane scrolling(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "plain");
        return scroll;
    }

    private Node joinCard(ToolbarView toolbar) {
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll("flat", "close");
        close.setAccessibleText(words.text("join.close"));
        close.setOnAction(_ -> toolbar.add().setSelected(false));
        Region join = new JoinView(place.endpoints(), words, this::copy).node();
        ScrollPane scroll = scrolling(join);
        // As high as its wrapped texts make it, which only its width decides.
        scroll.prefViewportHeightProperty().bind(join.heightProperty());
        StackPane card = new StackPane(scroll, close);
        StackPane.setAlignment(close, Pos.TOP_RIGHT);
        StackPane.setAlignment(card, Pos.TOP_RIGHT);
        StackPane.setMargin(card, new Insets(8));
        card.setId("join-card");
        card.getStyleClass().add("join-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.visibleProperty()
                .bind(toolbar.add().selectedProperty().and(Bindings.isNotEmpty(models.roster().rows())));
        card.visibleProperty().subscribe(shown -> {
            if (shown) {
                close.requestFocus();
            }
        });
        card.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                toolbar.add().setSelected(false);
            }
        });
        return card;
    }

    private void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
        models.notices().tell(Sign.ONLINE, words.text("join.copied"));
    }
}
