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

import dev.golink.ui.settings.Section;
import dev.golink.ui.settings.SectionFields;

/** The format of the rules in the console's settings. */
final class RulesSection {
    private static final String QUIET = "quiet";

    static final Section<NoticeRules> SECTION = new Section<>("notices", NoticeRules.USUAL, RulesSection::read,
            RulesSection::write);

    private RulesSection() {}

    private static NoticeRules read(SectionFields fields) {
        Map<NoticeKind, NoticeRule> kinds = new EnumMap<>(NoticeKind.class);
        for (NoticeKind kind : NoticeKind.values()) {
            SectionFields rule = fields.object("kinds").object(name(kind));
            kinds.put(kind, new NoticeRule(rule.truth("told", NoticeRule.USUAL.told()),
                    rule.truth("sound", NoticeRule.USUAL.sound())));
        }
        int after = fields.whole("afterSeconds", (int) NoticeRules.USUAL_AFTER.toSeconds(), 0,
                (int) NoticeRules.LONGEST.toSeconds());
        GroupChoice groups = fields.truth("allGroups", true) ? GroupChoice.ALL
                : new GroupChoice.Only(Set.copyOf(fields.texts("groups")));
        return new NoticeRules(kinds, Duration.ofSeconds(after), groups, quiet(fields.text(QUIET, "off")));
    }

    private static QuietMode quiet(String text) {
        if (text.equals("on")) {
            return QuietMode.ON;
        }
        try {
            return text.equals("off") ? QuietMode.OFF : new QuietMode.Until(Instant.parse(text));
        } catch (DateTimeException _) {
            // People may edit the file; an invalid value counts as not chosen.
            return QuietMode.OFF;
        }
    }

    private static JsonObject write(NoticeRules rules) {
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
            case QuietMode.Off() -> "off";
            case QuietMode.On() -> "on";
            case QuietMode.Until(Instant end) -> end.toString();
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
