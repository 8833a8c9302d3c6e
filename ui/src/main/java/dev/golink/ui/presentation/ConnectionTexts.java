package dev.golink.ui.presentation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.LinkHealth;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.texts.Texts;

/** The table's texts about how stable a phone's connection is and why it ended. Immutable. */
final class ConnectionTexts {
    /**
     * From this many reconnects within ten minutes on, the row itself mentions them. A phone that is carried around has
     * one or two.
     */
    private static final int OFTEN = 3;

    private final Texts texts;
    private final AgeTexts ageTexts;

    ConnectionTexts(Texts texts, AgeTexts ageTexts) {
        this.texts = texts;
        this.ageTexts = ageTexts;
    }

    /**
     * The presence with a short addition where there is one: why the phone left, that two devices use its id, how many
     * heartbeats it missed, or that it reconnects often.
     */
    String brief(Phone phone, String presence) {
        Departure departure = phone.link().departure();
        LinkHealth health = phone.link().health();
        if (!phone.presence().isConnected()) {
            return departure == null ? presence : texts.text("presence.because", presence, reason(departure));
        }
        if (health.isContested()) {
            return texts.text("presence.two", presence);
        }
        if (health.missedBeats() > 0) {
            return texts.text("presence.missed", presence, health.missedBeats());
        }
        return health.flaps() >= OFTEN ? texts.text("presence.flapping", presence) : presence;
    }

    /** The problems that the connection has or had, one text each; empty if there are none. */
    List<String> troubles(Phone phone) {
        LinkHealth health = phone.link().health();
        List<String> troubles = new ArrayList<>(contest(phone));
        if (health.missedInAll() > 0) {
            troubles.add(texts.text("health.missed", health.missedBeats(), health.missedInAll()));
        }
        if (health.flaps() > 0) {
            troubles.add(texts.text("health.flaps", health.flaps()));
        }
        return troubles;
    }

    /** One text that says that two devices use the phone's id; empty if only one does. */
    List<String> contest(Phone phone) {
        List<String> from = phone.link().health().usedFrom();
        return phone.link().health().isContested()
                ? List.of(texts.text("health.two", OutcomeTexts.plain(from.get(0)), OutcomeTexts.plain(from.get(1))))
                : List.of();
    }

    /** One text that says how the connection before this one ended; empty if that is not known. */
    List<String> previous(Phone phone, Instant now) {
        Departure previous = phone.link().health().previous();
        return previous == null ? List.of()
                : List.of(texts.text("health.previous", ageTexts.at(previous.at(), now), fullReason(previous)));
    }

    /** Why a phone left, as short as possible; in its own words if it gave a reason. */
    private String reason(Departure departure) {
        return switch (departure.reason()) {
            case CLOSED_BY_PHONE -> {
                String said = OutcomeTexts.plain(departure.words());
                yield said.isEmpty() ? texts.text("departure.closed") : said;
            }
            case CONNECTION_LOST -> texts.text("departure.lost");
            case HEARTBEAT_LOST -> texts.text("departure.silent");
            case REPLACED -> texts.text("departure.replaced");
            case RULE_BROKEN -> texts.text("departure.rule");
            case SERVER_CLOSED -> texts.text("departure.server");
        };
    }

    /**
     * Why a phone left, and which rule, limit or fault caused it. Uses the server's own text where there is no
     * translated one.
     */
    String fullReason(Departure departure) {
        String own = OutcomeTexts.plain(departure.words());
        if (departure.reason() == Departure.Reason.CLOSED_BY_PHONE && !own.isEmpty()) {
            return texts.text("departure.closed.words", own);
        }
        String reason = switch (departure.reason()) {
            case CLOSED_BY_PHONE -> texts.text("departure.closed.full");
            case CONNECTION_LOST -> texts.text("departure.lost.full");
            case HEARTBEAT_LOST -> texts.text("departure.silent.full");
            case REPLACED -> texts.text("departure.replaced.full");
            case RULE_BROKEN -> texts.text("departure.rule.full");
            case SERVER_CLOSED -> texts.text("departure.server.full");
        };
        String said = detail(departure);
        return said.isEmpty() ? reason : texts.text("departure.words", reason, said);
    }

    private String detail(Departure departure) {
        return switch (departure.code()) {
            case OTHER -> OutcomeTexts.plain(departure.words());
            case PROTOCOL -> "";
            case NOT_TEXT -> departure.quote().isEmpty()
                    ? texts.text("departure.notText")
                    : texts.text("departure.notText.quoted", OutcomeTexts.plain(departure.quote()));
            case NOT_UTF8 -> texts.text("departure.notUtf8");
            case TOO_FAST -> texts.text("departure.tooFast");
            case TOO_BIG -> texts.text("departure.tooBig");
            case NOT_READING -> texts.text("departure.notReading");
            case NOT_HANDLED -> texts.text("departure.notHandled");
            case SERVER_ENDED -> texts.text("departure.serverEnded");
            case DISCONNECTED -> texts.text("departure.disconnected", OutcomeTexts.plain(departure.words()));
            case NOT_ADMITTED -> texts.text("departure.notAdmitted");
            case SERVER_FAILED -> texts.text("departure.serverFailed");
        };
    }
}
