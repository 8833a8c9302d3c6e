package dev.golink.screens.wall.tile;

import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import dev.golink.server.fleet.id.ComposedText;
import dev.golink.ui.settings.Fields;
import dev.golink.ui.settings.Section;

/**
 * The operator's choices for the wall.
 *
 * @param fit       whether tiles are sized to fill the room, on several pages if necessary
 * @param tileWidth the approximate width of a tile if they are not, in pixels
 * @param everyone  whether phones that are online without sharing have a tile, too
 * @param byHand    whether tiles are in the dragged order instead of the order of the table's rows
 * @param order     the dragged order
 */
public record WallChoices(boolean fit, double tileWidth, boolean everyone, boolean byHand, Arrangement order) {
    public static final double NARROWEST = 80;
    public static final double USUAL = 160;
    public static final double WIDEST = 640;

    public static final Section<WallChoices> SECTION = new Section<>("wall",
            new WallChoices(true, USUAL, false, false, new Arrangement(List.of())), WallChoices::read,
            WallChoices::write);

    /** A copy with tiles fitted to the room, or not. */
    public WallChoices withFit(boolean now) {
        return new WallChoices(now, tileWidth, everyone, byHand, order);
    }

    /** A copy with the given tile width, within limits, and with tiles not fitted to the room. */
    public WallChoices withTileWidth(double width) {
        return new WallChoices(false, Math.clamp(width, NARROWEST, WIDEST), everyone, byHand, order);
    }

    /** A copy with or without tiles for phones that share no screen. */
    public WallChoices withEveryone(boolean now) {
        return new WallChoices(fit, tileWidth, now, byHand, order);
    }

    /** A copy with the dragged order, or with that of the table. */
    public WallChoices withByHand(boolean now) {
        return new WallChoices(fit, tileWidth, everyone, now, order);
    }

    /** A copy with the given dragged order. */
    public WallChoices arranged(Arrangement now) {
        return new WallChoices(fit, tileWidth, everyone, true, now);
    }

    private static WallChoices read(Fields fields) {
        return new WallChoices(fields.truth("fit", true), fields.number("tile_width", USUAL, NARROWEST, WIDEST),
                fields.truth("everyone", false),
                fields.truth("by_hand", false),
                new Arrangement(fields.texts("order").stream().map(ComposedText::of).toList()));
    }

    private static JsonObject write(WallChoices choices) {
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
