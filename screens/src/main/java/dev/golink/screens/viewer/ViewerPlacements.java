package dev.golink.screens.viewer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.ComposedText;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.settings.Section;
import dev.golink.ui.settings.SectionFields;

/**
 * The positions of watch windows when they were last closed.
 *
 * @param byPhone the positions by phone, the newest last; at most {@value #KEPT}
 */
record ViewerPlacements(Map<String, Rectangle2D> byPhone) {
    /** The most positions that are saved. */
    static final int KEPT = 200;

    static final Section<ViewerPlacements> SECTION = new Section<>("viewers", new ViewerPlacements(Map.of()),
            ViewerPlacements::read,
            ViewerPlacements::write);

    private static final double FARTHEST = 100_000;
    private static final String PHONE = "phone";
    private static final String UNKNOWN = "";

    ViewerPlacements {
        byPhone = Collections.unmodifiableMap(new LinkedHashMap<>(byPhone));
    }

    /** The position of a phone's watch window. */
    Optional<Rectangle2D> of(PhoneId phone) {
        return Optional.ofNullable(byPhone.get(phone.value()));
    }

    /** The position of the watch window that was closed last. */
    Optional<Rectangle2D> last() {
        Rectangle2D last = null;
        for (Rectangle2D place : byPhone.values()) {
            last = place;
        }
        return Optional.ofNullable(last);
    }

    /** A copy with a new position for this phone's watch window. */
    ViewerPlacements with(PhoneId phone, Rectangle2D place) {
        Map<String, Rectangle2D> places = new LinkedHashMap<>(byPhone);
        places.remove(phone.value());
        places.put(phone.value(), place);
        while (places.size() > KEPT) {
            places.remove(places.keySet().iterator().next());
        }
        return new ViewerPlacements(places);
    }

    private static ViewerPlacements read(SectionFields fields) {
        Map<String, Rectangle2D> places = new LinkedHashMap<>();
        for (SectionFields place : fields.objects("places")) {
            Rectangle2D bounds = bounds(place);
            String phone = ComposedText.of(place.text(PHONE, UNKNOWN));
            if (bounds != null && !phone.equals(UNKNOWN)) {
                places.put(phone, bounds);
            }
        }
        return new ViewerPlacements(places);
    }

    private static @Nullable Rectangle2D bounds(SectionFields place) {
        double width = place.number("width", 0, 0, FARTHEST);
        double height = place.number("height", 0, 0, FARTHEST);
        return width < 1 || height < 1 ? null
                : new Rectangle2D(place.number("x", 0, -FARTHEST, FARTHEST),
                        place.number("y", 0, -FARTHEST, FARTHEST), width, height);
    }

    private static JsonObject write(ViewerPlacements viewerPlacements) {
        JsonArray list = new JsonArray();
        viewerPlacements.byPhone.forEach((phone, bounds) -> {
            JsonObject place = new JsonObject();
            place.addProperty(PHONE, phone);
            place.addProperty("x", bounds.getMinX());
            place.addProperty("y", bounds.getMinY());
            place.addProperty("width", bounds.getWidth());
            place.addProperty("height", bounds.getHeight());
            list.add(place);
        });
        JsonObject written = new JsonObject();
        written.add("places", list);
        return written;
    }
}
