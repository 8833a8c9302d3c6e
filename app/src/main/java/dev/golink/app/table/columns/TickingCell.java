package dev.golink.app.table.columns;

import java.time.Instant;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;

import dev.golink.app.facts.PhoneField;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.look.PhoneWords;
import dev.golink.ui.roster.PhoneSnapshot;

/** How long something has been so; ticks with the one clock of the table, and has no timer of its own. */
final class TickingCell extends PhoneCell {
    private final InvalidationListener ticked = this::ticked;

    TickingCell(PhoneField field, PhoneWords words, Function<Phone, PhoneSnapshot> snapshots,
            ObservableValue<Instant> now) {
        super(field, words, snapshots);
        // Weak: the clock outlives the cells that a table throws away.
        now.addListener(new WeakInvalidationListener(ticked));
    }

    private void ticked(Observable now) {
        Phone phone = getItem();
        if (phone != null) {
            show(phone);
        }
    }
}
