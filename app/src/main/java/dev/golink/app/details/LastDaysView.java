package dev.golink.app.details;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.golink.app.history.HistoryModels;
import dev.golink.app.history.day.PhoneDayTexts;
import dev.golink.app.history.day.PhoneDaysView;
import dev.golink.app.history.entries.EntryText;
import dev.golink.app.history.entries.EntryTexts;
import dev.golink.app.history.entries.HistoryModel;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** The last days of a phone as strips, its last entries, and the way to all of them. */
final class LastDaysView {
    private final VBox root = new VBox();
    private final VBox lines = new VBox();
    private final LastDays last;
    private final EntryTexts says;
    private final PhoneTexts phones;
    private @Nullable PhoneId phone;

    LastDaysView(LastDays last, PhoneTexts phones) {
        this.last = last;
        this.phones = phones;
        says = new EntryTexts(phones);
        Texts texts = phones.texts();
        Hyperlink all = new Hyperlink(texts.text("history.details.open"));
        all.setId("details-history");
        all.setOnAction(_ -> {
            all.setVisited(false);
            if (phone != null) {
                last.open().accept(phone);
            }
        });
        lines.setId("details-entries");
        lines.getStyleClass().add("passages");
        HistoryModel list = last.models().detailsList();
        root.getChildren().setAll(PhoneDetailsView.heading(texts.text("history.details.days")),
                new PhoneDaysView(last.models().detailsDays(), new PhoneDayTexts(texts, phones.ageTexts()),
                        phones.ageTexts().zone(), true).node(),
                PhoneDetailsView.heading(texts.text("history.details.entries")), lines, all);
        root.getStyleClass().add("last-days");
        WhileShown.followList(root, list.entries(), () -> show(list.entries()));
        // Nothing is asked while the details are not shown.
        WhileShown.follow(root, () -> {
            last.models().detail(phone);
            return () -> last.models().detail(null);
        });
    }

    Node node() {
        return root;
    }

    void show(PhoneId next) {
        if (!next.equals(phone)) {
            phone = next;
            if (root.getScene() != null) {
                last.models().detail(next);
            }
        }
    }

    private void show(List<HistoryEntry> entries) {
        lines.getChildren().setAll(entries.stream().limit(HistoryModels.LAST_ENTRIES).map(this::line).toList());
    }

    private Node line(HistoryEntry entry) {
        EntryText shown = says.of(entry);
        Label line = new Label(phones.texts().text("history.details.line",
                phones.ageTexts().at(entry.at(), last.models().now()), shown.sentence()),
                new IndicatorView(shown.indicator()));
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.setTooltip(new Tooltip(phones.ageTexts().exactly(entry.at())));
        return line;
    }
}
