package dev.golink.app.notices.centre;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.golink.app.notices.NoticeLinks;
import dev.golink.app.notices.NoticeTexts;
import dev.golink.server.time.Moment;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.IndicatorView;

/** Draws a row of the centre: the indicator, what happened, when, and the button for the action. */
final class NoticeRowCell extends TreeCell<NoticeRow> {
    private static final PseudoClass UNSEEN = PseudoClass.getPseudoClass("unseen");
    private static final double WIDTH = 262;
    private static final double WIDTH_OF_PHONE = 240;
    /** The width beside a button with more than one word. */
    private static final double WIDTH_WITH_OFFER = 196;

    private final NoticeTexts texts;
    private final IndicatorView sign = new IndicatorView(Indicator.NONE);
    private final Label text = new Label();
    private final Label time = new Label();
    private final Button show;
    private final HBox box;
    private final Tooltip exact = new Tooltip();

    NoticeRowCell(NoticeTexts texts, ObservableValue<Moment> now, NoticeLinks noticeLinks, Consumer<NoticeRow> shown) {
        this.texts = texts;
        show = new Button();
        show.getStyleClass().addAll("small", "show");
        show.setMinWidth(Region.USE_PREF_SIZE);
        // Not in the Tab order, so that Tab leaves the tree; the tree's keys do the same as the button.
        show.setFocusTraversable(false);
        show.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> getItem() != null && noticeLinks.anywhere(getItem().notice().content()), itemProperty(),
                noticeLinks.undoable()));
        show.setOnAction(_ -> shown.accept(getItem()));
        text.getStyleClass().add("says");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        time.getStyleClass().addAll("word", "time");
        time.setTooltip(exact);
        time.textProperty().bind(Bindings.createStringBinding(() -> age(now.getValue()), itemProperty(), now));
        VBox says = new VBox(text, time);
        HBox.setHgrow(says, Priority.ALWAYS);
        box = new HBox(sign, says, show);
        box.getStyleClass().add("line");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && getItem() != null) {
                shown.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable NoticeRow row, boolean empty) {
        super.updateItem(row, empty);
        NoticeRow filled = empty ? null : row;
        setGraphic(filled == null ? null : box);
        pseudoClassStateChanged(UNSEEN, filled instanceof NoticeRow.Whole whole && !whole.notice().seen());
        if (filled == null) {
            setAccessibleText(null);
        } else {
            fill(filled);
        }
    }

    private void fill(NoticeRow row) {
        sign.show(switch (row) {
            case NoticeRow.Whole whole -> whole.notice().content().indicator();
            case NoticeRow.OfPhone(_, var event) -> Indicator.of(event.presence());
        });
        String says = switch (row) {
            case NoticeRow.Whole whole -> texts.text(whole.notice().content());
            case NoticeRow.OfPhone(var notice, var event) -> texts.text(notice.content(), event);
        };
        text.setText(says);
        text.setPrefWidth(width(row));
        show.setText(texts.lead(row.notice().content()));
        show.setAccessibleText(texts.leadInFull(row.notice().content()));
        exact.setText(texts.ageTexts().exactly(at(row).at()));
        String named = texts.texts().text("notices.centre.line", says, texts.ageTexts().exactly(at(row).at()));
        setAccessibleText(row.notice().seen() ? named : texts.texts().text("notices.centre.new", named));
    }

    private static double width(NoticeRow row) {
        return switch (row) {
            case NoticeRow.Whole(var notice) -> notice.content().offer().isPresent() ? WIDTH_WITH_OFFER : WIDTH;
            case NoticeRow.OfPhone _ -> WIDTH_OF_PHONE;
        };
    }

    private String age(Moment now) {
        NoticeRow row = getItem();
        return row == null ? "" : texts.ageTexts().since(at(row).at(), at(row).until(now));
    }

    private static Moment at(NoticeRow row) {
        return switch (row) {
            case NoticeRow.Whole whole -> whole.notice().at();
            case NoticeRow.OfPhone phone -> phone.event().at();
        };
    }
}
