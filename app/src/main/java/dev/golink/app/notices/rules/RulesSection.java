package dev.golink.app.notices.rules;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import dev.golink.ui.settings.Fields;
import dev.golink.ui.settings.Section;

/** The format of the rules in the console's settings. */
final class RulesSection {
    private static final String QUIET = "quiet";

    static final Section<Rules> SECTION = new Section<>("notices", Rules.USUAL, RulesSection::read,
            RulesSection::write);

    private RulesSection() {}

    private static Rules read(Fields fields) {
        Map<NoticeKind, Rule> kinds = new EnumMap<>(NoticeKind.class);
        for (NoticeKind kind : NoticeKind.values()) {
            Fields rule = fields.object("kinds").object(name(kind));
            kinds.put(kind, new Rule(rule.truth("told", Rule.USUAL.told()), rule.truth("sound", Rule.USUAL.sound())));
        }
        int after = fields.whole("afterSeconds", (int) Rules.USUAL_AFTER.toSeconds(), 0,
                (int) Rules.LONGEST.toSeconds());
        GroupChoice groups = fields.truth("allGroups", true) ? GroupChoice.ALL
                : new GroupChoice.Only(Set.copyOf(fields.texts("groups")));
        return new Rules(kinds, Duration.ofSeconds(after), groups, quiet(fields.text(QUIET, "off")));
    }

    private static Quiet quiet(String text) {
        if (text.equals("on")) {
            return Quiet.ON;
        }
        try {
            return text.equals("off") ? Quiet.OFF : new Quiet.Until(Instant.parse(text));
        } catch (DateTimeException _) {
            // People may edit the file; an invalid value counts as not chosen.
            return Quiet.OFF;
        }
    }

    private static JsonObject write(Rules rules) {
        JsonObject kinds = new JsonObject();
        for (NoticeKind kind : NoticeKind.values()) {
            JsonObject rule = new JsonObject();
            rule.addProperty("told", rules.of(kind).told());
            rule.addProperty("sound", rules.of(kind).sound());
            kinds.add(name(kind), rule);
        }
        JsonObject written = new JsonObject();
        written.add("kinds", kinds);
        written.addProperty("afterSeconds", rules.after().toSeconds());
        writeGroups(rules.groups(), written);
        written.addProperty(QUIET, switch (rules.quiet()) {
            case Quiet.Off() -> "off";
            case Quiet.On() -> "on";
            case Quiet.Until(Instant end) -> end.toString();
        });
        return written;
    }

    private static void writeGroups(GroupChoice choice, JsonObject written) {
        switch (choice) {
            case GroupChoice.All() -> written.addProperty("allGroups", true);
            case GroupChoice.Only(Set<String> names) -> {
                JsonArray groups = new JsonArray();
                names.stream().sorted().forEach(groups::add);
                written.addProperty("allGroups", false);
                written.add("groups", groups);
            }
        }
    }

    private static String name(NoticeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
