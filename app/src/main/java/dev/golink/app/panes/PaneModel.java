package dev.golink.app.panes;

import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;

import com.google.gson.JsonObject;

import dev.golink.ui.settings.Section;
import dev.golink.ui.settings.Settings;

/**
 * A pane beside the table: whether it is shown, and its width. Until the operator decides, it is shown if there is room
 * for it. Used on the JavaFX thread only.
 */
public final class PaneModel {
    /** What the operator wants. */
    enum Wish {
        /** Shown if there is room. */
        AUTO,
        /** Shown. */
        OPEN,
        /** Not shown. */
        CLOSED
    }

    /**
     * The saved state of a pane.
     *
     * @param wish  what the operator wants
     * @param width the width in pixels
     */
    record Chosen(Wish wish, double width) {}

    private final Settings settings;
    private final Section<Chosen> section;
    private final double least;
    private final double most;
    private final DoubleProperty width = new SimpleDoubleProperty();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private Wish wish;
    private boolean room;

    /**
     * Creates a pane with its saved state.
     *
     * @param name  the name of its section in the settings
     * @param usual the width in pixels until the operator chooses another
     * @param least the least width in pixels
     * @param most  the greatest width in pixels
     */
    public PaneModel(Settings settings, String name, double usual, double least, double most) {
        this.settings = settings;
        this.least = least;
        this.most = most;
        section = new Section<>(name, new Chosen(Wish.AUTO, usual),
                fields -> new Chosen(fields.word("shown", Wish.AUTO), fields.number("width", usual, least, most)),
                PaneModel::written);
        Chosen chosen = settings.get(section);
        wish = chosen.wish();
        width.set(chosen.width());
        refresh();
    }

    private static JsonObject written(Chosen chosen) {
        JsonObject object = new JsonObject();
        object.addProperty("shown", chosen.wish().name().toLowerCase(Locale.ROOT));
        object.addProperty("width", chosen.width());
        return object;
    }

    /** Whether the pane is shown. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** The width that the operator wants, in pixels. */
    public DoubleProperty widthProperty() {
        return width;
    }

    /** Shows or hides the pane, and saves that. */
    public void setOpen(boolean wanted) {
        if (wanted != open.get()) {
            wish = wanted ? Wish.OPEN : Wish.CLOSED;
            remember();
            refresh();
        }
    }

    /** Shows the pane if it is hidden, and hides it if it is shown. */
    public void toggle() {
        setOpen(!open.get());
    }

    /**
     * Sets the width, within its bounds. A pane resized while visible stays visible from then on, however little room
     * there is.
     */
    public void resize(double wanted) {
        if (wish == Wish.AUTO && open.get()) {
            wish = Wish.OPEN;
        }
        width.set(Math.clamp(Math.rint(wanted), least, most));
    }

    /** Saves the width and whether the pane is wanted. */
    public void remember() {
        settings.set(section, new Chosen(wish, width.get()));
    }

    /** Sets whether there is room for the pane beside the whole table. */
    public void setRoom(boolean enough) {
        room = enough;
        refresh();
    }

    private void refresh() {
        open.set(wish == Wish.AUTO ? room : wish == Wish.OPEN);
    }
}
