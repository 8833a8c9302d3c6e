package dev.golink.app.notices.centre;

import java.util.List;
import javafx.scene.control.TreeItem;

import dev.golink.app.notices.Notice;

/**
 * A notice in the centre's tree. The rows of its phones exist only while it is expanded, because there may be
 * thousands.
 */
final class NoticeItem extends TreeItem<NoticeRow> {
    private static final int TOO_FEW = 2;

    NoticeItem(Notice notice) {
        super(new NoticeRow.Whole(notice));
        expandedProperty().subscribe((_, _) -> fill());
    }

    void show(Notice notice) {
        if (!notice.equals(getValue().notice())) {
            setValue(new NoticeRow.Whole(notice));
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
        List<TreeItem<NoticeRow>> phones = !isExpanded() || isLeaf() ? List.of()
                : notice.content().phones().values().stream()
                        .<TreeItem<NoticeRow>>map(event -> new TreeItem<>(new NoticeRow.OfPhone(notice, event)))
                        .toList();
        getChildren().setAll(phones);
    }
}
