package dev.golink.app.history.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.texts.Texts;

/** Describes a phone's days in words, in one language. Immutable. */
public final class PhoneDayTexts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;
    private final AgeTexts ages;
    private final DateTimeFormatter date;

    /** @param ages the texts of times, in the console's time zone */
    public PhoneDayTexts(Texts texts, AgeTexts ages) {
        this.texts = texts;
        this.ages = ages;
        date = DateTimeFormatter.ofPattern(texts.text("history.day.pattern"), texts.locale());
    }

    Texts texts() {
        return texts;
    }

    /** The name of a day, such as "Sat 14 Mar". */
    String name(LocalDate day) {
        return date.format(day);
    }

    /** How long the phone was connected on that day, in a few words; a dash if nothing is known. */
    String brief(PhoneDay day) {
        Duration online = day.of(DayPresence.ONLINE).plus(day.of(DayPresence.LATE)).plus(day.of(DayPresence.STALE));
        boolean known = day.segments().stream().anyMatch(part -> part.presence() != DayPresence.UNKNOWN);
        return known ? texts.text("history.day.online", ages.span(online)) : texts.text("unknown");
    }

    /** Everything about a day in a sentence. */
    String sentence(PhoneDay day) {
        List<String> parts = new ArrayList<>();
        for (DayPresence presence : DayPresence.values()) {
            Duration length = day.of(presence);
            if (!length.isZero()) {
                parts.add(texts.text("history.day.part", presence(presence), ages.span(length)));
            }
        }
        if (!day.shared().isZero()) {
            parts.add(texts.text("history.day.part", sharing(DaySharing.LIVE), ages.span(day.shared())));
        }
        if (day.connects() > 0) {
            parts.add(texts.text("history.day.connects", day.connects()));
        }
        return texts.text("history.day.sentence", name(day.date()), parts.isEmpty() ? texts.text("unknown")
                : String.join(texts.text("sentence.comma"), parts));
    }

    /** What is known of a part of a day, such as "08:12 to 10:40: online, sharing". */
    String part(DaySegment part) {
        String state = presence(part.presence());
        String both = part.sharing() == DaySharing.LIVE || part.sharing() == DaySharing.ASKED
                ? state + texts.text("sentence.comma") + sharing(part.sharing())
                : state;
        return texts.text("history.day.between", time(part.from()), time(part.until()), both);
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(ages.zone()));
    }

    String presence(DayPresence presence) {
        return switch (presence) {
            case ONLINE -> texts.text("presence.online");
            case LATE -> texts.text("presence.late");
            case STALE -> texts.text("presence.stale");
            case OFFLINE -> texts.text("presence.offline");
            case UNKNOWN -> texts.text("history.day.unknown");
        };
    }

    String sharing(DaySharing sharing) {
        return switch (sharing) {
            case NONE -> texts.text("sentence.notSharing");
            case ASKED -> texts.text("history.day.asked");
            case LIVE -> texts.text("history.day.shared");
            case UNKNOWN -> texts.text("history.day.unknown");
        };
    }
}
