package dev.golink.app.notices;

import java.time.Instant;
import java.util.Map;

import dev.golink.app.alerts.AlertKind;
import dev.golink.app.notices.rules.NoticeKind;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.presentation.OutcomeTexts;
import dev.golink.ui.texts.Texts;

/**
 * The texts of notices.
 *
 * @param texts    the texts of one language
 * @param ageTexts the texts for times and durations
 */
public record NoticeTexts(Texts texts, AgeTexts ageTexts) {
    /** A notice as one line. */
    public String text(NoticeContent content) {
        return switch (content) {
            case NoticeContent.Said said -> said.words().apply(texts);
            case NoticeContent.Worded worded -> worded.words().apply(this);
            case NoticeContent.OfFiles files -> files.words().apply(this);
            case NoticeContent.Undoable undoable -> undoable.words().apply(texts);
            case NoticeContent.Away(Map<PhoneId, PhoneEvent> phones) when phones.size() == 1 ->
                away(phones.values().iterator().next());
            case NoticeContent.Away away -> texts.text(key(away), away.phones().size());
            case NoticeContent.Back(Map<PhoneId, PhoneEvent> phones) when phones.size() == 1 ->
                back(phones.values().iterator().next());
            case NoticeContent.Back back -> texts.text("notices.back.many", back.phones().size());
            case NoticeContent.TwoDevices(Map<PhoneId, PhoneEvent> phones) when phones.size() == 1 ->
                twoDevices(phones.values().iterator().next());
            case NoticeContent.TwoDevices two -> texts.text("notices.two.many", two.phones().size());
            case NoticeContent.Alerted(AlertKind alert, Map<PhoneId, PhoneEvent> phones) when phones.size() == 1 ->
                alerted(alert, phones.values().iterator().next());
            case NoticeContent.Alerted(AlertKind alert, Map<PhoneId, PhoneEvent> phones) -> texts.text(switch (alert) {
                case LOW_BATTERY -> "notices.battery.many";
                case HOT -> "notices.hot.many";
                case GONE -> "notices.gone.many";
            }, phones.size());
            case NoticeContent.ServerLost(String server, int times) -> times == 1
                    ? texts.text("notices.server.lost", server)
                    : texts.text("notices.server.lost.again", server, times);
            case NoticeContent.ServerBack back -> back.times() == 1
                    ? texts.text("notices.server.back", back.server(), ageTexts.span(back.away()))
                    : texts.text("notices.server.back.again", back.server(), ageTexts.span(back.away()), back.times());
        };
    }

    private String alerted(AlertKind alert, PhoneEvent event) {
        return switch (alert) {
            case LOW_BATTERY -> texts.text("notices.battery", event.id().value(), Math.round(event.measured()));
            case HOT -> texts.text("notices.hot", event.id().value(), event.measured());
            case GONE -> texts.text("notices.gone", event.id().value(), ageTexts.span(event.away()));
        };
    }

    private String twoDevices(PhoneEvent event) {
        return texts.text("notices.two", event.id().value(), event.usedFrom().get(0), event.usedFrom().get(1));
    }

    private String away(PhoneEvent event) {
        boolean offline = event.presence() == Presence.OFFLINE;
        if (event.times() > 1) {
            return texts.text("notices.away.again", event.id().value(), event.times());
        }
        String said = OutcomeTexts.plain(event.words());
        if (offline && !said.isEmpty()) {
            return texts.text("notices.away.offline.why", event.id().value(), said);
        }
        return texts.text(offline ? "notices.away.offline" : "notices.away.silent", event.id().value());
    }

    private static String key(NoticeContent.Away away) {
        long offline = away.phones().values().stream().filter(event -> event.presence() == Presence.OFFLINE).count();
        if (offline == 0) {
            return "notices.away.silent.many";
        }
        return offline == away.phones().size() ? "notices.away.offline.many" : "notices.away.many";
    }

    private String back(PhoneEvent event) {
        return texts.text("notices.back", event.id().value(), ageTexts.span(event.away()));
    }

    /** What happened to one of several phones in a notice. */
    public String text(NoticeContent content, PhoneEvent event) {
        return switch (content) {
            case NoticeContent.Back _ -> back(event);
            case NoticeContent.TwoDevices _ -> twoDevices(event);
            case NoticeContent.Alerted alerted -> alerted(alerted.alert(), event);
            case NoticeContent.Away _,NoticeContent.Said _,NoticeContent.Worded _,NoticeContent.OfFiles _,NoticeContent.Undoable _,NoticeContent.ServerLost _,NoticeContent.ServerBack _ ->
                away(event);
        };
    }

    /** The text of the button that runs the action of a notice. */
    public String lead(NoticeContent content) {
        if (content.change().isPresent()) {
            return texts.text("profile.undo");
        }
        if (content.offer().isPresent()) {
            return content.offer().get().text().apply(this);
        }
        return texts.text(content.run().isPresent() ? "notices.details" : "notices.show");
    }

    /** The action of a notice in a sentence. */
    public String leadInFull(NoticeContent content) {
        if (content.change().isPresent()) {
            return texts.text("profile.undo.full", NoticeLinks.UNDO.getDisplayText());
        }
        if (content.offer().isPresent()) {
            return content.offer().get().full().apply(this);
        }
        return texts.text(content.run().isPresent() ? "notices.details.full" : "notices.show.full");
    }

    /** The time of a notice, to the second. */
    public String at(Instant at, Instant now) {
        return ageTexts.toTheSecond(at, now);
    }

    /** The name of a kind of notice. */
    public String kind(NoticeKind kind) {
        return texts.text(switch (kind) {
            case AWAY -> "notices.kind.away";
            case BACK -> "notices.kind.back";
            case TWO_DEVICES -> "notices.kind.two";
            case LOW_BATTERY -> "alerts.battery";
            case HOT -> "alerts.heat";
            case GONE -> "alerts.gone";
            case ANSWER -> "notices.kind.answer";
            case SERVER -> "notices.kind.server";
        });
    }
}
