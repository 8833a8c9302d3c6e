package dev.golink.app.table;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import dev.golink.app.look.Sign;
import dev.golink.app.look.SignView;
import dev.golink.app.roster.PhoneRow;
import dev.golink.server.fleet.Phone;

/** A cell that shows something of a phone. */
class PhoneCell extends TableCell<PhoneRow, Phone> {
    private final Function<Phone, String> text;
    private final Function<Phone, String> full;

    PhoneCell(Function<Phone, String> text, Function<Phone, String> full) {
        this.text = text;
        this.full = full;
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
        }
    }

    /** Shows the phone. */
    void show(Phone phone) {
        setText(text.apply(phone));
    }

    /** Everything there is to say; nothing of no phone. */
    final String full() {
        Phone phone = getItem();
        return phone == null ? "" : full(phone);
    }

    /** Everything there is to say of a phone. */
    String full(Phone phone) {
        return full.apply(phone);
    }

    /** Shows nothing. */
    void clear() {
        setText(null);
        setGraphic((@Nullable Node) null);
    }
}
