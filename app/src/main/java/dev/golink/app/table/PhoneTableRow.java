package dev.golink.app.table;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import dev.golink.app.field.catalog.RowSentence;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.scenes.WhileShown;

/** A row that shows its phone's presence by style and gives screen readers its content as a sentence. */
final class PhoneTableRow extends TableRow<PhoneRow> {
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass OFFLINE = PseudoClass.getPseudoClass("offline");

    private final PhoneTexts texts;
    private final RosterModel model;

    /** @param opened called with the row that the operator double-clicked */
    PhoneTableRow(PhoneTexts texts, RosterModel model, Consumer<PhoneRow> opened) {
        this.texts = texts;
        this.model = model;
        WhileShown.follow(this, itemProperty().flatMap(PhoneRow::phoneProperty).map(Phone::presence),
                this::showPresence);
        addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && !isEmpty()) {
                opened.accept(getItem());
            }
        });
    }

    private void showPresence(@Nullable Presence presence) {
        pseudoClassStateChanged(LATE, presence == Presence.LATE);
        pseudoClassStateChanged(STALE, presence == Presence.STALE);
        pseudoClassStateChanged(OFFLINE, presence == Presence.OFFLINE);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        // The sentence is composed only when a screen reader asks for it, because it costs time.
        if (attribute == AccessibleAttribute.TEXT && !isEmpty()) {
            return RowSentence.of(texts, model.snapshot(getItem()));
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }
}
