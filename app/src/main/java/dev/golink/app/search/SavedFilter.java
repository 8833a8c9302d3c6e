package dev.golink.app.search;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.ui.settings.Section;
import dev.golink.ui.settings.SectionFields;

/**
 * A filter with a name.
 *
 * @param name  unique among the saved filters
 * @param text  the typed query
 * @param chips the chosen chips
 */
public record SavedFilter(String name, String text, List<FilterChip> chips) {
    /** The settings section of all saved filters. */
    static final Section<List<SavedFilter>> SECTION = new Section<>("filters", List.of(), SavedFilter::read,
            SavedFilter::write);

    /** Copies the list. */
    public SavedFilter {
        chips = List.copyOf(chips);
    }

    private static List<SavedFilter> read(SectionFields section) {
        return section.objects("filters").stream()
                .map(one -> new SavedFilter(one.text("name", ""), one.text("text", ""),
                        one.objects("chips").stream().map(SavedFilter::chip).filter(Objects::nonNull).toList()))
                .filter(one -> !one.name.isBlank()).toList();
    }

    private static JsonObject write(List<SavedFilter> filters) {
        JsonArray all = new JsonArray();
        filters.forEach(filter -> {
            JsonArray chips = new JsonArray();
            filter.chips.forEach(chip -> chips.add(written(chip)));
            JsonObject one = new JsonObject();
            one.addProperty("name", filter.name);
            one.addProperty("text", filter.text);
            one.add("chips", chips);
            all.add(one);
        });
        JsonObject section = new JsonObject();
        section.add("filters", all);
        return section;
    }

    /** Reads a chip; null if its kind is unknown, as from a newer version, or if its operator's name is invalid. */
    private static @Nullable FilterChip chip(SectionFields one) {
        String value = one.text("value", "");
        return switch (one.text("is", "")) {
            case "presence" -> new FilterChip.OfPresence(one.word("value", Presence.ONLINE));
            case "connected" -> new FilterChip.Connected();
            case "shared" -> new FilterChip.Shared();
            case "group" -> new FilterChip.OfGroup(value);
            case "no_group" -> new FilterChip.OfNoGroup();
            case "tag" -> new FilterChip.OfTag(value);
            case "watched_by" -> watchedBy(value);
            case "not_seen_for" -> value.matches("[0-9]{1,4}") ? new FilterChip.NotSeenFor(Integer.parseInt(value))
                    : null;
            default -> null;
        };
    }

    private static @Nullable FilterChip watchedBy(String name) {
        try {
            return new FilterChip.WatchedBy(new OperatorId(name));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static JsonObject written(FilterChip chip) {
        return switch (chip) {
            case FilterChip.OfPresence of -> written("presence", of.presence().name().toLowerCase(Locale.ROOT));
            case FilterChip.Connected _ -> written("connected", "");
            case FilterChip.Shared _ -> written("shared", "");
            case FilterChip.OfGroup of -> written("group", of.group());
            case FilterChip.OfNoGroup _ -> written("no_group", "");
            case FilterChip.OfTag of -> written("tag", of.tag());
            case FilterChip.WatchedBy by -> written("watched_by", by.operator().value());
            case FilterChip.NotSeenFor(int days) -> written("not_seen_for", Integer.toString(days));
        };
    }

    private static JsonObject written(String is, String value) {
        JsonObject one = new JsonObject();
        one.addProperty("is", is);
        if (!value.isEmpty()) {
            one.addProperty("value", value);
        }
        return one;
    }
}
