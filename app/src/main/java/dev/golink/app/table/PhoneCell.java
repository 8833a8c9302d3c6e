package dev.golink.app.table;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import dev.golink.app.look.Sign;
import dev.golink.app.look.SignView;
import dev.golink.app.roster.PhoneRow;
import dev.golink.server.fleet.Phone;

/** A cell that shows something of a phone; the tooltip says it in full and is worked out only when it is shown. */
class PhoneCell extends TableCell<PhoneRow, Phone> {
    private final Function<Phone, String> text;
    private final Function<Phone, String> full;
    private final Tooltip tooltip = new Tooltip();

    PhoneCell(Function<Phone, String> text, Function<Phone, String> full) {
        this.text = text;
        this.full = full;
        tooltip.setOnShowing(_ -> tooltip.setText(isEmpty() ? "" : full(getItem())));
    }

    /** Puts a sign before the words. */
    static PhoneCell withSign(Function<Phone, Sign> sign, ContentDisplay side, Function<Phone, String> text,
            Function<Phone, String> full) {
        SignView view = new SignView(Sign.NONE);
        PhoneCell cell = new PhoneCell(text, full) {
            @Override
            void show(Phone phone) {
                super.show(phone);
                view.show(sign.apply(phone));
                setGraphic(view);
            }
        };
        cell.setContentDisplay(side);
        return cell;
    }

    @Override
    protected final void updateItem(@Nullable Phone phone, boolean empty) {
        super.updateItem(phone, empty);
        if (empty || phone == null) {
            clear();
        } else {
            show(phone);
            setTooltip(tooltip);
        }
    }

    /** Shows the phone. */
    void show(Phone phone) {
        setText(text.apply(phone));
    }

    /** Everything there is to say, for the tooltip. */
    String full(Phone phone) {
        return full.apply(phone);
    }

    /** Shows nothing. */
    void clear() {
        setText(null);
        setGraphic((@Nullable Node) null);
        setTooltip((@Nullable Tooltip) null);
    }
}
