package dev.golink.app.table.columns;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import dev.golink.app.facts.PhoneField;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.look.PhoneWords;
import dev.golink.ui.look.Sign;
import dev.golink.ui.look.SignView;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.PhoneSnapshot;

/** A cell that shows a field of a phone. */
public class PhoneCell extends TableCell<PhoneRow, Phone> {
    private final PhoneField field;
    private final PhoneWords words;
    private final Function<Phone, PhoneSnapshot> snapshots;
    private final @Nullable SignView sign;

    /** @param snapshots gives a phone's current snapshot */
    public PhoneCell(PhoneField field, PhoneWords words, Function<Phone, PhoneSnapshot> snapshots) {
        this.field = field;
        this.words = words;
        this.snapshots = snapshots;
        sign = switch (field.inTable().side()) {
            case NONE -> null;
            case BEFORE -> sign(ContentDisplay.LEFT);
            case AFTER -> sign(ContentDisplay.RIGHT);
        };
    }

    private SignView sign(ContentDisplay side) {
        setContentDisplay(side);
        return new SignView(Sign.NONE);
    }

    @Override
    protected final void updateItem(@Nullable Phone phone, boolean empty) {
        super.updateItem(phone, empty);
        if (empty || phone == null) {
            clear();
        } else {
            show(phone);
        }
    }

    /** Shows the phone's field. */
    void show(Phone phone) {
        PhoneSnapshot seen = snapshots.apply(phone);
        setText(field.text().of(words, seen));
        if (sign != null) {
            sign.show(field.inTable().sign().apply(words, seen));
            setGraphic(sign);
        }
    }

    /** The full text of the field, for the tooltip; empty if there is no phone. */
    public final String full() {
        Phone phone = getItem();
        return phone == null ? "" : field.full().of(words, snapshots.apply(phone));
    }

    /** Shows nothing. */
    void clear() {
        setText(null);
        setGraphic((@Nullable Node) null);
    }
}
