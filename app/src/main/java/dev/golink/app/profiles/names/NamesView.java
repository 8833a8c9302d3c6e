package dev.golink.app.profiles.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.golink.app.profiles.EditRight;
import dev.golink.app.profiles.NameKind;
import dev.golink.app.profiles.ProfilesModel;
import dev.golink.app.search.FilterChip;
import dev.golink.app.search.SearchModel;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.keys.Keys;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/**
 * The list at the side of the table: all phones, the groups, the phones without a group, and the tags. Each entry
 * filters the table.
 */
public final class NamesView {
    private static final double ROW = 30;
    /** Deletes the selected group or tag. */
    private static final KeyCombination DELETE = new KeyCodeCombination(KeyCode.DELETE);

    private final ListView<SideListEntry> list = new ListView<>();
    private final RosterModel roster;
    private final NamesModel names;
    private final SearchModel search;
    private final Texts texts;
    private final NameQuestions questions;
    private final PhoneActions actions;
    // Held in a field, because the listener is removed when the list is hidden.
    private final ListChangeListener<FilterChip> chipsChanged = _ -> refresh();

    /**
     * What the list's menu does with phones.
     *
     * @param select  selects all matching phones in the table
     * @param more    further menu items for some phones
     * @param dragged the phones that are being dragged now, which can be dropped on a group or tag
     * @param edits   whether the operator may change groups and tags
     */
    public record PhoneActions(Consumer<Predicate<Phone>> select,
            Function<List<PhoneRow>, List<MenuItem>> more, ObservableValue<List<PhoneRow>> dragged,
            EditRight edits) {}

    /** @param cardOverlay the card in which questions are asked */
    public NamesView(RosterModel roster, NamesModel names, SearchModel search, ProfilesModel profiles,
            CardOverlay cardOverlay,
            Texts texts, PhoneActions actions) {
        this.roster = roster;
        this.names = names;
        this.search = search;
        this.texts = texts;
        this.actions = actions;
        questions = new NameQuestions(cardOverlay, profiles, texts);
        list.setId("names");
        list.getStyleClass().add("names");
        list.setAccessibleText(texts.text("groups.name"));
        list.setFixedCellSize(ROW);
        NameDropTarget drop = new NameDropTarget(list, actions.dragged(), profiles, actions.edits());
        list.setCellFactory(_ -> new SideListCell(texts, this::isActive, drop::offered));
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        ContextMenu menu = new ContextMenu();
        list.setContextMenu(menu);
        list.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                _ -> menu.getItems().setAll(items(list.getSelectionModel().getSelectedItem())));
        WhileShown.follow(list, () -> {
            search.chips().addListener(chipsChanged);
            return Subscription.combine(names.countsProperty().subscribe(_ -> refresh()),
                    () -> search.chips().removeListener(chipsChanged));
        });
    }

    /** The node to put into a scene. */
    public Node node() {
        return list;
    }

    private void refresh() {
        List<SideListEntry> entries = entries();
        List<SideListEntry> items = list.getItems();
        boolean same = entries.size() == items.size();
        for (int i = 0; same && i < entries.size(); i++) {
            same = entries.get(i).isSame(items.get(i));
        }
        if (same) {
            for (int i = 0; i < entries.size(); i++) {
                if (!entries.get(i).equals(items.get(i))) {
                    items.set(i, entries.get(i));
                }
            }
        } else {
            SideListEntry selected = list.getSelectionModel().getSelectedItem();
            list.getItems().setAll(entries);
            entries.stream().filter(entry -> selected != null && entry.isSame(selected)).findFirst()
                    .ifPresent(list.getSelectionModel()::select);
        }
        // The active filter may have changed, too.
        list.refresh();
    }

    private List<SideListEntry> entries() {
        NameCounts counts = names.countsProperty().get();
        List<SideListEntry> entries = new ArrayList<>();
        entries.add(new SideListEntry.All(counts.phones()));
        entries.addAll(named(NameKind.GROUP, counts));
        if (!counts.groups().isEmpty()) {
            entries.add(new SideListEntry.NoGroup(counts.ungrouped()));
        }
        List<SideListEntry> tags = named(NameKind.TAG, counts);
        if (!tags.isEmpty()) {
            entries.add(new SideListEntry.Tags());
            entries.addAll(tags);
        }
        return entries;
    }

    private static List<SideListEntry> named(NameKind kind, NameCounts counts) {
        List<SideListEntry> named = new ArrayList<>();
        counts.of(kind).forEach((name, count) -> named.add(new SideListEntry.Named(kind, name, count)));
        return named;
    }

    private boolean isActive(SideListEntry entry) {
        return switch (entry) {
            case SideListEntry.All _ -> search.chips().stream().noneMatch(NamesView::isOfSide);
            case SideListEntry.Tags _ -> false;
            case SideListEntry.NoGroup _,SideListEntry.Named _ ->
                entry.chip().filter(search.chips()::contains).isPresent();
        };
    }

    private static boolean isOfSide(FilterChip chip) {
        return chip instanceof FilterChip.OfGroup || chip instanceof FilterChip.OfNoGroup
                || chip instanceof FilterChip.OfTag;
    }

    /** Filters the table to the phones of an entry; for the active entry, shows all phones again. */
    private void show(SideListEntry entry) {
        if (entry instanceof SideListEntry.Tags) {
            return;
        }
        boolean again = isActive(entry);
        Optional<FilterChip> chip = entry.chip();
        search.chips().stream().filter(NamesView::isOfSide).filter(other -> again || !chip.equals(Optional.of(other)))
                .toList().forEach(search::toggle);
        if (!again) {
            chip.ifPresent(search::showOnly);
        }
    }

    private void clicked(MouseEvent click) {
        SideListEntry entry = list.getSelectionModel().getSelectedItem();
        if (click.getButton() == MouseButton.PRIMARY && entry != null
                && click.getY() < ROW * list.getItems().size()) {
            show(entry);
        }
    }

    private void key(KeyEvent event) {
        SideListEntry entry = list.getSelectionModel().getSelectedItem();
        if (entry == null) {
            return;
        }
        KeyCode code = event.getCode();
        if (code == KeyCode.ENTER || code == KeyCode.SPACE) {
            show(entry);
            event.consume();
        } else if (entry instanceof SideListEntry.Named named && Keys.RENAME.match(event)) {
            if (!actions.edits().refuses(Keys.RENAME)) {
                questions.rename(named.kind(), named.name(), () -> ids(entry));
            }
            event.consume();
        } else if (entry instanceof SideListEntry.Named named && DELETE.match(event)) {
            if (!actions.edits().refuses(DELETE)) {
                questions.delete(named.kind(), named.name(), () -> ids(entry));
            }
            event.consume();
        }
    }

    private List<MenuItem> items(@Nullable SideListEntry entry) {
        if (entry == null || entry instanceof SideListEntry.Tags) {
            return List.of();
        }
        List<MenuItem> items = new ArrayList<>();
        items.add(item("groups.select", texts.text("groups.select"), () -> select(entry)));
        items.addAll(actions.more().apply(rows(entry)));
        if (entry instanceof SideListEntry.Named named) {
            items.addAll(List.of(new SeparatorMenuItem(),
                    edit("groups.rename", texts.text("groups.rename"),
                            () -> questions.rename(named.kind(), named.name(), () -> ids(entry))),
                    edit("groups.delete", texts.text("groups.delete"),
                            () -> questions.delete(named.kind(), named.name(), () -> ids(entry)))));
        }
        return items;
    }

    private MenuItem edit(String id, String text, Runnable action) {
        MenuItem item = item(id, text, action);
        DisabledReason.bind(item, text, actions.edits().whyNot(), texts);
        return item;
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void select(SideListEntry entry) {
        if (!isActive(entry)) {
            show(entry);
        }
        actions.select().accept(filter(entry));
    }

    private Predicate<Phone> filter(SideListEntry entry) {
        return phone -> entry.chip().map(chip -> chip.accepts(phone, roster.nowProperty().get())).orElse(true);
    }

    private List<PhoneRow> rows(SideListEntry entry) {
        Predicate<Phone> filter = filter(entry);
        return roster.rows().stream().filter(row -> filter.test(row.phone())).toList();
    }

    private Set<PhoneId> ids(SideListEntry entry) {
        return rows(entry).stream().map(PhoneRow::id).collect(Collectors.toSet());
    }
}
