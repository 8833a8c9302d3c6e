package dev.golink.app.shell.pages;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.stage.WindowEvent;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.app.profiles.NameKind;
import dev.golink.app.profiles.names.NamesMenu;
import dev.golink.app.shell.actions.Actions;
import dev.golink.app.shell.actions.TableActions;
import dev.golink.app.shell.frame.SidePanesView;
import dev.golink.server.access.right.Right;
import dev.golink.ui.keys.Keys;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.texts.Texts;

/**
 * The context menu of the selected phones, in the table and on the wall. Rare actions are in a submenu, so that the
 * menu fits into a low window. For the JavaFX thread only.
 */
final class PhoneMenu {
    private final NamesMenu.Parts names;
    private final Actions actions;
    private final TableActions tableActions;
    private final SidePanesView sides;
    private final Texts texts;

    /**
     * Creates it.
     *
     * @param sides the panes beside the table and the wall
     * @param names the selected phones, and their groups and tags
     */
    PhoneMenu(NamesMenu.Parts names, Actions actions, TableActions tableActions, SidePanesView sides, Texts texts) {
        this.names = names;
        this.actions = actions;
        this.tableActions = tableActions;
        this.sides = sides;
        this.texts = texts;
    }

    ContextMenu inTable() {
        return menu(List.of(), actions.itemsOfSelection());
    }

    /** @param first the items that only the wall has */
    ContextMenu onWall(List<MenuItem> first) {
        return menu(first, actions.itemsOnWall());
    }

    private ContextMenu menu(List<MenuItem> first, List<MenuItem> commands) {
        ContextMenu menu = new ContextMenu();
        List<MenuItem> items = new ArrayList<>(first);
        items.addAll(commands);
        items.add(new SeparatorMenuItem());
        items.addAll(actions.itemsToKeep());
        items.add(new SeparatorMenuItem());
        items.addAll(ofProfile(menu));
        items.add(new SeparatorMenuItem());
        items.add(more(menu));
        menu.getItems().setAll(items);
        return menu;
    }

    private List<MenuItem> ofProfile(ContextMenu menu) {
        MenuItem details = item("menu-details", "details.name", Feather.INFO, Keys.DETAILS, sides::showDetails);
        MenuItem rename = item("menu-rename", "menu.rename", Feather.EDIT_2, Keys.RENAME, sides::rename);
        NamesMenu groups = menu(NameKind.GROUP, Feather.FOLDER, Keys.GROUP);
        NamesMenu tags = menu(NameKind.TAG, Feather.TAG, Keys.TAG);
        // Checked only when the menu opens, because groups and tags may change at any time.
        menu.addEventHandler(WindowEvent.WINDOW_SHOWING, _ -> {
            int selected = names.phones().get().size();
            String none = selected == 0 ? texts.text("whyNot.nothingSelected") : "";
            DisabledReason.set(details, texts.text("details.name"), none, texts);
            String noRight = actions.whyNot(Right.EDIT).get();
            DisabledReason.set(rename, texts.text("menu.rename"),
                    !noRight.isEmpty() ? noRight : selected > 1 ? texts.text("whyNot.notAlone") : none, texts);
            groups.fill(noRight);
            tags.fill(noRight);
        });
        return List.of(details, rename, groups.menu(), tags.menu());
    }

    private NamesMenu menu(NameKind kind, Ikon icon, KeyCombination key) {
        return new NamesMenu(kind, names, new FontIcon(icon), key, texts);
    }

    private Menu more(ContextMenu menu) {
        Menu more = new Menu(texts.text("menu.more"), icon(Feather.MORE_HORIZONTAL));
        more.setId("menu-more");
        more.getItems().setAll(actions.itemsRarelyAsked());
        more.getItems().add(new SeparatorMenuItem());
        more.getItems().addAll(actions.itemsToKeepRarely());
        more.getItems().add(new SeparatorMenuItem());
        more.getItems().addAll(tableActions.forSelection(menu));
        return more;
    }

    private MenuItem item(String id, String text, Ikon icon, KeyCombination key, Runnable action) {
        MenuItem item = new MenuItem(texts.text(text), icon(icon));
        item.setId(id);
        item.setAccelerator(key);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static Node icon(Ikon icon) {
        return new FontIcon(icon);
    }
}
