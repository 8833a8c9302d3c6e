package dev.golink.app.shell;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
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
import dev.golink.app.roster.PhoneRow;
import dev.golink.app.runs.page.MessageView;
import dev.golink.app.runs.page.RunLine;
import dev.golink.app.runs.page.RunWords;
import dev.golink.app.runs.page.RunsPage;
import dev.golink.app.table.RosterView;
import dev.golink.app.words.Words;
import dev.golink.server.fleet.PhoneId;

/** Everything in the window, put together. */
final class ConsoleView {
    private final BorderPane root = new BorderPane();
    private final Label trouble = new Label();
    private final ConsoleModels models;
    private final Place place;
    private final Words words;
    private final ZoneId zone;

    ConsoleView(ConsoleModels models, Place place, Words words, Surroundings surroundings, Runnable watchSelected) {
        this.models = models;
        this.place = place;
        this.words = words;
        this.zone = surroundings.clock().getZone();
        Actions actions = new Actions(models, watchSelected, words);
        RosterView roster = roster(actions, surroundings);
        ToolbarView toolbar = new ToolbarView(actions, Bindings.size(roster.selection()), models.link().liveProperty(),
                more(roster, actions), words);
        trouble.getStyleClass().add("trouble");
        trouble.setWrapText(true);
        trouble.setMaxWidth(Double.MAX_VALUE);
        trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        Ages ages = new Ages(words, surroundings.clock().getZone());
        NavigationView navigation = new NavigationView(actions, models.pageProperty(),
                Bindings.size(models.runs().going()), words);
        FittingRow top = new FittingRow();
        top.getChildren().setAll(navigation.node(),
                new CountsView(models.roster().countsProperty(), models.link(), words, ages).node());
        top.setShrinking(navigation.buttons());
        top.getStyleClass().add("top");
        top.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(top, toolbar.node(), trouble);
        toolbar.node().visibleProperty().bind(models.pageProperty().isEqualTo(Page.PHONES));
        toolbar.node().managedProperty().bind(toolbar.node().visibleProperty());
        root.addEventHandler(KeyEvent.KEY_PRESSED, actions::handle);
        head.getStyleClass().add("head");
        root.getStyleClass().add("console");
        root.setTop(head);
        root.setCenter(center(roster, toolbar));
        // At the bottom, where its coming and going moves no row.
        VBox foot = new VBox(new StatusView(place, models.roster(), models.link(),
                new RunLine(models.runs(), new RunWords(words), models::open).node(), words).node());
        if (place instanceof Place.Afar afar) {
            foot.getChildren().addFirst(link(afar, surroundings));
        }
        root.setBottom(foot);
        models.link().liveProperty().subscribe(live -> root.pseudoClassStateChanged(Styles.THEN, !live));
    }

    private List<MenuItem> more(RosterView roster, Actions actions) {
        MenuItem all = new MenuItem(words.text("action.selectAll"));
        all.setAccelerator(new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN));
        all.setOnAction(_ -> roster.selectAll());
        return Stream.concat(Stream.of(all), actions.ofShown().stream().map(this::ofShown)).toList();
    }

    /** Says of how many phones it is. */
    private MenuItem ofShown(Actions.Action action) {
        MenuItem item = action.item();
        item.textProperty().bind(Bindings.size(models.roster().rows())
                .map(count -> words.text("action.shown.count", action.text(), count.intValue())));
        return item;
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

    Parent node() {
        return root;
    }

    /** Says, until the window closes, what keeps it from working. */
    void showTrouble(String text) {
        trouble.setText(text);
    }

    private RosterView roster(Actions actions, Surroundings surroundings) {
        RosterView roster = new RosterView(models.roster(), new PhoneWords(words, new Ages(words, zone)),
                surroundings.desktop().reducedMotion(), _ -> actions.watch().run().run());
        roster.onSelection(models.commands()::select);
        roster.setContextMenu(actions.menu());
        roster.node().addEventFilter(KeyEvent.KEY_PRESSED, actions::handleInTable);
        return roster;
    }

    private Node center(RosterView roster, ToolbarView toolbar) {
        PhonesPage phones = new PhonesPage(models, roster, join().node(), words);
        toolbar.add().disableProperty().bind(Bindings.isEmpty(models.roster().rows()));
        Node join = joinCard(toolbar);
        Node notices = new NoticesView(models.notices(), words).node();
        StackPane center = new StackPane(phones.node(), runs(roster), join, message(roster), notices);
        phones.node().visibleProperty().bind(models.pageProperty().isEqualTo(Page.PHONES));
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
        // What lies over the table never needs more room than there is.
        center.setMinHeight(0);
        return center;
    }

    private Node runs(RosterView roster) {
        RunsPage runs = new RunsPage(models.runs(), models.commands(), new RunWords(words),
                new Ages(words, zone), phones -> showPhones(phones, roster));
        runs.node().visibleProperty().bind(models.pageProperty().isEqualTo(Page.RUNS));
        models.pageProperty().subscribe((_, now) -> {
            switch (now) {
                case PHONES -> roster.node().requestFocus();
                case RUNS -> runs.requestFocus();
            }
        });
        return runs.node();
    }

    /** Goes to the table with these selected; a search that hides any of them ends. */
    private void showPhones(List<PhoneId> phones, RosterView roster) {
        models.pageProperty().set(Page.PHONES);
        List<PhoneRow> known = phones.stream().flatMap(id -> models.roster().row(id).stream()).toList();
        if (!new HashSet<>(models.roster().rows()).containsAll(known)) {
            models.search().clear();
        }
        roster.select(known);
        if (known.size() < phones.size()) {
            models.notices().tell(Sign.UNKNOWN, words.text("runs.notListed", phones.size() - known.size()));
        }
    }

    private Node message(RosterView roster) {
        Node card = new MessageView(models.message(), new RunWords(words), () -> roster.node().requestFocus())
                .node();
        StackPane.setAlignment(card, Pos.TOP_LEFT);
        StackPane.setMargin(card, new Insets(8));
        return card;
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
