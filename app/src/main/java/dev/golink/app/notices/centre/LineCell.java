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

import dev.golink.app.notices.Leads;
import dev.golink.app.notices.NoticeWords;
import dev.golink.server.time.Moment;
import dev.golink.ui.look.Sign;
import dev.golink.ui.look.SignView;

/** Draws a row of the centre: the indicator, what happened, when, and the button for the action. */
final class LineCell extends TreeCell<Line> {
    private static final PseudoClass UNSEEN = PseudoClass.getPseudoClass("unseen");
    private static final double WIDTH = 262;
    private static final double WIDTH_OF_PHONE = 240;
    /** The width beside a button with more than one word. */
    private static final double WIDTH_WITH_OFFER = 196;

    private final NoticeWords words;
    private final SignView sign = new SignView(Sign.NONE);
    private final Label text = new Label();
    private final Label time = new Label();
    private final Button show;
    private final HBox box;
    private final Tooltip exact = new Tooltip();

    LineCell(NoticeWords words, ObservableValue<Moment> now, Leads leads, Consumer<Line> shown) {
        this.words = words;
        show = new Button();
        show.getStyleClass().addAll("small", "show");
        show.setMinWidth(Region.USE_PREF_SIZE);
        // Not in the Tab order, so that Tab leaves the tree; the tree's keys do the same as the button.
        show.setFocusTraversable(false);
        show.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> getItem() != null && leads.anywhere(getItem().notice().content()), itemProperty(),
                leads.undoable()));
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
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        Line filled = empty ? null : line;
        setGraphic(filled == null ? null : box);
        pseudoClassStateChanged(UNSEEN, filled instanceof Line.Whole whole && !whole.notice().seen());
        if (filled == null) {
            setAccessibleText(null);
        } else {
            fill(filled);
        }
    }

    private void fill(Line line) {
        sign.show(switch (line) {
            case Line.Whole whole -> whole.notice().content().sign();
            case Line.OfPhone(_, var event) -> Sign.of(event.presence());
        });
        String says = switch (line) {
            case Line.Whole whole -> words.text(whole.notice().content());
            case Line.OfPhone(var notice, var event) -> words.text(notice.content(), event);
        };
        text.setText(says);
        text.setPrefWidth(width(line));
        show.setText(words.lead(line.notice().content()));
        show.setAccessibleText(words.leadInFull(line.notice().content()));
        exact.setText(words.ages().exactly(at(line).at()));
        String named = words.words().text("notices.centre.line", says, words.ages().exactly(at(line).at()));
        setAccessibleText(line.notice().seen() ? named : words.words().text("notices.centre.new", named));
    }

    private static double width(Line line) {
        return switch (line) {
            case Line.Whole(var notice) -> notice.content().offer().isPresent() ? WIDTH_WITH_OFFER : WIDTH;
            case Line.OfPhone _ -> WIDTH_OF_PHONE;
        };
    }

    private String age(Moment now) {
        Line line = getItem();
        return line == null ? "" : words.ages().since(at(line).at(), at(line).until(now));
    }

    private static Moment at(Line line) {
        return switch (line) {
            case Line.Whole whole -> whole.notice().at();
            case Line.OfPhone phone -> phone.event().at();
        };
    }
}
