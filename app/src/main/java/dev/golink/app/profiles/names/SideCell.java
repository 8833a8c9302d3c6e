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

import dev.golink.ui.words.Words;

/** An entry of the side list: a mark if it filters the table, the name, and the count. */
final class SideCell extends ListCell<SideEntry> {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    private final Region mark = new Region();
    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox box = new HBox(mark, name, count);
    private final Words words;
    private final Predicate<SideEntry> active;
    private final Function<SideEntry, OptionalInt> offered;

    /**
     * Creates an empty cell.
     *
     * @param active  whether an entry filters the table
     * @param offered how many phones an entry would get if the dragged phones were dropped now
     */
    SideCell(Words words, Predicate<SideEntry> active, Function<SideEntry, OptionalInt> offered) {
        this.words = words;
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
    protected void updateItem(@Nullable SideEntry entry, boolean empty) {
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
        drop.ifPresent(phones -> count.setText(words.text("groups.takes", phones)));
        pseudoClassStateChanged(TARGET, drop.isPresent());
        pseudoClassStateChanged(ACTIVE, filters);
        String read = name.getText() + " " + count.getText();
        setAccessibleText(filters ? words.text("groups.active", read) : read);
        setGraphic(box);
    }

    private void show(SideEntry entry) {
        switch (entry) {
            case SideEntry.All all -> show(words.text("groups.all"), all.count());
            case SideEntry.NoGroup none -> show(words.text("groups.none"), none.count());
            case SideEntry.Named named -> show(named.name(), named.count());
            case SideEntry.Tags _ -> {
                name.setText(words.text("groups.tags"));
                count.setText("");
                getStyleClass().add("headline");
            }
        }
    }

    private void show(String text, int phones) {
        name.setText(text);
        count.setText(words.text("counts.figure", phones));
    }
}
