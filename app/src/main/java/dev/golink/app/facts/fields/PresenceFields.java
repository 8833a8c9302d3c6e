package dev.golink.app.facts.fields;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.golink.app.facts.Column;
import dev.golink.app.facts.Column.Side;
import dev.golink.app.facts.Exported;
import dev.golink.app.facts.FieldMaker;
import dev.golink.app.facts.Known;
import dev.golink.app.facts.PhoneField;
import dev.golink.app.facts.Searched;
import dev.golink.app.facts.Searched.State;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.ui.look.PhoneWords;
import dev.golink.ui.look.Sign;
import dev.golink.ui.roster.PhoneSnapshot;

/** The phone's presence. */
final class PresenceFields {
    static final List<PhoneField> ALL = List.of(FieldMaker
            .ordered("presence", "column.presence", Known.ALWAYS, Phone::presence,
                    (words, _, seen) -> nowOrThen(words, seen, words.presenceAndReason(seen.phone())))
            .full((words, _, seen) -> nowOrThen(words, seen,
                    words.presenceInFull(seen.phone(), seen.ages().now())))
            .column(Column.shown(112, 142, 240).withSign(Side.BEFORE,
                    (_, seen) -> seen.live() ? Sign.of(seen.phone().presence()) : Sign.UNKNOWN))
            .exported(
                    new Exported("presence", "column.presence", (_, phone) -> FieldWords.raw(phone.presence()),
                            (words, seen) -> words.presence(seen.phone().presence())),
                    new Exported("departure", "export.departure", (_, phone) -> reason(phone),
                            (words, seen) -> seen.phone().presence().isConnected() ? ""
                                    : words.whyLeft(seen.phone())))
            .searched(new Searched.States("query.presence",
                    List.of(state("query.presence.online", Presence.ONLINE),
                            state("query.presence.late", Presence.LATE),
                            state("query.presence.stale", Presence.STALE),
                            state("query.presence.offline", Presence.OFFLINE),
                            new State("query.presence.connected", phone -> phone.presence().isConnected()))))
            .common(PresenceFields::counts).make());

    private PresenceFields() {}

    private static String nowOrThen(PhoneWords words, PhoneSnapshot seen, String presence) {
        return seen.live() ? presence : words.was(presence);
    }

    private static State state(String words, Presence presence) {
        return new State(words, phone -> phone.presence() == presence);
    }

    private static @Nullable Object reason(Phone phone) {
        Departure departure = phone.link().departure();
        return departure == null ? null : FieldWords.raw(departure.reason());
    }

    private static String counts(PhoneWords words, List<Phone> phones) {
        Map<Presence, Integer> counts = new EnumMap<>(Presence.class);
        phones.forEach(phone -> counts.merge(phone.presence(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((presence, count) -> parts.add(FieldWords.counted(words, count, words.presence(presence))));
        return FieldWords.joined(words, parts);
    }
}
