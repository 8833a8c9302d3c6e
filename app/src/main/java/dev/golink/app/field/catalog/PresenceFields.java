package dev.golink.app.field.catalog;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.golink.app.field.FieldBuilder;
import dev.golink.app.field.FieldColumn;
import dev.golink.app.field.FieldColumn.Side;
import dev.golink.app.field.FieldExport;
import dev.golink.app.field.FieldSearch;
import dev.golink.app.field.FieldSearch.State;
import dev.golink.app.field.KnownWhen;
import dev.golink.app.field.PhoneField;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.PhoneSnapshot;

/** The phone's presence. */
final class PresenceFields {
    static final List<PhoneField> ALL = List.of(FieldBuilder
            .ordered("presence", "column.presence", KnownWhen.ALWAYS, Phone::presence,
                    (texts, _, seen) -> seen.live() ? texts.presenceAndReason(seen.phone())
                            : texts.was(texts.presence(seen.phone().presence())))
            .full((texts, _, seen) -> nowOrThen(texts, seen,
                    texts.presenceInFull(seen.phone(), seen.ages().now())))
            .column(FieldColumn.shown(112, 142, 240).withSign(Side.BEFORE,
                    (_, seen) -> seen.live() ? Indicator.of(seen.phone().presence()) : Indicator.UNKNOWN))
            .exported(
                    new FieldExport("presence", "column.presence", (_, phone) -> FieldTexts.raw(phone.presence()),
                            (texts, seen) -> texts.presence(seen.phone().presence())),
                    new FieldExport("departure", "export.departure", (_, phone) -> reason(phone),
                            (texts, seen) -> seen.phone().presence().isConnected() ? ""
                                    : texts.whyLeft(seen.phone())))
            .searched(new FieldSearch.States("query.presence",
                    List.of(state("query.presence.online", Presence.ONLINE),
                            state("query.presence.late", Presence.LATE),
                            state("query.presence.stale", Presence.STALE),
                            state("query.presence.offline", Presence.OFFLINE),
                            new State("query.presence.connected", phone -> phone.presence().isConnected()))))
            .common(PresenceFields::counts).make());

    private PresenceFields() {}

    private static String nowOrThen(PhoneTexts texts, PhoneSnapshot seen, String presence) {
        return seen.live() ? presence : texts.was(presence);
    }

    private static State state(String words, Presence presence) {
        return new State(words, phone -> phone.presence() == presence);
    }

    private static @Nullable Object reason(Phone phone) {
        Departure departure = phone.link().departure();
        return departure == null ? null : FieldTexts.raw(departure.reason());
    }

    private static String counts(PhoneTexts texts, List<Phone> phones) {
        Map<Presence, Integer> counts = new EnumMap<>(Presence.class);
        phones.forEach(phone -> counts.merge(phone.presence(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((presence, count) -> parts.add(FieldTexts.counted(texts, count, texts.presence(presence))));
        return FieldTexts.joined(texts, parts);
    }
}
