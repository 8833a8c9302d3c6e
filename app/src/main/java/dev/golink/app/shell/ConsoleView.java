package dev.golink.app.shell;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.app.join.JoinView;
import dev.golink.app.link.LinkView;
import dev.golink.app.look.Ages;
import dev.golink.app.look.PhoneWords;
import dev.golink.app.look.Sign;
import dev.golink.app.notices.NoticesView;
import dev.golink.app.search.SearchView;
import dev.golink.app.table.RosterView;
import dev.golink.app.words.Words;

/** Everything in the window, put together. */
final class ConsoleView {
    private final BorderPane root = new BorderPane();
    private final Label trouble = new Label();
    private final Node table;
    private final ConsoleModels models;
    private final Place place;
    private final Words words;

    ConsoleView(ConsoleModels models, Place place, Words words, Surroundings surroundings, SaveDialog saveDialog,
            Runnable watchSelected) {
        this.models = models;
        this.place = place;
        this.words = words;
        Actions actions = new Actions(models.sharing(), watchSelected, words);
        Ages ages = new Ages(words, surroundings.clock().getZone());
        PhoneWords phones = new PhoneWords(words, ages);
        RosterView roster = roster(actions, phones, surroundings);
        table = roster.node();
        TableActions tableActions = new TableActions(models, roster, phones, surroundings, saveDialog);
        roster.node().addEventFilter(KeyEvent.KEY_PRESSED, tableActions::handle);
        ContextMenu menu = actions.menu();
        menu.getItems().addAll(tableActions.forSelection());
        roster.setContextMenu(menu);
        ToolbarView toolbar = new ToolbarView(actions, Bindings.size(roster.selection()), models.link().liveProperty(),
                Stream.concat(more(roster).stream(), tableActions.forAll().stream()).toList(), words);
        trouble.getStyleClass().add("trouble");
        trouble.setWrapText(true);
        trouble.setMaxWidth(Double.MAX_VALUE);
        trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        Region history = new Region();
        history.setManaged(false);
        VBox head = new VBox(new CountsView(models, words, ages, history).node(), toolbar.node(), trouble);
        head.getStyleClass().add("head");
        root.getStyleClass().add("console");
        root.setTop(head);
        root.setCenter(center(roster, phones, toolbar));
        // At the bottom, where its coming and going moves no row.
        VBox foot = new VBox(new StatusView(place, models.roster(), models.link(), words).node());
        if (place instanceof Place.Afar afar) {
            foot.getChildren().addFirst(link(afar, surroundings));
        }
        root.setBottom(foot);
        models.link().liveProperty().subscribe(live -> root.pseudoClassStateChanged(Styles.THEN, !live));
    }

    private List<MenuItem> more(RosterView roster) {
        MenuItem all = new MenuItem(words.text("action.selectAll"));
        all.setAccelerator(new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN));
        all.setOnAction(_ -> roster.selectAll());
        return List.of(all);
    }

    /** The strip, and its button's key, which works from everywhere in the window. */
    private Node link(Place.Afar afar, Surroundings surroundings) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F5) {
                event.consume();
                afar.link().tryNow();
            }
        });
        return new LinkView(models.link(), afar.words(words, surroundings.clock().getZone()), afar.link()::tryNow)
                .node();
    }

    /** Gives the keyboard to the table, where most of the work is, as soon as there is a table. */
    void focus() {
        table.requestFocus();
        if (!table.isVisible()) {
            table.visibleProperty().addListener(new InvalidationListener() {
                @Override
                public void invalidated(Observable visible) {
                    visible.removeListener(this);
                    table.requestFocus();
                }
            });
        }
    }

    Parent node() {
        return root;
    }

    /** Says, until the window closes, what keeps it from working. */
    void showTrouble(String text) {
        trouble.setText(text);
    }

    private RosterView roster(Actions actions, PhoneWords phones, Surroundings surroundings) {
        RosterView roster = new RosterView(models.roster(), phones, surroundings.desktop().reducedMotion(),
                surroundings.settings(), _ -> actions.watch().run().run());
        roster.onSelection(models.sharing()::select);
        roster.node().addEventFilter(KeyEvent.KEY_PRESSED, actions::handle);
        return roster;
    }

    private Node center(RosterView roster, PhoneWords says, ToolbarView toolbar) {
        SearchView search = new SearchView(models.search(), models.savedFilters(),
                Bindings.size(models.roster().rows()), models.roster().knownCountProperty(), says, roster::focus);
        root.addEventFilter(KeyEvent.KEY_PRESSED, search::handle);
        PhonesPage phones = new PhonesPage(models, roster, search.node(), join().node(), says);
        toolbar.add().disableProperty().bind(models.roster().knownCountProperty().isEqualTo(0));
        Node join = joinCard(toolbar);
        Node notices = new NoticesView(models.notices(), words).node();
        StackPane center = new StackPane(phones.node(), join, notices);
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
        // What lies over the table never needs more room than there is.
        center.setMinHeight(0);
        return center;
    }

    private JoinView join() {
        return switch (place) {
            case Place.Here here -> JoinView.here(here.endpoints(), words, this::copy);
            case Place.Afar afar -> JoinView.afar(afar.server(), afar.isLocalOnly(), words, this::copy);
        };
    }

    private Node joinCard(ToolbarView toolbar) {
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll("flat", "close");
        close.setAccessibleText(words.text("join.close"));
        close.setOnAction(_ -> toolbar.add().setSelected(false));
        Region join = join().node();
        ScrollPane scroll = PhonesPage.scrolling(join);
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
                .bind(toolbar.add().selectedProperty().and(models.roster().knownCountProperty().greaterThan(0)));
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
