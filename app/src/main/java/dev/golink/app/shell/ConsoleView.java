package dev.golink.app.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

import dev.golink.app.facts.fields.PhoneFields;
import dev.golink.app.look.Ages;
import dev.golink.app.look.PhoneWords;
import dev.golink.app.look.WhyNot;
import dev.golink.app.preferences.Density;
import dev.golink.app.preferences.PreferencesModel;
import dev.golink.app.scenes.FocusFallback;
import dev.golink.app.scenes.WhileShown;
import dev.golink.app.shell.actions.Actions;
import dev.golink.app.shell.actions.ConsoleMenu;
import dev.golink.app.shell.actions.RunExports;
import dev.golink.app.shell.actions.TableActions;
import dev.golink.app.shell.frame.FootView;
import dev.golink.app.shell.frame.HeadView;
import dev.golink.app.shell.frame.PaneToggles;
import dev.golink.app.shell.frame.SidesView;
import dev.golink.app.shell.frame.ToolbarView;
import dev.golink.app.shell.models.ConsoleModels;
import dev.golink.app.shell.pages.CenterView;
import dev.golink.app.shell.pages.JoinCard;
import dev.golink.app.shell.pages.JoinViews;
import dev.golink.app.shell.pages.PhonesPage;
import dev.golink.app.shell.pages.Wall;
import dev.golink.app.shell.pages.WorkKeys;
import dev.golink.app.shell.pages.Workplace;
import dev.golink.app.shell.screens.ConsoleScreens;
import dev.golink.app.shell.style.Styles;
import dev.golink.app.table.RosterView;
import dev.golink.app.table.TableMemory;
import dev.golink.app.viewer.wall.WallPage;
import dev.golink.app.words.Words;

/** Everything in the window, put together, in one language. */
final class ConsoleView {
    private final BorderPane root = new BorderPane();
    private final Console console;
    private final ConsoleModels models;
    private final ConsoleScreens screens;
    private final PhoneWords phones;
    private final Actions actions;
    private final SidesView sides;
    private final Workplace work;
    private final ToolbarView toolbar;
    private final HeadView head;

    /** Puts it together. */
    ConsoleView(Console console, Words words) {
        this.console = console;
        models = console.models();
        screens = console.screens();
        phones = new PhoneWords(words, new Ages(words, console.site().clock().getZone()),
                () -> console.site().preferences().allProperty().get().limits().lowBattery());
        actions = console.actions(words);
        RosterView table = table();
        TableActions tableActions = new TableActions(models, table, phones, console.site(), console.saveDialog());
        sides = new SidesView(models, table, phones, actions, screens.wall().fullScreen());
        WallPage wall = Wall.page(models, screens.wall(), phones, table);
        WorkKeys keys = new WorkKeys(actions, tableActions, sides);
        keys.give(table, models, words);
        keys.give(wall, screens, models, words);
        work = new Workplace(models, phones, table, wall);
        PaneToggles toggles = new PaneToggles(models, words);
        toolbar = toolbar(toggles.items(sides.card()), tableActions.forAll());
        head = new HeadView(models, console.site(), phones, actions, toggles.around(toolbar.node()));
        CenterView center = center();
        FootView foot = new FootView(models, screens, console.site().place(), center.noticeLine(), phones);
        root.getStyleClass().add("console");
        root.setTop(head.node());
        root.setCenter(center.node());
        root.setBottom(foot.node());
        root.addEventHandler(KeyEvent.KEY_PRESSED, head::handle);
        root.addEventHandler(KeyEvent.KEY_PRESSED, actions::handle);
        root.addEventHandler(KeyEvent.KEY_PRESSED, sides::handle);
        root.addEventHandler(KeyEvent.KEY_PRESSED, foot::handle);
        follow(head.node(), foot.node());
    }

    private RosterView table() {
        RosterView table = new RosterView(models.roster(), phones,
                console.site().surroundings().desktop().reducedMotion(), console.site().settings(),
                _ -> actions.watch().run().run());
        table.onSelection(rows -> {
            models.select(rows);
            screens.kept().select(rows);
        });
        return table;
    }

    private ToolbarView toolbar(List<MenuItem> ofPanes, List<MenuItem> ofTable) {
        RosterView table = work.table();
        ToolbarView made = new ToolbarView(actions, Bindings.size(table.selection()), models.link().liveProperty(),
                phones.words());
        made.setMenu(new ConsoleMenu(actions, models, screens.viewers(), console.saved(), console.help(),
                phones.words())
                .items(ofPanes, ofTable, table::selectAll));
        WhyNot.bind(made.add(), Bindings.when(models.roster().knownCountProperty().isEqualTo(0))
                .then(phones.words().text("whyNot.addShown")).otherwise(""), phones.words());
        return made;
    }

    private CenterView center() {
        JoinViews join = new JoinViews(console.site().place(), models.notices(), phones.words());
        PhonesPage page = new PhonesPage(work, sides, join.make(), screens.wall().fullScreen());
        root.addEventFilter(KeyEvent.KEY_PRESSED, page::handle);
        JoinCard card = new JoinCard(join.make(), toolbar.add().selectedProperty(),
                models.roster().knownCountProperty().greaterThan(0), phones.words());
        RunExports files = new RunExports(models, phones.words(), console.site(), console.saveDialog());
        CenterView center = new CenterView(work, page, card, screens.wall().fullScreen().bare(), files);
        FocusFallback.of(root, center::requestFocus);
        return center;
    }

    private void follow(Node top, Node bottom) {
        PreferencesModel preferences = console.site().preferences();
        WhileShown.follow(root, screens.wall().fullScreen().bare(), bare -> List.of(top, bottom).forEach(node -> {
            node.setVisible(!bare);
            node.setManaged(!bare);
        }));
        WhileShown.follow(root, models.link().liveProperty(),
                live -> root.pseudoClassStateChanged(Styles.THEN, !live));
        WhileShown.follow(root, preferences.density(), this::space);
        WhileShown.follow(root, models.numbers().freshProperty(), this::showNumbers);
        WhileShown.onChange(root, preferences.limits(), work.table()::refresh);
    }

    /** Shows the column of the numbers once, when the first number is seen. */
    private void showNumbers(boolean fresh) {
        if (fresh) {
            work.table().show(PhoneFields.NUMBER);
            models.numbers().shown();
        }
    }

    private void space(Density density) {
        root.pseudoClassStateChanged(Styles.COMPACT, density == Density.COMPACT);
        work.table().setRowHeight(density.rowHeight());
    }

    /** Ends this view, whose place another one takes; what to go on with there. */
    Memory end() {
        toolbar.end();
        return new Memory(work.table().end(), toolbar.add().isSelected());
    }

    /** Goes on where another view ended; to be called once this one stands in its scene. */
    void goOn(Memory memory) {
        toolbar.add().setSelected(memory.join);
        // The table has to know its height before it can be scrolled.
        root.applyCss();
        root.layout();
        work.table().goOn(memory.table);
    }

    /**
     * How a view stood.
     *
     * @param table its table
     * @param join  whether it showed how a phone joins
     */
    record Memory(TableMemory table, boolean join) {}

    /** Gives the keyboard to where most of the work is. */
    void focus() {
        work.begin();
    }

    Parent node() {
        return root;
    }

    /** Says, until the window closes, what keeps it from working. */
    void showTrouble(String text) {
        head.showTrouble(text);
    }
}
