package dev.golink.app.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.server.fleet.phone.Presence;
import dev.golink.ui.look.WhyNot;
import dev.golink.ui.words.Words;

/** The menu of common chips and saved filters. */
final class FilterMenu {
    private static final List<Chip> AT_HAND = List.of(new Chip.Connected(), new Chip.OfPresence(Presence.LATE),
            new Chip.OfPresence(Presence.STALE), new Chip.OfPresence(Presence.OFFLINE), new Chip.Shared(),
            new Chip.OfNoGroup());

    private final MenuButton root;
    private final SearchModel search;
    private final SavedFiltersModel saved;
    private final SearchWords says;
    private final NameView name;
    private final Words words;

    FilterMenu(SearchModel search, SavedFiltersModel saved, SearchWords says, NameView name, Words words) {
        this.search = search;
        this.saved = saved;
        this.says = says;
        this.name = name;
        this.words = words;
        root = new MenuButton(words.text("filters.menu"), new FontIcon(Feather.FILTER));
        root.setId("filters");
        root.setTooltip(new Tooltip(words.text("filters.full")));
        root.setMinWidth(Region.USE_PREF_SIZE);
        // The menu is filled when it opens, because its items depend on the current search and the saved filters.
        root.setOnShowing(_ -> fill());
        fill();
    }

    Node node() {
        return root;
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        AT_HAND.forEach(chip -> items.add(item(chip)));
        items.add(new SeparatorMenuItem());
        List<SavedFilter> all = saved.all();
        all.forEach(filter -> items.add(item(filter.name(), () -> saved.apply(filter))));
        MenuItem keep = item(words.text("filters.save"),
                () -> name.ask(words.text("filters.name"), says.all(search), saved::save));
        keep.setId("filters-save");
        boolean active = search.activeProperty().get();
        String none = active ? "" : words.text("whyNot.noFilter");
        WhyNot.set(keep, keep.getText(),
                search.problemProperty().get() == null ? none : words.text("whyNot.filterWrong"), words);
        items.add(keep);
        if (!all.isEmpty()) {
            items.add(each(words.text("filters.rename"), all,
                    filter -> name.ask(words.text("filters.name"), filter.name(), to -> saved.rename(filter, to))));
            items.add(each(words.text("filters.remove"), all, saved::remove));
        }
        MenuItem clear = item(words.text("filters.clear"), search::clear);
        clear.setId("filters-clear");
        WhyNot.set(clear, clear.getText(), none, words);
        items.add(new SeparatorMenuItem());
        items.add(clear);
        root.getItems().setAll(items);
    }

    private MenuItem item(Chip chip) {
        CheckMenuItem item = new CheckMenuItem(says.chip(chip));
        item.setSelected(search.chips().contains(chip));
        item.setOnAction(_ -> search.toggle(chip));
        return item;
    }

    private static Menu each(String text, List<SavedFilter> all, Consumer<SavedFilter> action) {
        Menu menu = new Menu(text);
        all.forEach(filter -> menu.getItems().add(item(filter.name(), () -> action.accept(filter))));
        return menu;
    }

    /** A menu item without a mnemonic, because a name may contain an underscore. */
    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
