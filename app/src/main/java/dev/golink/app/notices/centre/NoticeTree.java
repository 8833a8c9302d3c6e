package dev.golink.app.notices.centre;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import dev.golink.app.notices.Leads;
import dev.golink.app.notices.Notice;
import dev.golink.app.notices.NoticeWords;
import dev.golink.ui.scenes.WhileShown;

/** The notices as a tree; a notice about several phones expands to show them. */
final class NoticeTree {
    private final TreeView<Line> tree = new TreeView<>(new TreeItem<>());
    private final CentreModel model;
    private final Leads leads;
    private final Map<Long, NoticeItem> items = new HashMap<>();
    private final List<TreeItem<Line>> lines = tree.getRoot().getChildren();

    NoticeTree(CentreModel model, NoticeWords words, Leads leads) {
        this.model = model;
        this.leads = leads;
        tree.setId("notice-tree");
        tree.setShowRoot(false);
        tree.getRoot().setExpanded(true);
        tree.setAccessibleText(words.words().text("notices.centre"));
        tree.setAccessibleHelp(words.words().text("notices.centre.help"));
        tree.setCellFactory(_ -> new LineCell(words, model.nowProperty(), leads, this::show));
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        WhileShown.followList(tree, model.listed(), this::refresh);
        refresh();
    }

    Region node() {
        return tree;
    }

    /** Moves the keyboard focus to the tree and selects the first row if none is selected. */
    void focus() {
        tree.requestFocus();
        if (tree.getSelectionModel().isEmpty()) {
            tree.getSelectionModel().selectFirst();
        }
        // A hidden tree may lose its focused row; the arrow keys start at the selection.
        tree.getFocusModel().focus(tree.getSelectionModel().getSelectedIndex());
    }

    private void pressed(KeyEvent event) {
        TreeItem<Line> selected = tree.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && selected != null) {
            event.consume();
            show(selected.getValue());
        }
    }

    private void show(Line line) {
        switch (line) {
            case Line.Whole(Notice notice) -> model.show(notice, leads);
            case Line.OfPhone(Notice _, var event) -> leads.phones().accept(Set.of(event.id()));
        }
    }

    private void refresh() {
        List<Notice> listed = model.listed();
        items.keySet().retainAll(listed.stream().map(Notice::number).collect(Collectors.toSet()));
        lines.removeIf(item -> !items.containsKey(item.getValue().notice().number()));
        for (int i = 0; i < listed.size(); i++) {
            Notice notice = listed.get(i);
            NoticeItem item = items.computeIfAbsent(notice.number(), _ -> new NoticeItem(notice));
            item.show(notice);
            place(i, item);
        }
    }

    /**
     * Moves only rows that are out of place, because selection and focus follow a row only while it stays in the tree.
     */
    private void place(int at, NoticeItem item) {
        if (at == lines.size() || !lines.get(at).equals(item)) {
            boolean selected = item.equals(tree.getSelectionModel().getSelectedItem());
            lines.remove(item);
            lines.add(at, item);
            if (selected) {
                tree.getSelectionModel().select(item);
            }
        }
    }
}
