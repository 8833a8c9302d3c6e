package dev.golink.app.viewer.wall;

import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import dev.golink.app.settings.Fields;
import dev.golink.app.settings.Section;
import dev.golink.server.fleet.ComposedText;

/**
 * How the operator wants the wall.
 *
 * @param tileWidth about how wide a tile is, in pixels
 * @param everyone  whether phones that are online and share nothing have a tile too
 * @param byHand    whether tiles stand as they were dragged, and not as the table's rows
 * @param order     how they were dragged
 */
record WallChoices(double tileWidth, boolean everyone, boolean byHand, Arrangement order) {
    static final double NARROWEST = 80;
    static final double USUAL = 160;
    static final double WIDEST = 640;

    static final Section<WallChoices> SECTION = new Section<>("wall",
            new WallChoices(USUAL, false, false, new Arrangement(List.of())), WallChoices::read, WallChoices::write);

    WallChoices withTileWidth(double width) {
        return new WallChoices(Math.clamp(width, NARROWEST, WIDEST), everyone, byHand, order);
    }

    WallChoices withEveryone(boolean now) {
        return new WallChoices(tileWidth, now, byHand, order);
    }

    WallChoices withByHand(boolean now) {
        return new WallChoices(tileWidth, everyone, now, order);
    }

    WallChoices arranged(Arrangement now) {
        return new WallChoices(tileWidth, everyone, true, now);
    }

    private static WallChoices read(Fields fields) {
        return new WallChoices(fields.number("tile_width", USUAL, NARROWEST, WIDEST), fields.truth("everyone", false),
                fields.truth("by_hand", false),
                new Arrangement(fields.texts("order").stream().map(ComposedText::of).toList()));
    }

    private static JsonObject write(WallChoices choices) {
        JsonArray order = new JsonArray();
        choices.order.ids().forEach(order::add);
        JsonObject written = new JsonObject();
        written.addProperty("tile_width", choices.tileWidth);
        written.addProperty("everyone", choices.everyone);
        written.addProperty("by_hand", choices.byHand);
        written.add("order", order);
        return written;
    }
}
