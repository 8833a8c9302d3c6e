package dev.golink.app.profiles.names;

import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import dev.golink.ui.texts.Texts;

/** An entry of the side list: a mark if it filters the table, the name, and the count. */
final class SideListCell extends ListCell<SideListEntry> {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    private final Region mark = new Region();
    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox box = new HBox(mark, name, count);
    private final Texts texts;
    private final Predicate<SideListEntry> active;
    private final Function<SideListEntry, OptionalInt> offered;

    /**
     * Creates an empty cell.
     *
     * @param active  whether an entry filters the table
     * @param offered how many phones an entry would get if the dragged phones were dropped now
     */
    SideListCell(Texts texts, Predicate<SideListEntry> active, Function<SideListEntry, OptionalInt> offered) {
        this.texts = texts;
        this.active = active;
        this.offered = offered;
        mark.getStyleClass().add("mark");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        count.getStyleClass().add("word");
        count.setMinWidth(Region.USE_PREF_SIZE);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("entry");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable SideListEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        getStyleClass().remove("headline");
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
            pseudoClassStateChanged(ACTIVE, false);
            pseudoClassStateChanged(TARGET, false);
            return;
        }
        boolean filters = active.test(entry);
        show(entry);
        OptionalInt drop = offered.apply(entry);
        drop.ifPresent(phones -> count.setText(texts.text("groups.takes", phones)));
        pseudoClassStateChanged(TARGET, drop.isPresent());
        pseudoClassStateChanged(ACTIVE, filters);
        String read = name.getText() + " " + count.getText();
        setAccessibleText(filters ? texts.text("groups.active", read) : read);
        setGraphic(box);
    }

    private void show(SideListEntry entry) {
        switch (entry) {
            case SideListEntry.All all -> show(texts.text("groups.all"), all.count());
            case SideListEntry.NoGroup none -> show(texts.text("groups.none"), none.count());
            case SideListEntry.Named named -> show(named.name(), named.count());
            case SideListEntry.Tags _ -> {
                name.setText(texts.text("groups.tags"));
                count.setText("");
                getStyleClass().add("headline");
            }
        }
    }

    private void show(String text, int phones) {
        name.setText(text);
        count.setText(texts.text("counts.figure", phones));
    }
}
