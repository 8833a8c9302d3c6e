package dev.golink.app.notices.centre;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import dev.golink.app.notices.Notice;
import dev.golink.app.notices.NoticeWords;
import dev.golink.server.fleet.PhoneId;

/** The notices as a tree: those about several phones open to show which. It is kept up while the centre is open. */
final class NoticeTree {
    private final TreeView<Line> tree = new TreeView<>(new TreeItem<>());
    private final CentreModel model;
    private final Consumer<Set<PhoneId>> showPhones;
    private Map<Long, NoticeItem> items = Map.of();

    NoticeTree(CentreModel model, NoticeWords words, Consumer<Set<PhoneId>> showPhones) {
        this.model = model;
        this.showPhones = showPhones;
        tree.setId("notice-tree");
        tree.setShowRoot(false);
        tree.getRoot().setExpanded(true);
        tree.setAccessibleText(words.words().text("notices.centre"));
        tree.setAccessibleHelp(words.words().text("notices.centre.help"));
        tree.setCellFactory(_ -> new LineCell(words, model.nowProperty(), this::show));
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.listed().addListener((ListChangeListener<Notice>) _ -> refresh());
        model.openProperty().subscribe(_ -> refresh());
    }

    Region node() {
        return tree;
    }

    /** Gives the tree the keyboard, and something to begin with. */
    void focus() {
        tree.requestFocus();
        if (tree.getSelectionModel().isEmpty()) {
            tree.getSelectionModel().selectFirst();
        }
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
            case Line.Whole(Notice notice) -> model.show(notice, showPhones);
            case Line.OfPhone(Notice _, var event) -> showPhones.accept(Set.of(event.id()));
        }
    }

    private void refresh() {
        if (!model.openProperty().get()) {
            return;
        }
        Map<Long, NoticeItem> fresh = new HashMap<>();
        for (Notice notice : model.listed()) {
            NoticeItem item = items.getOrDefault(notice.number(), new NoticeItem(notice));
            item.show(notice);
            fresh.put(notice.number(), item);
        }
        items = fresh;
        List<NoticeItem> inOrder = model.listed().stream().map(notice -> fresh.get(notice.number())).toList();
        if (!inOrder.equals(tree.getRoot().getChildren())) {
            TreeItem<Line> selected = tree.getSelectionModel().getSelectedItem();
            tree.getRoot().getChildren().setAll(inOrder);
            if (selected != null && tree.getRow(selected) >= 0) {
                tree.getSelectionModel().select(selected);
            }
        }
    }
}
