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

import dev.golink.app.notices.Notice;
import dev.golink.app.notices.NoticeLinks;
import dev.golink.app.notices.NoticeTexts;
import dev.golink.ui.scenes.WhileShown;

/** The notices as a tree; a notice about several phones expands to show them. */
final class NoticeTree {
    private final TreeItem<NoticeRow> root = new TreeItem<>();
    private final TreeView<NoticeRow> tree = new TreeView<>();
    private final CentreModel model;
    private final NoticeLinks noticeLinks;
    private final Map<Long, NoticeItem> items = new HashMap<>();
    private final List<TreeItem<NoticeRow>> lines = root.getChildren();

    NoticeTree(CentreModel model, NoticeTexts texts, NoticeLinks noticeLinks) {
        this.model = model;
        this.noticeLinks = noticeLinks;
        tree.setId("notice-tree");
        tree.setShowRoot(false);
        root.setExpanded(true);
        tree.setAccessibleText(texts.texts().text("notices.centre"));
        tree.setAccessibleHelp(texts.texts().text("notices.centre.help"));
        tree.setCellFactory(_ -> new NoticeRowCell(texts, model.nowProperty(), noticeLinks, this::show));
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        refresh();
        // A tree moves its focus later for rows that are added to it, even if the focus was set meanwhile.
        tree.setRoot(root);
        WhileShown.followList(tree, model.listed(), this::refresh);
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
        TreeItem<NoticeRow> selected = tree.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && selected != null) {
            event.consume();
            show(selected.getValue());
        }
    }

    private void show(NoticeRow row) {
        switch (row) {
            case NoticeRow.Whole(Notice notice) -> model.show(notice, noticeLinks);
            case NoticeRow.OfPhone(Notice _, var event) -> noticeLinks.phones().accept(Set.of(event.id()));
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
