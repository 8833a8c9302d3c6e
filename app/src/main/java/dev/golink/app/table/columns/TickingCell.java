package dev.golink.app.table.columns;

import java.time.Instant;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;

import dev.golink.app.field.PhoneField;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.PhoneSnapshot;

/** Shows how long a state has lasted; follows the table's clock and has no timer. */
final class TickingCell extends PhoneCell {
    private final InvalidationListener ticked = this::ticked;

    TickingCell(PhoneField field, PhoneTexts texts, Function<Phone, PhoneSnapshot> snapshots,
            ObservableValue<Instant> now) {
        super(field, texts, snapshots);
        // Weak, because the clock outlives the cells that a table discards.
        now.addListener(new WeakInvalidationListener(ticked));
    }

    private void ticked(Observable now) {
        Phone phone = getItem();
        if (phone != null) {
            show(phone);
        }
    }
}
