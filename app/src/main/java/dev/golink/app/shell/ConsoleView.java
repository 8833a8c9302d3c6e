package dev.golink.app.shell;

import java.time.ZoneId;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.app.help.Keys;
import dev.golink.app.join.JoinView;
import dev.golink.app.link.LinkView;
import dev.golink.app.look.Ages;
import dev.golink.app.look.PhoneWords;
import dev.golink.app.look.Sign;
import dev.golink.app.notices.NoticesView;
import dev.golink.app.preferences.Density;
import dev.golink.app.preferences.PreferencesModel;
import dev.golink.app.scenes.WhileShown;
import dev.golink.app.table.RosterView;
import dev.golink.app.table.TableMemory;
import dev.golink.app.words.Words;

/** Everything in the window, put together. */
final class ConsoleView {
    private final BorderPane root = new BorderPane();
    private final Label trouble = new Label();
    private final ConsoleModels models;
    private final Place place;
    private final Words words;
    private final PreferencesModel preferences;
    private final RosterView roster;
    private final ToolbarView toolbar;

    /**
     * Puts it together.
     *
     * @param preferences what the operator chose
     * @param help        the small windows
     * @param firstSteps  whether it has been said what to do with the first phone
     */
    ConsoleView(ConsoleModels models, Place place, Words words, Surroundings surroundings, Actions actions,
            PreferencesModel preferences, ConsoleHelp help, BooleanProperty firstSteps) {
        this.models = models;
        this.place = place;
        this.words = words;
        this.preferences = preferences;
        roster = roster(actions, surroundings);
        toolbar = new ToolbarView(actions, Bindings.size(roster.selection()), models.link().liveProperty(),
                ConsoleMenu.items(roster::selectAll, help, words), words);
        trouble.getStyleClass().add("trouble");
        trouble.setWrapText(true);
        trouble.setMaxWidth(Double.MAX_VALUE);
        trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        Ages ages = new Ages(words, surroundings.clock().getZone());
        VBox head = new VBox(
                new CountsView(models.roster().countsProperty(), models.link(), words, ages).node(), toolbar.node(),
                trouble);
        head.getStyleClass().add("head");
        root.getStyleClass().add("console");
        root.setTop(head);
        root.setCenter(center());
        // At the bottom, where its coming and going moves no row.
        VBox foot = new VBox(
                new FirstStepsView(firstSteps, Bindings.isEmpty(models.roster().rows()), words).node(),
                new StatusView(place, models.roster(), models.link(), words).node());
        if (place instanceof Place.Afar afar) {
            foot.getChildren().addFirst(link(afar, surroundings));
        }
        root.setBottom(foot);
        WhileShown.follow(root, models.link().liveProperty(),
                live -> root.pseudoClassStateChanged(Styles.THEN, !live));
        WhileShown.follow(root, preferences.density(), this::space);
        WhileShown.onChange(root, preferences.limits(), roster::refresh);
    }

    private void space(Density density) {
        root.pseudoClassStateChanged(Styles.COMPACT, density == Density.COMPACT);
        roster.setRowHeight(density.rowHeight());
    }

    /** Ends this view, whose place another one takes; what to go on with there. */
    Memory end() {
        toolbar.end();
        return new Memory(roster.end(), toolbar.add().isSelected());
    }

    /** Goes on where another view ended; to be called once this one stands in its scene. */
    void goOn(Memory memory) {
        toolbar.add().setSelected(memory.join);
        // The table has to know its height before it can be scrolled.
        root.applyCss();
        root.layout();
        roster.goOn(memory.table);
    }

    /**
     * How a view stood.
     *
     * @param table its table
     * @param join  whether it showed how a phone joins
     */
    record Memory(TableMemory table, boolean join) {}

    /** The strip, and its button's key, which works from everywhere in the window. */
    private Node link(Place.Afar afar, Surroundings surroundings) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (Keys.TRY_NOW.match(event)) {
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
        RosterView table = new RosterView(models.roster(),
                new PhoneWords(words, new Ages(words, zone),
                        () -> preferences.allProperty().get().limits().lowBattery()),
                surroundings.desktop().reducedMotion(), _ -> actions.watch().run().run());
        table.onSelection(models.sharing()::select);
        table.setContextMenu(actions.menu());
        table.node().addEventFilter(KeyEvent.KEY_PRESSED, actions::handle);
        return table;
    }

    private Node center() {
        PhonesPage phones = new PhonesPage(models, roster, join().node(), words);
        toolbar.add().disableProperty().bind(Bindings.isEmpty(models.roster().rows()));
        Node join = joinCard();
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

    private Node joinCard() {
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
        WhileShown.follow(card, card.visibleProperty(), shown -> {
            if (shown) {
                close.requestFocus();
            }
        });
        card.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (Keys.CLOSE.match(event)) {
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
