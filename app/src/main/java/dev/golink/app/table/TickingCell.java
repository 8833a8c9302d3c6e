package dev.golink.app.table;

import java.time.Instant;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;

import dev.golink.server.fleet.Phone;

/** How long something has been so; ticks with the one clock of the table, and has no timer of its own. */
final class TickingCell extends PhoneCell {
    private final InvalidationListener ticked = this::ticked;

    TickingCell(Function<Phone, String> text, Function<Phone, String> full, ObservableValue<Instant> now) {
        super(text, full);
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
