package dev.golink.app.shell.actions;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuItem;

import dev.golink.app.access.AccessModel;
import dev.golink.app.link.LinkModel;
import dev.golink.app.numbers.NumbersModel;
import dev.golink.server.access.right.Right;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.presentation.RightTexts;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.texts.Texts;

/**
 * The menu items that number phones.
 *
 * @param numbers gives and clears the numbers
 * @param roster  the phones in the table
 * @param link    the link, needed to change numbers
 * @param access  the rights of the operator
 * @param texts   the texts of a language
 */
public record NumberItems(NumbersModel numbers, RosterModel roster, LinkModel link, AccessModel access, Texts texts) {
    /** The items for all phones in the table, in its order; phones outside the filter do not change. */
    List<MenuItem> forAll() {
        return items("all", roster::rows, "number.give.all", "number.clear.all");
    }

    /** The items for some rows, in their order. */
    List<MenuItem> forSelection(Supplier<List<PhoneRow>> rows) {
        return items("selected", rows, "number.give.selected", "number.clear.selected");
    }

    private List<MenuItem> items(String of, Supplier<List<PhoneRow>> rows, String give, String clear) {
        List<MenuItem> items = List.of(
                MenuItems.item("number-" + of, texts.text(give), () -> numbers.give(rows.get())),
                MenuItems.item("unnumber-" + of, texts.text(clear), () -> numbers.clear(rows.get())));
        items.forEach(item -> DisabledReason.bind(item, item.getText(), Bindings.createStringBinding(this::whyNot,
                link.liveProperty(), access.rightsProperty()), texts));
        return items;
    }

    private String whyNot() {
        if (access.lacks(Right.EDIT)) {
            return texts.text("whyNot.right", RightTexts.of(Right.EDIT, texts));
        }
        return link.liveProperty().get() ? "" : texts.text("whyNot.link");
    }
}
