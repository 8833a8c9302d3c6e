package dev.golink.app.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import dev.golink.app.access.waiting.WaitingPage;
import dev.golink.app.adb.page.AdbHintView;
import dev.golink.app.adb.page.AdbParts;
import dev.golink.app.audit.AuditBanner;
import dev.golink.app.details.DetailsView;
import dev.golink.app.details.LastDays;
import dev.golink.app.field.catalog.PhoneFields;
import dev.golink.app.history.HistoryTexts;
import dev.golink.app.history.OnlineView;
import dev.golink.app.link.LinkModel;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.preferences.Density;
import dev.golink.app.preferences.PreferencesModel;
import dev.golink.app.profiles.EditRight;
import dev.golink.app.profiles.names.CardOverlay;
import dev.golink.app.profiles.names.NameChooser;
import dev.golink.app.profiles.names.NamesMenu;
import dev.golink.app.profiles.names.NamesView;
import dev.golink.app.runs.page.RunProgressLine;
import dev.golink.app.runs.page.RunTexts;
import dev.golink.app.shell.actions.Actions;
import dev.golink.app.shell.actions.ClearItems;
import dev.golink.app.shell.actions.ConsoleMenu;
import dev.golink.app.shell.actions.NumberItems;
import dev.golink.app.shell.actions.PageActions;
import dev.golink.app.shell.actions.RunExports;
import dev.golink.app.shell.actions.TableActions;
import dev.golink.app.shell.actions.TableExports;
import dev.golink.app.shell.context.ConsoleContext;
import dev.golink.app.shell.context.SystemClipboard;
import dev.golink.app.shell.dialogs.KeyQuestion;
import dev.golink.app.shell.frame.CapacityView;
import dev.golink.app.shell.frame.CountsView;
import dev.golink.app.shell.frame.FooterView;
import dev.golink.app.shell.frame.HeaderView;
import dev.golink.app.shell.frame.NavigationView;
import dev.golink.app.shell.frame.OpenServerBanner;
import dev.golink.app.shell.frame.OperatorsMenu;
import dev.golink.app.shell.frame.PaneToggles;
import dev.golink.app.shell.frame.SidePanesView;
import dev.golink.app.shell.frame.ToolbarView;
import dev.golink.app.shell.models.ConsolePage;
import dev.golink.app.shell.models.PagesModel;
import dev.golink.app.shell.models.PaneModels;
import dev.golink.app.shell.pages.AdbContent;
import dev.golink.app.shell.pages.ContentView;
import dev.golink.app.shell.pages.HistoryViews;
import dev.golink.app.shell.pages.JoinCard;
import dev.golink.app.shell.pages.JoinViews;
import dev.golink.app.shell.pages.PhonesPage;
import dev.golink.app.shell.pages.WallPageFactory;
import dev.golink.app.shell.pages.WorkArea;
import dev.golink.app.shell.pages.WorkAreaKeys;
import dev.golink.app.shell.screens.ConsoleScreens;
import dev.golink.app.shell.style.Styles;
import dev.golink.app.table.RosterView;
import dev.golink.app.table.TableMemory;
import dev.golink.screens.capture.RecordingCount;
import dev.golink.screens.wall.WallPage;
import dev.golink.server.access.right.Right;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.scenes.FocusFallback;
import dev.golink.ui.scenes.LazyView;
import dev.golink.ui.scenes.SceneSize;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** The complete content of the window, in one language. See decision 0021. */
final class ConsoleView {
    private final BorderPane root = new BorderPane();
    private final Console console;
    private final ConsoleScreens screens;
    private final PhoneModels phoneModels;
    private final ProfileModels profiles;
    private final PagesModel pages;
    private final LinkModel link;
    private final NoticesModel notices;
    private final PhoneTexts phones;
    private final Texts texts;
    private final Actions actions;
    private final PageActions pageActions;
    private final SidePanesView sides;
    private final HistoryViews pastViews;
    private final WorkArea work;
    private final ToolbarView toolbar;
    private final HeaderView head;

    /** Builds the view. */
    ConsoleView(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
        screens = console.screens();
        phoneModels = console.phoneModels();
        profiles = console.profiles();
        pages = console.window().pages();
        link = console.link();
        notices = console.noticeModels().notices();
        phones = new PhoneTexts(texts, new AgeTexts(texts, console.context().clock().getZone()),
                () -> console.context().preferences().allProperty().get().limits().lowBattery());
        actions = console.actions(texts);
        pageActions = new PageActions(pages, texts);
        pastViews = new HistoryViews(console.history(), pages, phones, console.context(), console.saveDialog()::where);
        RosterView table = table();
        TableActions tableActions = tableActions(table);
        sides = sides(table);
        WorkAreaKeys keys = new WorkAreaKeys(actions, tableActions, sides,
                new NamesMenu.Parts(phoneModels.details().selectionProperty()::get, profiles.names(),
                        profiles.profiles(), sides.chooser()));
        keys.give(table, texts);
        work = new WorkArea(pages, phoneModels.roster(), phoneModels.search(), notices, phones, table,
                WallPageFactory.lazy(phoneModels.roster(), pages, () -> wall(table, keys)));
        PaneToggles toggles = new PaneToggles(console.window().panes(), phoneModels.roster(), texts);
        toolbar = toolbar(toggles.items(sides.card()), tableActions.forAll());
        head = head(toggles.around(toolbar.node()));
        ContentView center = center();
        FooterView foot = foot(center.noticeLine());
        root.getStyleClass().add("console");
        root.setTop(head.node());
        root.setCenter(center.node());
        root.setBottom(foot.node());
        root.addEventHandler(KeyEvent.KEY_PRESSED, head::handle);
        root.addEventHandler(KeyEvent.KEY_PRESSED, pageActions::handle);
        root.addEventHandler(KeyEvent.KEY_PRESSED, sides::handle);
        root.addEventHandler(KeyEvent.KEY_PRESSED, foot::handle);
        follow(head.node(), foot.node());
    }

    private RosterView table() {
        RosterView table = new RosterView(phoneModels.roster(), phones,
                console.context().services().desktop().reducedMotion(), console.context().settings(),
                _ -> actions.watch().run().run());
        table.onSelection(rows -> {
            console.runModels().commands().select(rows);
            phoneModels.details().select(rows);
            console.access().phones().select(rows);
            screens.kept().select(rows);
        });
        return table;
    }

    private WallPage wall(RosterView table, WorkAreaKeys keys) {
        WallPage wall = WallPageFactory.page(phoneModels.wall(), pages, phoneModels.details().selectionProperty(),
                screens.wall(), phones, table,
                WallPageFactory.empty(phoneModels.roster(), phoneModels.search(), pages, texts));
        keys.give(wall, screens, texts);
        return wall;
    }

    private TableActions tableActions(RosterView table) {
        RosterModel roster = phoneModels.roster();
        return new TableActions(table,
                new TableExports(roster, console.reports(), table, phones, console.context(), console.saveDialog()),
                new NumberItems(profiles.numbers(), roster, link, console.access().access(), texts),
                new ClearItems(profiles.clearing(), roster, link, console.access().access(), texts), notices);
    }

    private SidePanesView sides(RosterView table) {
        RosterModel roster = phoneModels.roster();
        PaneModels panes = console.window().panes();
        CardOverlay cardOverlay = new CardOverlay();
        EditRight edits = actions.editRight();
        NameChooser chooser = new NameChooser(cardOverlay, profiles.profiles(), profiles.names(), texts);
        Supplier<DetailsView> details = () -> new DetailsView(phoneModels.details(), roster, profiles.profiles(),
                edits, chooser, phones, new LastDays(console.history(), pastViews::open), this::copy,
                () -> panes.details().setOpen(false));
        Supplier<NamesView> names = () -> new NamesView(roster, profiles.names(), phoneModels.search(),
                profiles.profiles(), cardOverlay, texts,
                new NamesView.PhoneActions(table::selectAll, actions::of, table.dragged(), edits));
        return new SidePanesView(new SidePanesView.Parts(cardOverlay, chooser, names, details, edits), panes, roster,
                phoneModels.details().selectionProperty(), profiles.profiles().undo(), screens.wall().fullScreen(),
                texts);
    }

    private void copy(String text) {
        SystemClipboard.put(text);
        notices.show(Indicator.ONLINE, now -> now.text("details.copied"));
    }

    private ToolbarView toolbar(List<MenuItem> ofPanes, List<MenuItem> ofTable) {
        RosterView table = work.table();
        ToolbarView made = new ToolbarView(actions, Bindings.size(table.selection()),
                phoneModels.roster().awaited().countProperty(), link.liveProperty(), texts);
        made.setMenu(
                new ConsoleMenu(actions, phoneModels.roster(), screens.viewers(), console.saved(),
                        console.control().services().gestures(), pageActions.adb(), console.help(), texts)
                        .items(ofPanes, ofTable, table::selectAll));
        DisabledReason.bind(made.add(), Bindings.when(phoneModels.roster().knownCountProperty().isEqualTo(0))
                .then(texts.text("whyNot.addShown")).otherwise(""), texts);
        return made;
    }

    private HeaderView head(Node bar) {
        ConsoleContext context = console.context();
        NavigationView navigation = new NavigationView(pageActions, pages.pageProperty(),
                Bindings.size(console.runModels().runs().going()), console.access().waiting().countProperty(), texts);
        Node history = pastViews.opening(
                new OnlineView(phoneModels.online(), new HistoryTexts(phones), context.clock()).node());
        CountsView counts = new CountsView(phoneModels.roster(), phoneModels.search(), link, phones, history,
                count -> new OperatorsMenu(count, phoneModels.roster(), phoneModels.search(),
                        console.runModels().compose(), context.consoleServer()::operator,
                        right -> actions.whyNot(right).get(), texts));
        return new HeaderView(console.noticeModels().centre(), pages, navigation, counts, history, bar,
                new VBox(new OpenServerBanner(console.access().access(), texts).node(), pastViews.banner(),
                        new AuditBanner(console.access().audit(), texts, phones.ageTexts()).node()),
                phones);
    }

    private ContentView center() {
        JoinViews join = new JoinViews(console.context().consoleServer(), console.access(), notices,
                this::openAdb, texts);
        PhonesPage page = new PhonesPage(work, phoneModels.savedFilters(), link, sides, join,
                screens.wall().fullScreen());
        root.addEventFilter(KeyEvent.KEY_PRESSED, page::handle);
        BooleanProperty wanted = toolbar.add().selectedProperty();
        wanted.bindBidirectional(console.access().pairing().cardProperty());
        BooleanBinding shown = wanted.and(phoneModels.roster().knownCountProperty().greaterThan(0));
        LazyView<JoinCard> card = new LazyView<>(shown,
                () -> new JoinCard(join.make(shown), () -> wanted.set(false), texts), JoinCard::node)
                .whenOpened(JoinCard::requestFocus);
        LazyView<WaitingPage> waiting = new LazyView<>(pages.pageProperty().isEqualTo(ConsolePage.WAITING),
                () -> new WaitingPage(console.access().access(), console.access().waiting(), console.question()::ask,
                        texts, phones.ageTexts()),
                WaitingPage::node);
        RunExports files = new RunExports(console.reports(), texts, console.context(), console.saveDialog());
        ContentView center = new ContentView(work, console.runModels(), console.noticeModels(),
                profiles.profiles().undo(), page, waiting,
                pastViews.page(work, this::copy, actions.whyNot(Right.AUDIT)), adb(), card,
                screens.wall().fullScreen().bare(),
                files,
                actions::whyNot);
        FocusFallback.of(root, center::requestFocus);
        return center;
    }

    private LazyView<AdbContent> adb() {
        return new LazyView<>(pages.pageProperty().isEqualTo(ConsolePage.ADB),
                () -> AdbContent.of(console.context().consoleServer(), console.context().settings(),
                        new AdbParts(console.adb(), console.context().services().adb(), texts, this::copy,
                                console.question()::ask)),
                AdbContent::node);
    }

    /** Opens the page of the phones at adb; the card of another way to connect phones would lie over it. */
    private void openAdb() {
        console.access().pairing().cardProperty().set(false);
        pages.pageProperty().set(ConsolePage.ADB);
    }

    private LazyView<AdbHintView> adbHint() {
        ObservableValue<Boolean> isHigh = SceneSize.height(root).map(height -> height >= AdbHintView.LEAST_HEIGHT)
                .orElse(false);
        return new LazyView<>(Bindings.createBooleanBinding(
                () -> console.adb().hintedProperty().get() > 0 && pages.pageProperty().get() != ConsolePage.ADB
                        && isHigh.getValue(),
                console.adb().hintedProperty(), pages.pageProperty(), isHigh),
                () -> new AdbHintView(console.adb(), this::openAdb, texts),
                AdbHintView::node);
    }

    private FooterView foot(Node noticeLine) {
        List<Node> goesOn = List.of(
                RunProgressLine.of(console.runModels().runs(), new RunTexts(texts), pages::openRun),
                new RecordingCount(screens.recordings(), texts), new CapacityView(screens.capacity(), texts).node());
        return new FooterView(console.context().consoleServer(), phoneModels.roster(), link,
                console.window().firstSteps(), adbHint().node(), noticeLine, goesOn, phones,
                new KeyQuestion(console.question(), console.context().consoleServer())::ask);
    }

    private void follow(Node top, Node bottom) {
        PreferencesModel preferences = console.context().preferences();
        WhileShown.follow(root, screens.wall().fullScreen().bare(), bare -> List.of(top, bottom).forEach(node -> {
            node.setVisible(!bare);
            node.setManaged(!bare);
        }));
        WhileShown.follow(root, link.liveProperty(),
                live -> root.pseudoClassStateChanged(Styles.THEN, !live));
        WhileShown.follow(root, preferences.density(), this::space);
        WhileShown.follow(root, profiles.numbers().freshProperty(), this::showNumbers);
        WhileShown.onChange(root, preferences.limits(), work.table()::refresh);
    }

    /** Shows the column of numbers once, when the first number appears. */
    private void showNumbers(boolean fresh) {
        if (fresh) {
            work.table().show(PhoneFields.NUMBER);
            profiles.numbers().shown();
        }
    }

    private void space(Density density) {
        root.pseudoClassStateChanged(Styles.COMPACT, density == Density.COMPACT);
        work.table().setRowHeight(density.rowHeight());
    }

    /** Ends this view before another one replaces it; returns the state to continue with. */
    Memory end() {
        toolbar.end();
        return new Memory(work.table().end(), toolbar.add().isSelected());
    }

    /** Continues in the state of the view before. To be called once this view is in its scene. */
    void restore(Memory memory) {
        toolbar.add().setSelected(memory.join);
        // The table can scroll only after it knows its height.
        root.applyCss();
        root.layout();
        work.table().restore(memory.table);
    }

    /**
     * The state of a view.
     *
     * @param table the state of its table
     * @param join  whether it showed how a phone joins
     */
    record Memory(TableMemory table, boolean join) {}

    /** Gives the keyboard focus to the main work area. */
    void focus() {
        work.begin();
    }

    Parent node() {
        return root;
    }

    /** Shows a problem of the console until the window closes. */
    void showTrouble(String text) {
        head.showTrouble(text);
    }
}
