package dev.golink.app.shell;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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
import dev.golink.app.notices.NoticeWords;
import dev.golink.app.notices.NoticesView;
import dev.golink.app.notices.centre.BellView;
import dev.golink.app.notices.centre.CentreView;
import dev.golink.app.table.RosterView;
import dev.golink.app.viewer.ScreenViewers;
import dev.golink.app.words.Words;
import dev.golink.server.fleet.PhoneId;

/** Everything in the window, put together. */
final class ConsoleView {
    private final BorderPane root = new BorderPane();
    private final Label trouble = new Label();
    private final ConsoleModels models;
    private final Place place;
    private final Words words;

    ConsoleView(ConsoleModels models, Place place, Words words, Surroundings surroundings, Runnable watchSelected,
            ScreenViewers viewers) {
        this.models = models;
        this.place = place;
        this.words = words;
        Actions actions = new Actions(models.sharing(), watchSelected, words);
        RosterView roster = roster(actions, surroundings);
        ToolbarView toolbar = new ToolbarView(actions, Bindings.size(roster.selection()), models.link().liveProperty(),
                more(roster, viewers), words);
        trouble.getStyleClass().add("trouble");
        trouble.setWrapText(true);
        trouble.setMaxWidth(Double.MAX_VALUE);
        trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        Ages ages = new Ages(words, surroundings.clock().getZone());
        VBox head = new VBox(counts(ages), toolbar.node(), trouble);
        head.getStyleClass().add("head");
        root.getStyleClass().add("console");
        root.setTop(head);
        root.setCenter(center(roster, toolbar, surroundings.clock().getZone()));
        // At the bottom, where its coming and going moves no row.
        VBox foot = new VBox(new StatusView(place, models.roster(), models.link(), words).node());
        if (place instanceof Place.Afar afar) {
            foot.getChildren().addFirst(link(afar, surroundings));
        }
        root.setBottom(foot);
        models.link().liveProperty().subscribe(live -> root.pseudoClassStateChanged(Styles.THEN, !live));
    }

    private Node counts(Ages ages) {
        Node counts = new CountsView(models.roster().countsProperty(), models.link(), words, ages).node();
        Node bell = new BellView(models.centre(), words, ages).node();
        // Where there is little room, the words of the quiet mode give way before the counts do.
        HBox.setHgrow(bell, Priority.SOMETIMES);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (BellView.KEY.match(event)) {
                event.consume();
                models.centre().openProperty().set(!models.centre().openProperty().get());
            }
        });
        return new HBox(counts, space, bell);
    }

    private List<MenuItem> more(RosterView roster, ScreenViewers viewers) {
        MenuItem all = new MenuItem(words.text("action.selectAll"));
        all.setAccelerator(new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN));
        all.setOnAction(_ -> roster.selectAll());
        MenuItem tile = item("action.tileScreens", ScreenViewers.TILE_KEY, viewers::tile);
        MenuItem close = item("action.closeScreens", ScreenViewers.CLOSE_KEY, viewers::closeAll);
        tile.disableProperty().bind(viewers.countProperty().isEqualTo(0));
        close.disableProperty().bind(viewers.countProperty().isEqualTo(0));
        return List.of(all, tile, close);
    }

    private MenuItem item(String key, KeyCombination accelerator, Runnable action) {
        MenuItem item = new MenuItem(words.text(key));
        item.setAccelerator(accelerator);
        item.setOnAction(_ -> action.run());
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
        ZoneId zone = surroundings.clock().getZone();
        RosterView roster = new RosterView(models.roster(), new PhoneWords(words, new Ages(words, zone)),
                surroundings.desktop().reducedMotion(), _ -> actions.watch().run().run());
        roster.onSelection(models.sharing()::select);
        roster.setContextMenu(actions.menu());
        roster.node().addEventFilter(KeyEvent.KEY_PRESSED, actions::handle);
        return roster;
    }

    private Node center(RosterView roster, ToolbarView toolbar, ZoneId zone) {
        PhonesPage phones = new PhonesPage(models, roster, join().node(), words);
        toolbar.add().disableProperty().bind(Bindings.isEmpty(models.roster().rows()));
        Node join = joinCard(toolbar);
        NoticeWords language = new NoticeWords(words, new Ages(words, zone));
        Consumer<Set<PhoneId>> show = phonesOf -> showPhones(roster, phonesOf);
        Node notices = new NoticesView(models.notices(), language, show,
                () -> models.centre().openProperty().set(true)).node();
        // What is listed already need not stand over the list.
        notices.visibleProperty().bind(models.centre().openProperty().not());
        Node centre = centre(roster, language, show);
        StackPane center = new StackPane(phones.node(), join, notices, centre);
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
        StackPane.setAlignment(centre, Pos.CENTER_RIGHT);
        // What lies over the table never needs more room than there is.
        center.setMinHeight(0);
        return center;
    }

    private Node centre(RosterView roster, NoticeWords language, Consumer<Set<PhoneId>> show) {
        Node centre = new CentreView(models.centre(), language, this::groups, show, models.chime()).node();
        // Who closes it goes on where the work is.
        models.centre().openProperty().subscribe((_, open) -> {
            if (!open) {
                roster.node().requestFocus();
            }
        });
        return centre;
    }

    private Set<String> groups() {
        return models.roster().rows().stream().flatMap(row -> row.phone().profile().groups().stream())
                .collect(Collectors.toSet());
    }

    /** Leads to phones, whatever else the table was narrowed to. */
    private void showPhones(RosterView roster, Set<PhoneId> phones) {
        models.search().clear();
        roster.select(phones);
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
