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
 * A pane beside the table: whether it is shown, and how wide. Until the operator says otherwise it is shown where there is
 * room for it. For the window's thread only.
 */
public final class PaneModel {
    /** What the operator wants. */
    enum Wish {
        /** Shown where there is room. */
        AUTO,
        /** Shown. */
        OPEN,
        /** Not shown. */
        CLOSED
    }

    /**
     * What is remembered.
     *
     * @param wish  what the operator wants
     * @param width in pixels
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
     * Makes a pane as it was left.
     *
     * @param name   of its section in the settings
     * @param usual  its width in pixels until another was chosen
     * @param least  the least width
     * @param most   the most
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

    /** Whether it is shown. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** How wide the operator wants it, in pixels. */
    public DoubleProperty widthProperty() {
        return width;
    }

    /** Shows or hides it, and remembers that. */
    public void setOpen(boolean wanted) {
        if (wanted != open.get()) {
            wish = wanted ? Wish.OPEN : Wish.CLOSED;
            remember();
            refresh();
        }
    }

    /** Shows it if it is hidden, and hides it if it is shown. */
    public void toggle() {
        setOpen(!open.get());
    }

    /** Makes it wider or narrower, within its bounds; from then on it is wanted, however little room there is. */
    public void resize(double wanted) {
        if (wish == Wish.AUTO && open.get()) {
            wish = Wish.OPEN;
        }
        width.set(Math.clamp(Math.rint(wanted), least, most));
    }

    /** Remembers the width. */
    public void remember() {
        settings.set(section, new Chosen(wish, width.get()));
    }

    /** Says whether there is room for it beside the whole table. */
    public void setRoom(boolean enough) {
        room = enough;
        refresh();
    }

    private void refresh() {
        open.set(wish == Wish.AUTO ? room : wish == Wish.OPEN);
    }
}
