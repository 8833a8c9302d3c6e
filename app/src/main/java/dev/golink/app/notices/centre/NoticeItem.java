package dev.golink.app.notices.centre;

import java.util.List;
import javafx.scene.control.TreeItem;

import dev.golink.app.notices.Notice;

/**
 * A notice in the centre's tree. The rows of its phones exist only while it is expanded, because there may be
 * thousands.
 */
final class NoticeItem extends TreeItem<Line> {
    private static final int TOO_FEW = 2;

    NoticeItem(Notice notice) {
        super(new Line.Whole(notice));
        expandedProperty().subscribe((_, _) -> fill());
    }

    void show(Notice notice) {
        if (!notice.equals(getValue().notice())) {
            setValue(new Line.Whole(notice));
            fill();
        }
    }

    /** True for a notice about fewer than two phones, because its own row says everything. */
    @Override
    public boolean isLeaf() {
        return getValue().notice().content().phones().size() < TOO_FEW;
    }

    private void fill() {
        Notice notice = getValue().notice();
        List<TreeItem<Line>> phones = !isExpanded() || isLeaf() ? List.of()
                : notice.content().phones().values().stream()
                        .<TreeItem<Line>>map(event -> new TreeItem<>(new Line.OfPhone(notice, event))).toList();
        getChildren().setAll(phones);
    }
}
