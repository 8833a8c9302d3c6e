package dev.golink.app.table;

import java.time.Instant;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;

import dev.golink.app.look.PhoneWords;
import dev.golink.server.fleet.Phone;

/** How long ago a phone was heard; ticks with the one clock of the table, and has no timer of its own. */
final class HeardCell extends PhoneCell {
    private final InvalidationListener ticked = this::ticked;

    HeardCell(PhoneWords words, ObservableValue<Instant> now) {
        super(phone -> words.ages().since(phone.link().lastHeardAt(), now.getValue()),
                phone -> words.ages().exactly(phone.link().lastHeardAt()));
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
