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
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.texts.Texts;

/**
 * A menu of groups or tags for some phones. Names that all phones have are checked. Choosing a name adds it to all
 * phones, or removes it from all if it is checked. Call {@link #fill} before the menu opens. Used on the JavaFX thread
 * only.
 */
public final class NamesMenu {
    /** The most names in the menu; other names are found by typing in the chooser. */
    static final int MOST = 12;

    private final Menu menu;
    private final String title;
    private final NameKind kind;
    private final Parts parts;
    private final Texts texts;
    private final KeyCombination key;

    /**
     * Creates the menu.
     *
     * @param icon the icon before the menu's title
     * @param key  opens the chooser, where any name can be typed
     */
    public NamesMenu(NameKind kind, Parts parts, Node icon, KeyCombination key, Texts texts) {
        this.kind = kind;
        this.parts = parts;
        this.texts = texts;
        this.key = key;
        title = texts.text(kind == NameKind.GROUP ? "menu.groups" : "menu.tags");
        menu = new Menu(title, icon);
        menu.setId(kind == NameKind.GROUP ? "menu-groups" : "menu-tags");
        fill("");
    }

    /** The menu as an entry of another menu. */
    public Menu menu() {
        return menu;
    }

    /**
     * Fills the menu with the current names, and checks those that all phones have.
     *
     * @param noRight why the operator may not change names; empty if that is allowed
     */
    public void fill(String noRight) {
        List<PhoneRow> phones = parts.phones.get();
        Map<String, NameState> looks = NameState.of(kind, phones.stream().map(PhoneRow::phone).toList(), List.of())
                .stream().collect(Collectors.toMap(NameState::name, look -> look));
        Collection<String> known = parts.names.countsProperty().get().of(kind).keySet();
        List<MenuItem> items = new ArrayList<>();
        // Names that the phones have come first, so that they can be removed.
        known.stream().sorted((one, other) -> Boolean.compare(looks.containsKey(other), looks.containsKey(one)))
                .limit(MOST).map(name -> item(name, looks.get(name), phones)).forEach(items::add);
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        MenuItem other = new MenuItem(texts.text("menu.names.other"));
        other.setId(menu.getId() + "-other");
        other.setAccelerator(key);
        other.setOnAction(_ -> parts.chooser.open(kind, parts.phones.get()));
        items.add(other);
        menu.getItems().setAll(items);
        String none = phones.isEmpty() ? texts.text("whyNot.nothingSelected") : "";
        DisabledReason.set(menu, title, noRight.isEmpty() ? none : noRight, texts);
    }

    private MenuItem item(String name, @Nullable NameState look, List<PhoneRow> phones) {
        boolean all = look != null && look.isShared();
        CheckMenuItem item = new CheckMenuItem(
                look == null || all ? name : texts.text("menu.names.some", name, look.has(), look.of()));
        // A name may contain an underscore.
        item.setMnemonicParsing(false);
        item.setSelected(all);
        Set<PhoneId> ids = phones.stream().map(PhoneRow::id).collect(Collectors.toSet());
        item.setOnAction(_ -> parts.profiles.edit(ids,
                all ? kind.edit(Set.of(), Set.of(name)) : kind.edit(Set.of(name), Set.of())));
        return item;
    }

    /**
     * What the menu works with.
     *
     * @param phones   the phones whose names are shown and changed
     * @param names    all existing names
     * @param profiles changes the profiles
     * @param chooser  the chooser, where any name can be typed
     */
    public record Parts(Supplier<List<PhoneRow>> phones, NamesModel names, ProfilesModel profiles,
            NameChooser chooser) {}
}
