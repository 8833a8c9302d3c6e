package dev.golink.screens.viewer;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.ui.presentation.OutcomeTexts;
import dev.golink.ui.texts.Texts;

/**
 * The texts of watch windows.
 *
 * @param texts the texts in the console's language
 */
public record ScreenStateTexts(Texts texts) {
    private static final long SECONDS_A_MINUTE = 60;

    /** The large text in place of the picture or over an old picture; empty if the picture is current. */
    public String title(ScreenState state) {
        return switch (state) {
            case ScreenState.Live() -> "";
            case ScreenState.Still _ -> "";
            case ScreenState.Stalled(Duration age, _) -> age(age);
            case ScreenState.Paused(Duration age) -> age == null ? texts.text("viewer.paused.title") : age(age);
            case ScreenState.Unknown() -> texts.text("viewer.unknown.title");
            case ScreenState.Offline _ -> texts.text("viewer.offline.title");
            case ScreenState.Off() -> texts.text("viewer.off.title");
            case ScreenState.Unable() -> texts.text("viewer.unable.title");
            case ScreenState.Requested() -> texts.text("viewer.requested.title");
            case ScreenState.Asking() -> texts.text("viewer.asking.title");
            case ScreenState.Denied _ -> texts.text("viewer.denied.title");
            case ScreenState.Failed _ -> texts.text("viewer.failed.title");
            case ScreenState.Waiting() -> texts.text("viewer.waiting.title");
            case ScreenState.NoLink() -> texts.text("viewer.noLink.title");
        };
    }

    /** The text below the title, with the reason or what to do; empty if the picture is current. */
    public String detail(ScreenState state) {
        return switch (state) {
            case ScreenState.Live() -> "";
            case ScreenState.Still _ -> "";
            case ScreenState.Stalled(_, Instant last) -> texts.text("viewer.stalled.detail", time(last));
            case ScreenState.Paused _ -> texts.text("viewer.paused.detail");
            case ScreenState.Unknown() -> texts.text("viewer.unknown.detail");
            case ScreenState.Offline(Departure departure) -> departure(departure);
            case ScreenState.Off() -> texts.text("viewer.off.detail");
            case ScreenState.Unable() -> texts.text("viewer.unable.detail");
            case ScreenState.Requested() -> texts.text("viewer.requested.detail");
            case ScreenState.Asking() -> texts.text("viewer.asking.detail");
            case ScreenState.Denied(String message) -> spoken(message, texts.text("viewer.denied.detail"));
            case ScreenState.Failed(String message) -> spoken(message, texts.text("viewer.failed.detail"));
            case ScreenState.Waiting() -> texts.text("viewer.waiting.detail");
            case ScreenState.NoLink() -> texts.text("viewer.noLink.detail");
        };
    }

    /** One word about the state, for the strip. */
    public String word(ScreenState state) {
        return switch (state) {
            case ScreenState.Live() -> texts.text("viewer.live.word");
            case ScreenState.Waiting() -> texts.text("viewer.live.word");
            case ScreenState.Still _ -> texts.text("viewer.still.word");
            case ScreenState.Stalled _ -> texts.text("viewer.stalled.word");
            case ScreenState.Paused _ -> texts.text("viewer.paused.word");
            case ScreenState.Unknown() -> texts.text("viewer.unknown.word");
            case ScreenState.Offline _ -> texts.text("viewer.offline.word");
            case ScreenState.Off() -> texts.text("viewer.off.word");
            case ScreenState.Unable() -> texts.text("viewer.unable.word");
            case ScreenState.Requested() -> texts.text("viewer.requested.word");
            case ScreenState.Asking() -> texts.text("viewer.asking.word");
            case ScreenState.Denied _ -> texts.text("viewer.denied.word");
            case ScreenState.Failed _ -> texts.text("viewer.failed.word");
            case ScreenState.NoLink() -> texts.text("viewer.noLink.word");
        };
    }

    /** The presence in one word; empty for an unknown phone. */
    public String presence(@Nullable Phone phone) {
        return phone == null ? "" : switch (phone.presence()) {
            case ONLINE -> texts.text("presence.online");
            case LATE -> texts.text("presence.late");
            case STALE -> texts.text("presence.stale");
            case OFFLINE -> texts.text("presence.offline");
        };
    }

    /** The last known presence, which may be out of date. */
    public String lastPresence(@Nullable Phone phone) {
        return phone == null ? "" : texts.text("presence.was", presence(phone));
    }

    /** The other watchers, short enough for the strip: two names and the number of the rest. */
    String others(List<String> names) {
        return switch (names.size()) {
            case 0 -> "";
            case 1, 2 -> texts.text("viewer.others", String.join(texts.text("sentence.comma"), names), names.size());
            default -> texts.text("viewer.others.more",
                    String.join(texts.text("sentence.comma"), names.subList(0, 2)), names.size() - 2);
        };
    }

    /** The names of all other watchers, one per line. */
    String allOthers(List<String> names) {
        return names.isEmpty() ? "" : texts.text("viewer.others.all", String.join("\n", names));
    }

    /** An age, such as "14 s". */
    public String age(Duration age) {
        long seconds = age.toSeconds();
        if (seconds < 1) {
            return texts.text("viewer.age.now");
        }
        return seconds < SECONDS_A_MINUTE ? texts.text("viewer.age.seconds", seconds)
                : texts.text("viewer.age.minutes", seconds / SECONDS_A_MINUTE, seconds % SECONDS_A_MINUTE);
    }

    /** The name of the state in style classes. */
    public static String key(ScreenState state) {
        return switch (state) {
            case ScreenState.Unknown() -> "unknown";
            case ScreenState.Offline _ -> "offline";
            case ScreenState.Off() -> "off";
            case ScreenState.Unable() -> "unable";
            case ScreenState.Requested() -> "requested";
            case ScreenState.Asking() -> "asking";
            case ScreenState.Denied _ -> "denied";
            case ScreenState.Failed _ -> "failed";
            case ScreenState.Waiting() -> "waiting";
            case ScreenState.Live() -> "live";
            case ScreenState.Still _ -> "still";
            case ScreenState.Stalled _ -> "stalled";
            case ScreenState.Paused _ -> "paused";
            case ScreenState.NoLink() -> "no-link";
        };
    }

    /** Why a phone can't be asked to share its screen, as part of a sentence; empty if it can. */
    String notToStart(@Nullable Phone phone, boolean linked) {
        String unreachable = unreachable(phone, linked);
        if (phone == null || !unreachable.isEmpty()) {
            return unreachable;
        }
        if (!phone.description().can(Capability.SHARE)) {
            return texts.text("whyNot.unable", 1);
        }
        return phone.sharing().isWanted() ? texts.text("whyNot.sharing", 1) : "";
    }

    /** Why a phone can't be asked to stop sharing, as part of a sentence; empty if it can. */
    String notToStop(@Nullable Phone phone, boolean linked) {
        String unreachable = unreachable(phone, linked);
        if (phone == null || !unreachable.isEmpty()) {
            return unreachable;
        }
        return phone.sharing().isWanted() ? "" : texts.text("whyNot.notSharing", 1);
    }

    private String unreachable(@Nullable Phone phone, boolean linked) {
        if (!linked) {
            return texts.text("whyNot.link");
        }
        return phone != null && phone.presence().isConnected() ? "" : texts.text("whyNot.offline", 1);
    }

    /** The name of the presence in style classes. */
    static String lower(Presence presence) {
        return presence.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The phone's message about the screen it shares, such as that its content is protected; empty if there is none.
     */
    public String remark(@Nullable Phone phone) {
        if (phone == null || !phone.presence().isConnected() || !phone.sharing().isShared()) {
            return "";
        }
        return spoken(phone.sharingMessage(), "");
    }

    private String spoken(String message, String otherwise) {
        return message.isEmpty() ? otherwise : texts.text("viewer.said", message);
    }

    private String departure(@Nullable Departure departure) {
        if (departure == null) {
            return texts.text("viewer.offline.detail");
        }
        String reason = switch (departure.reason()) {
            case CLOSED_BY_PHONE -> departure.words().isEmpty() ? texts.text("viewer.departure.closed")
                    : texts.text("viewer.departure.closed.words", OutcomeTexts.plain(departure.words()));
            case CONNECTION_LOST -> texts.text("viewer.departure.lost");
            case HEARTBEAT_LOST -> texts.text("viewer.departure.silent");
            case REPLACED -> texts.text("viewer.departure.replaced");
            case RULE_BROKEN -> texts.text("viewer.departure.rule");
            case SERVER_CLOSED -> texts.text("viewer.departure.server");
        };
        return texts.text("viewer.departure", reason, moment(departure.at()));
    }

    private String time(Instant moment) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withLocale(texts.locale())
                .withZone(ZoneId.systemDefault()).format(moment);
    }

    private String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(texts.locale()).withZone(ZoneId.systemDefault()).format(moment);
    }
}
