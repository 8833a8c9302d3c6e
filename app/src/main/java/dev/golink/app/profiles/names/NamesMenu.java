package dev.golink.app.profiles.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

import dev.golink.app.profiles.NameKind;
import dev.golink.app.profiles.ProfilesModel;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.look.WhyNot;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.words.Words;

/**
 * The groups or the tags of some phones in a menu: those that all of the phones have are checked, and choosing one gives it to
 * all of them or takes it from all. {@link #fill} is to be called before the menu opens. For the window's thread only.
 */
public final class NamesMenu {
    /** So many names stand in the menu; the others are found by typing. */
    static final int MOST = 12;

    private final Menu menu;
    private final String title;
    private final NameKind kind;
    private final Parts parts;
    private final Words words;
    private final KeyCombination key;

    /**
     * Makes it.
     *
     * @param icon stands before its name
     * @param key  opens the chooser, where any name can be typed
     */
    public NamesMenu(NameKind kind, Parts parts, Node icon, KeyCombination key, Words words) {
        this.kind = kind;
        this.parts = parts;
        this.words = words;
        this.key = key;
        title = words.text(kind == NameKind.GROUP ? "menu.groups" : "menu.tags");
        menu = new Menu(title, icon);
        menu.setId(kind == NameKind.GROUP ? "menu-groups" : "menu-tags");
        fill();
    }

    /** The entry that opens it. */
    public Menu menu() {
        return menu;
    }

    /** Takes up which names there are, and which of them the phones have. */
    public void fill() {
        List<PhoneRow> phones = parts.phones.get();
        Map<String, NameLook> looks = NameLook.of(kind, phones.stream().map(PhoneRow::phone).toList(), List.of())
                .stream().collect(Collectors.toMap(NameLook::name, look -> look));
        Collection<String> known = parts.names.countsProperty().get().of(kind).keySet();
        List<MenuItem> items = new ArrayList<>();
        // What the phones have comes first, so that it can be taken away.
        known.stream().sorted((one, other) -> Boolean.compare(looks.containsKey(other), looks.containsKey(one)))
                .limit(MOST).map(name -> item(name, looks.get(name), phones)).forEach(items::add);
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        MenuItem other = new MenuItem(words.text("menu.names.other"));
        other.setId(menu.getId() + "-other");
        other.setAccelerator(key);
        other.setOnAction(_ -> parts.chooser.open(kind, parts.phones.get()));
        items.add(other);
        menu.getItems().setAll(items);
        WhyNot.set(menu, title, phones.isEmpty() ? words.text("whyNot.nothingSelected") : "", words);
    }

    private MenuItem item(String name, @Nullable NameLook look, List<PhoneRow> phones) {
        boolean all = look != null && look.isShared();
        CheckMenuItem item = new CheckMenuItem(
                look == null || all ? name : words.text("menu.names.some", name, look.has(), look.of()));
        // A name may hold an underscore.
        item.setMnemonicParsing(false);
        item.setSelected(all);
        Set<PhoneId> ids = phones.stream().map(PhoneRow::id).collect(Collectors.toSet());
        item.setOnAction(_ -> parts.profiles.edit(ids,
                all ? kind.edit(Set.of(), Set.of(name)) : kind.edit(Set.of(name), Set.of())));
        return item;
    }

    /**
     * What it stands on.
     *
     * @param phones   the phones whose names they are
     * @param names    all that there are
     * @param profiles changes them
     * @param chooser  where any name can be typed
     */
    public record Parts(Supplier<List<PhoneRow>> phones, NamesModel names, ProfilesModel profiles,
            NameChooser chooser) {}
}
