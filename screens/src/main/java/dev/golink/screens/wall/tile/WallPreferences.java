package dev.golink.screens.wall.tile;

import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import dev.golink.server.fleet.id.ComposedText;
import dev.golink.ui.settings.Section;
import dev.golink.ui.settings.SectionFields;

/**
 * The operator's choices for the wall.
 *
 * @param fit       whether tiles are sized to fill the room, on several pages if necessary
 * @param tileWidth the approximate width of a tile if they are not, in pixels
 * @param everyone  whether phones that are online without sharing have a tile, too
 * @param byHand    whether tiles are in the dragged order instead of the order of the table's rows
 * @param order     the dragged order
 */
public record WallPreferences(boolean fit, double tileWidth, boolean everyone, boolean byHand, Arrangement order) {
    public static final double NARROWEST = 80;
    public static final double USUAL = 160;
    public static final double WIDEST = 640;

    public static final Section<WallPreferences> SECTION = new Section<>("wall",
            new WallPreferences(true, USUAL, false, false, new Arrangement(List.of())), WallPreferences::read,
            WallPreferences::write);

    /** A copy with tiles fitted to the room, or not. */
    public WallPreferences withFit(boolean now) {
        return new WallPreferences(now, tileWidth, everyone, byHand, order);
    }

    /** A copy with the given tile width, within limits, and with tiles not fitted to the room. */
    public WallPreferences withTileWidth(double width) {
        return new WallPreferences(false, Math.clamp(width, NARROWEST, WIDEST), everyone, byHand, order);
    }

    /** A copy with or without tiles for phones that share no screen. */
    public WallPreferences withEveryone(boolean now) {
        return new WallPreferences(fit, tileWidth, now, byHand, order);
    }

    /** A copy with the dragged order, or with that of the table. */
    public WallPreferences withByHand(boolean now) {
        return new WallPreferences(fit, tileWidth, everyone, now, order);
    }

    /** A copy with the given dragged order. */
    public WallPreferences arranged(Arrangement now) {
        return new WallPreferences(fit, tileWidth, everyone, true, now);
    }

    private static WallPreferences read(SectionFields fields) {
        return new WallPreferences(fields.truth("fit", true), fields.number("tile_width", USUAL, NARROWEST, WIDEST),
                fields.truth("everyone", false),
                fields.truth("by_hand", false),
                new Arrangement(fields.texts("order").stream().map(ComposedText::of).toList()));
    }

    private static JsonObject write(WallPreferences choices) {
        JsonArray order = new JsonArray();
        choices.order.ids().forEach(order::add);
        JsonObject written = new JsonObject();
        written.addProperty("fit", choices.fit);
        written.addProperty("tile_width", choices.tileWidth);
        written.addProperty("everyone", choices.everyone);
        written.addProperty("by_hand", choices.byHand);
        written.add("order", order);
        return written;
    }
}
