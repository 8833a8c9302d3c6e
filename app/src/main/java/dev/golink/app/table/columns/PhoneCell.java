package dev.golink.app.table.columns;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import dev.golink.app.field.PhoneField;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.PhoneSnapshot;

/** A cell that shows a field of a phone. */
public class PhoneCell extends TableCell<PhoneRow, Phone> {
    private final PhoneField field;
    private final PhoneTexts texts;
    private final Function<Phone, PhoneSnapshot> snapshots;
    private final @Nullable IndicatorView indicator;

    /** @param snapshots gives a phone's current snapshot */
    public PhoneCell(PhoneField field, PhoneTexts texts, Function<Phone, PhoneSnapshot> snapshots) {
        this.field = field;
        this.texts = texts;
        this.snapshots = snapshots;
        indicator = switch (field.inTable().side()) {
            case NONE -> null;
            case BEFORE -> indicator(ContentDisplay.LEFT);
            case AFTER -> indicator(ContentDisplay.RIGHT);
        };
    }

    private IndicatorView indicator(ContentDisplay side) {
        setContentDisplay(side);
        return new IndicatorView(Indicator.NONE);
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
        setText(field.text().of(texts, seen));
        if (indicator != null) {
            indicator.show(field.inTable().sign().apply(texts, seen));
            setGraphic(indicator);
        }
    }

    /** The full text of the field, for the tooltip; empty if there is no phone. */
    public String full() {
        Phone phone = getItem();
        return phone == null ? "" : field.full().of(texts, snapshots.apply(phone));
    }

    /** Shows nothing. */
    void clear() {
        setText(null);
        setGraphic((@Nullable Node) null);
    }
}
