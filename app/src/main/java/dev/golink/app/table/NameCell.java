package dev.golink.app.table;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;

import org.jspecify.annotations.Nullable;

import dev.golink.app.look.PhoneWords;
import dev.golink.server.fleet.Phone;

/** What people call a phone, and its id, dim, beside it if that is another. */
final class NameCell extends PhoneCell {
    private final Label id = new Label();

    NameCell() {
        super(PhoneWords::name, PhoneWords::nameAndId);
        id.getStyleClass().add("phone-id");
        id.setMouseTransparent(true);
        setContentDisplay(ContentDisplay.RIGHT);
    }

    @Override
    void show(Phone phone) {
        super.show(phone);
        if (phone.profile().nickname().isEmpty()) {
            setGraphic((@Nullable Node) null);
        } else {
            id.setText(phone.id().value());
            setGraphic(id);
        }
    }
}
