package dev.golink.app.viewer;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.golink.app.words.Words;
import dev.golink.server.fleet.Departure;
import dev.golink.server.fleet.Phone;
import dev.golink.server.fleet.Presence;

/**
 * The words of the viewer.
 *
 * @param words of the console's language
 */
record StateWords(Words words) {
    private static final long SECONDS_A_MINUTE = 60;

    /** What stands large where a picture would be, or over an old one; empty over a fresh one. */
    String title(ScreenState state) {
        return switch (state) {
            case ScreenState.Live() -> "";
            case ScreenState.Still(Duration age) -> age(age);
            case ScreenState.Unknown _,ScreenState.Offline _,ScreenState.Off _,ScreenState.Requested _,ScreenState.Asking _,ScreenState.Denied _,ScreenState.Failed _,ScreenState.Waiting _ ->
                words.text("viewer." + key(state) + ".title");
        };
    }

    /** What stands below that, and says why or what to do; empty over a fresh picture. */
    String detail(ScreenState state) {
        return switch (state) {
            case ScreenState.Live() -> "";
            case ScreenState.Denied(String message) -> spoken(message, "viewer.denied.detail");
            case ScreenState.Failed(String message) -> spoken(message, "viewer.failed.detail");
            case ScreenState.Offline(Departure departure) -> departure(departure);
            case ScreenState.Unknown _,ScreenState.Off _,ScreenState.Requested _,ScreenState.Asking _,ScreenState.Waiting _,ScreenState.Still _ ->
                words.text("viewer." + key(state) + ".detail");
        };
    }

    /** One word for the strip. */
    String word(ScreenState state) {
        return words.text("viewer." + key(state) + ".word");
    }

    /** The presence in one word; a phone that is not known has none. */
    String presence(@Nullable Phone phone) {
        return phone == null ? "" : words.text("viewer.presence." + lower(phone.presence()));
    }

    /** An age, such as "14 s". */
    String age(Duration age) {
        long seconds = age.toSeconds();
        if (seconds < 1) {
            return words.text("viewer.age.now");
        }
        return seconds < SECONDS_A_MINUTE ? words.text("viewer.age.seconds", seconds)
                : words.text("viewer.age.minutes", seconds / SECONDS_A_MINUTE, seconds % SECONDS_A_MINUTE);
    }

    /** The name of a state, in the keys of its words and in its style. */
    static String key(ScreenState state) {
        return switch (state) {
            case ScreenState.Unknown() -> "unknown";
            case ScreenState.Offline _ -> "offline";
            case ScreenState.Off() -> "off";
            case ScreenState.Requested() -> "requested";
            case ScreenState.Asking() -> "asking";
            case ScreenState.Denied _ -> "denied";
            case ScreenState.Failed _ -> "failed";
            case ScreenState.Waiting() -> "waiting";
            case ScreenState.Live() -> "live";
            case ScreenState.Still _ -> "still";
        };
    }

    /** The name of a presence, in the keys of its words and in its style. */
    static String lower(Presence presence) {
        return presence.name().toLowerCase(Locale.ROOT);
    }

    private String spoken(String message, String otherwise) {
        return message.isEmpty() ? words.text(otherwise) : words.text("viewer.said", message);
    }

    private String departure(@Nullable Departure departure) {
        if (departure == null) {
            return words.text("viewer.offline.detail");
        }
        String reason = words.text("viewer.departure." + departure.reason().name().toLowerCase(Locale.ROOT));
        return words.text("viewer.departure", reason, moment(departure.at()));
    }

    private String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(words.locale()).withZone(ZoneId.systemDefault()).format(moment);
    }
}
