package dev.golink.app.shell;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
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

import dev.golink.app.help.Keys;
import dev.golink.app.help.Shortcut;
import dev.golink.app.history.BeatWords;
import dev.golink.app.history.OnlineView;
import dev.golink.app.join.JoinView;
import dev.golink.app.link.LinkView;
import dev.golink.app.look.Ages;
import dev.golink.app.look.PhoneWords;
import dev.golink.app.look.Sign;
import dev.golink.app.notices.Leads;
import dev.golink.app.notices.NoticeWords;
import dev.golink.app.notices.NoticesView;
import dev.golink.app.notices.centre.BellView;
import dev.golink.app.notices.centre.CentreView;
import dev.golink.app.preferences.Density;
import dev.golink.app.preferences.PreferencesModel;
import dev.golink.app.roster.PhoneRow;
import dev.golink.app.runs.page.MessageView;
import dev.golink.app.runs.page.RunLine;
import dev.golink.app.runs.page.RunWords;
import dev.golink.app.runs.page.RunsPage;
import dev.golink.app.scenes.WhileShown;
import dev.golink.app.search.SearchView;
import dev.golink.app.table.RosterView;
import dev.golink.app.table.TableMemory;
import dev.golink.app.viewer.ScreenViewers;
import dev.golink.app.viewer.keep.RecordingCount;
import dev.golink.app.viewer.wall.EmptyWall;
import dev.golink.app.viewer.wall.WallPage;
import dev.golink.app.words.Words;
import dev.golink.server.fleet.PhoneId;

/** Everything in the window, put together. */
final class ConsoleView {
    /** In pixels; what is there twice is left out below that. */
    private static final double WIDE = 980;
    /** The same while the counts say of which moment they are. */
    private static final double WIDER = 1180;

    /** Below that the counts are signs and figures. */
    private static final double BRIEF = 1100;

    private final BorderPane root = new BorderPane();
    private final Label trouble = new Label();
    private final Node table;
    private final ConsoleModels models;
    private final Place place;
    private final Words words;
    private final ZoneId zone;
    private final RosterView roster;
    private final ToolbarView toolbar;
    private final KeepModel kept;
    private final WallPage wall;
    private final WallParts parts;

    /**
     * Puts it together.
     *
     * @param preferences what the operator chose
     * @param help        the small windows
     * @param firstSteps  whether it has been said what to do with the first phone
     * @param kept        what can be kept of the selected phones
     * @param parts       what the wall stands on
     */
    ConsoleView(ConsoleModels models, Place place, Words words, Surroundings surroundings, Actions actions,
            PreferencesModel preferences, ConsoleHelp help, BooleanProperty firstSteps, SaveDialog saveDialog,
            ScreenViewers viewers, KeepModel kept, WallParts parts) {
        this.parts = parts;
        this.models = models;
        this.kept = kept;
        this.place = place;
        this.words = words;
        this.zone = surroundings.clock().getZone();
        Ages ages = new Ages(words, zone);
        PhoneWords phones = new PhoneWords(words, ages,
                () -> preferences.allProperty().get().limits().lowBattery());
        roster = roster(actions, phones, surroundings);
        table = roster.node();
        TableActions tableActions = new TableActions(models, roster, phones, surroundings, saveDialog);
        roster.node().addEventFilter(KeyEvent.KEY_PRESSED, tableActions::handle);
        ContextMenu menu = actions.menu();
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(actions.ofScreens().stream().map(Actions.Action::item).toList());
        menu.getItems().addAll(tableActions.forSelection());
        roster.setContextMenu(menu);
        SidesView sides = new SidesView(models, roster, phones, actions::of,
                text -> copy(text, words.text("details.copied")), parts.bare());
        wall = wall(actions, phones, tableActions, sides);
        wall.addKeys(event -> {
            if (Keys.FIGURES.match(event)) {
                event.consume();
                viewers.figuresProperty().set(!viewers.figuresProperty().get());
            }
        });
        toolbar = new ToolbarView(actions, Bindings.size(roster.selection()), models.link().liveProperty(),
                Stream.of(sides.items(), screens(viewers), keeping(actions, preferences, help),
                        actions.ofShown().stream().map(this::ofShown).toList(), tableActions.forAll(),
                        ConsoleMenu.items(roster::selectAll, help, words))
                        .flatMap(List::stream).toList(),
                words);
        trouble.getStyleClass().add("trouble");
        trouble.setWrapText(true);
        trouble.setMaxWidth(Double.MAX_VALUE);
        trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        NavigationView navigation = new NavigationView(actions, models.pageProperty(),
                Bindings.size(models.runs().going()), words);
        FittingRow top = new FittingRow();
        Node bell = bell(ages);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        CountsView counts = new CountsView(models, words, ages, history(phones));
        root.widthProperty().subscribe(width -> counts.setBrief(width.doubleValue() < BRIEF));
        top.getChildren().setAll(navigation.node(), counts.node(), space, bell);
        top.setShrinking(navigation.buttons());
        top.getStyleClass().add("top");
        top.setAlignment(Pos.CENTER_LEFT);
        Node bar = bar(sides, toolbar);
        VBox head = new VBox(top, bar, trouble);
        bar.visibleProperty().bind(models.pageProperty().isNotEqualTo(Page.RUNS));
        bar.managedProperty().bind(bar.visibleProperty());
        root.addEventHandler(KeyEvent.KEY_PRESSED, actions::handle);
        head.getStyleClass().add("head");
        root.getStyleClass().add("console");
        root.setTop(head);
        root.addEventHandler(KeyEvent.KEY_PRESSED, sides::handle);
        // Before the table does something else with them.
        roster.node().addEventFilter(KeyEvent.KEY_PRESSED, sides::handle);
        root.setCenter(center(roster, phones, toolbar, sides));
        // At the bottom, where its coming and going moves no row.
        VBox foot = new VBox(
                new FirstStepsView(firstSteps, models.roster().knownCountProperty().isEqualTo(0), words).node(),
                new StatusView(place, models.roster(), models.link(),
                        List.of(new RunLine(models.runs(), new RunWords(words), models::open).node(),
                                new RecordingCount(kept.keep().recordings(), words),
                                new CapacityView(models.attention().capacityProperty(), words).node()),
                        words).node());
        if (place instanceof Place.Afar afar) {
            foot.getChildren().addFirst(link(afar, surroundings));
        }
        root.setBottom(foot);
        WhileShown.follow(root, parts.bare(), bare -> {
            head.setVisible(!bare);
            head.setManaged(!bare);
            foot.setVisible(!bare);
            foot.setManaged(!bare);
        });
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

    /** How many were online lately, where there is room for it. */
    private Node history(PhoneWords phoneWords) {
        Node history = new OnlineView(models.online(), new BeatWords(phoneWords), models.roster().nowProperty()).node();
        history.visibleProperty().bind(root.widthProperty()
                .greaterThanOrEqualTo(Bindings.when(models.link().liveProperty()).then(BRIEF).otherwise(WIDER)));
        history.managedProperty().bind(history.visibleProperty());
        return history;
    }

    private Node bell(Ages ages) {
        Node bell = new BellView(models.centre(), words, ages).node();
        // Where there is little room, the words of the quiet mode give way before the counts do.
        HBox.setHgrow(bell, Priority.SOMETIMES);
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (BellView.KEY.match(event)) {
                event.consume();
                models.centre().openProperty().set(!models.centre().openProperty().get());
            }
        });
        return bell;
    }

    /** The toolbar between the buttons of the panes; where there is no room for those the menu has them. */
    private Node bar(SidesView sides, ToolbarView toolbar) {
        Node names = sides.namesToggle();
        Node details = sides.detailsToggle();
        names.visibleProperty().bind(root.widthProperty().greaterThanOrEqualTo(WIDE));
        details.visibleProperty().bind(names.visibleProperty());
        HBox bar = new HBox(names, toolbar.node(), details);
        HBox.setHgrow(toolbar.node(), Priority.ALWAYS);
        bar.getStyleClass().add("bar");
        return bar;
    }

    private List<MenuItem> screens(ScreenViewers viewers) {
        MenuItem tile = item("action.tileScreens", ScreenViewers.TILE_KEY, viewers::tile);
        MenuItem close = item("action.closeScreens", ScreenViewers.CLOSE_KEY, viewers::closeAll);
        tile.disableProperty().bind(viewers.countProperty().isEqualTo(0));
        close.disableProperty().bind(viewers.countProperty().isEqualTo(0));
        return List.of(tile, close);
    }

    private List<MenuItem> keeping(Actions actions, PreferencesModel preferences, ConsoleHelp help) {
        Menu menu = new Menu(words.text("keep.menu"));
        menu.setId("menu-keep");
        MenuItem folder = new MenuItem(words.text("keep.folder.open"));
        folder.setId("menu-keep-folder");
        folder.setOnAction(_ -> help.openKept(preferences.kept().path()));
        menu.getItems().setAll(actions.ofScreens().stream().map(Actions.Action::item).toList());
        menu.getItems().addAll(new SeparatorMenuItem(), folder);
        return List.of(menu);
    }

    private MenuItem item(String key, KeyCombination accelerator, Runnable action) {
        MenuItem item = new MenuItem(words.text(key));
        item.setAccelerator(accelerator);
        item.setOnAction(_ -> action.run());
        return item;
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
            if (Keys.TRY_NOW.match(event)) {
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
        RosterView made = new RosterView(models.roster(), phones, surroundings.desktop().reducedMotion(),
                surroundings.settings(), _ -> actions.watch().run().run());
        made.onSelection(rows -> {
            models.commands().select(rows);
            models.details().select(rows);
            kept.select(rows);
        });
        made.node().addEventFilter(KeyEvent.KEY_PRESSED, actions::handleInTable);
        return made;
    }

    private Node center(RosterView roster, PhoneWords says, ToolbarView toolbar, SidesView sides) {
        SearchView search = new SearchView(models.search(), models.savedFilters(),
                Bindings.size(models.roster().rows()), models.roster().knownCountProperty(), says, this::focusOnWork);
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (Keys.FIND.match(event) && parts.bare().get()) {
                parts.turnFullScreen().run();
            } else if (Keys.FIND.match(event) && models.pageProperty().get() == Page.RUNS) {
                models.pageProperty().set(Page.PHONES);
            }
            search.handle(event);
        });
        PhonesPage phones = new PhonesPage(models, roster, search.node(), wall.node(), join().node(), sides, says,
                parts);
        toolbar.add().disableProperty().bind(models.roster().knownCountProperty().isEqualTo(0));
        Node join = joinCard(toolbar);
        NoticeWords language = new NoticeWords(words, new Ages(words, zone));
        Leads leads = new Leads(phonesOf -> showPhones(List.copyOf(phonesOf), roster), models::openRun,
                models.profiles().undo().offeredProperty(), models.profiles().undo()::take);
        Node notices = new NoticesView(models.notices(), language, leads,
                () -> models.centre().openProperty().set(true), this::focusOnWork).node();
        // What is listed already need not stand over the list.
        notices.visibleProperty().bind(models.centre().openProperty().not());
        Node centre = centre(language, leads);
        StackPane center = new StackPane(phones.node(), runs(roster), join, message(), notices, centre);
        phones.node().visibleProperty().bind(models.pageProperty().isNotEqualTo(Page.RUNS));
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
        StackPane.setAlignment(centre, Pos.CENTER_RIGHT);
        // What lies over the table never needs more room than there is.
        center.setMinHeight(0);
        return center;
    }

    private WallPage wall(Actions actions, PhoneWords phones, TableActions tableActions, SidesView sides) {
        BooleanBinding open = models.pageProperty().isEqualTo(Page.WALL);
        EmptyWall empty = new EmptyWall(models.roster(), words, Shortcut.textOf(Actions.START),
                () -> models.pageProperty().set(Page.PHONES), models.search()::clear);
        WallPage made = new WallPage(models.wall(), parts.screens(), phones,
                new WallPage.Context(models.details().selectionProperty(), roster::choose, open,
                        open.and(parts.visible()), parts.bare(), parts.turnFullScreen(), parts.overlay()),
                empty);
        made.addKeys(actions::handleOnWall);
        made.addKeys(tableActions::handle);
        made.addKeys(sides::handle);
        ContextMenu menu = actions.menuOnWall(made.menuItems(words));
        menu.getItems().addAll(tableActions.forSelection());
        made.setContextMenu(menu);
        return made;
    }

    /** Gives the keyboard to the table or to the wall. */
    private void focusOnWork() {
        if (models.pageProperty().get() == Page.WALL) {
            wall.requestFocus();
        } else {
            roster.focus();
        }
    }

    private Node runs(RosterView roster) {
        RunsPage runs = new RunsPage(models.runs(), models.commands(), new RunWords(words),
                new Ages(words, zone), phones -> showPhones(phones, roster));
        runs.node().visibleProperty().bind(models.pageProperty().isEqualTo(Page.RUNS));
        WhileShown.onChange(runs.node(), models.pageProperty(), () -> {
            switch (models.pageProperty().get()) {
                case PHONES -> roster.node().requestFocus();
                case WALL -> wall.requestFocus();
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

    private Node message() {
        Node card = new MessageView(models.message(), new RunWords(words), this::focusOnWork).node();
        StackPane.setAlignment(card, Pos.TOP_LEFT);
        StackPane.setMargin(card, new Insets(8));
        return card;
    }

    private Node centre(NoticeWords language, Leads leads) {
        Node centre = new CentreView(models.centre(), language, this::groups, leads, models.chime()).node();
        // Who closes it goes on where the work is.
        WhileShown.onChange(centre, models.centre().openProperty(), () -> {
            if (!models.centre().openProperty().get()) {
                focusOnWork();
            }
        });
        return centre;
    }

    private Set<String> groups() {
        return models.roster().known().stream().flatMap(row -> row.phone().profile().groups().stream())
                .collect(Collectors.toSet());
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
        copy(text, words.text("join.copied"));
    }

    private void copy(String text, String said) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
        models.notices().tell(Sign.ONLINE, said);
    }
}
