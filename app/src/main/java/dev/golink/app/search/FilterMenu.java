package dev.golink.app.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.texts.Texts;

/** The menu of common chips and saved filters. */
final class FilterMenu {
    private static final List<FilterChip> AT_HAND = List.of(new FilterChip.Connected(),
            new FilterChip.OfPresence(Presence.LATE),
            new FilterChip.OfPresence(Presence.STALE), new FilterChip.OfPresence(Presence.OFFLINE),
            new FilterChip.Shared(),
            new FilterChip.OfNoGroup());
    /** The days that the menu offers for phones that were not seen. */
    private static final List<Integer> DAYS = List.of(1, 3, 7, 10, 14, 30, 90);

    private final MenuButton root;
    private final SearchModel search;
    private final SavedFiltersModel saved;
    private final SearchTexts says;
    private final NameView name;
    private final Texts texts;

    FilterMenu(SearchModel search, SavedFiltersModel saved, SearchTexts says, NameView name, Texts texts) {
        this.search = search;
        this.saved = saved;
        this.says = says;
        this.name = name;
        this.texts = texts;
        root = new MenuButton(texts.text("filters.menu"), new FontIcon(Feather.FILTER));
        root.setId("filters");
        root.setAccessibleText(root.getText());
        root.setTooltip(new Tooltip(texts.text("filters.full")));
        root.setMinWidth(Region.USE_PREF_SIZE);
        // The menu is filled when it opens, because its items depend on the current search and the saved filters.
        root.setOnShowing(_ -> fill());
        fill();
    }

    MenuButton node() {
        return root;
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        AT_HAND.forEach(chip -> items.add(item(chip)));
        items.add(item(new FilterChip.NotSeenFor(saved.notSeenDays())));
        items.add(notSeen());
        items.add(new SeparatorMenuItem());
        List<SavedFilter> all = saved.all();
        all.forEach(filter -> items.add(item(filter.name(), () -> saved.apply(filter))));
        MenuItem keep = item(texts.text("filters.save"),
                () -> name.ask(texts.text("filters.name"), says.all(search), saved::save));
        keep.setId("filters-save");
        boolean active = search.activeProperty().get();
        String none = active ? "" : texts.text("whyNot.noFilter");
        DisabledReason.set(keep, keep.getText(),
                search.problemProperty().get() == null ? none : texts.text("whyNot.filterWrong"), texts);
        items.add(keep);
        if (!all.isEmpty()) {
            items.add(each(texts.text("filters.rename"), all,
                    filter -> name.ask(texts.text("filters.name"), filter.name(), to -> saved.rename(filter, to))));
            items.add(each(texts.text("filters.remove"), all, saved::remove));
        }
        MenuItem clear = item(texts.text("filters.clear"), search::clear);
        clear.setId("filters-clear");
        DisabledReason.set(clear, clear.getText(), none, texts);
        items.add(new SeparatorMenuItem());
        items.add(clear);
        root.getItems().setAll(items);
    }

    private MenuItem item(FilterChip chip) {
        CheckMenuItem item = new CheckMenuItem(says.chip(chip));
        item.setSelected(search.chips().contains(chip));
        item.setOnAction(_ -> search.toggle(chip));
        return item;
    }

    /** The choice of the days for phones that were not seen. */
    private Menu notSeen() {
        Menu menu = new Menu(texts.text("filters.notSeen"));
        menu.setId("filters-not-seen");
        DAYS.forEach(days -> menu.getItems().add(item(texts.text("filters.notSeen.days", days),
                () -> showNotSeen(days))));
        menu.getItems().add(item(texts.text("filters.notSeen.other"),
                () -> name.ask(texts.text("filters.notSeen.ask"), Integer.toString(saved.notSeenDays()),
                        typed -> days(typed).isPresent() ? "" : texts.text("whyNot.noDays"),
                        typed -> days(typed).ifPresent(this::showNotSeen))));
        return menu;
    }

    private void showNotSeen(int days) {
        saved.setNotSeenDays(days);
        search.showOnly(new FilterChip.NotSeenFor(days));
    }

    private static Optional<Integer> days(String typed) {
        String plain = typed.strip();
        return plain.matches("[1-9][0-9]{0,3}") ? Optional.of(Integer.valueOf(plain)) : Optional.empty();
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
