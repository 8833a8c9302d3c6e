package dev.golink.app.facts.fields;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.golink.app.facts.Column;
import dev.golink.app.facts.Column.Cell;
import dev.golink.app.facts.Detail.Section;
import dev.golink.app.facts.Exported;
import dev.golink.app.facts.FieldMaker;
import dev.golink.app.facts.Known;
import dev.golink.app.facts.PhoneField;
import dev.golink.app.facts.Searched;
import dev.golink.app.facts.Searched.State;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.look.PhoneWords;
import dev.golink.ui.look.SharingLook;
import dev.golink.ui.roster.PhoneSnapshot;

/** The state of screen sharing, and who wants the screen. */
final class ScreenFields {
    static final List<PhoneField> ALL = List.of(
            FieldMaker.of("sharing", "column.sharing", Known.ALWAYS, Phone::sharing, ScreenFields::brief)
                    .full(ScreenFields::full)
                    .sortedByRow(row -> rank(row.phone()))
                    .column(Column.shown(136, 147, 900).with(Cell.SHARING))
                    .exported(new Exported("sharing", "column.sharing", (_, phone) -> FieldWords.raw(phone.sharing()),
                            (words, seen) -> look(words, seen).full()))
                    .searched(new Searched.States("query.sharing", states())).detail(Section.CONNECTION)
                    .common(ScreenFields::counts).make(),
            FieldMaker
                    .of("wanted_by", "details.wantedBy", Known.ALWAYS, phone -> phone.sharingDetails().wantedBy(),
                            ScreenFields::wanted)
                    .full(ScreenFields::wantedInFull).detail(Section.CONNECTION).make());

    private ScreenFields() {}

    private static SharingLook look(PhoneWords words, PhoneSnapshot seen) {
        return SharingLook.of(seen.phone(), seen.request(), seen.live(), words.words());
    }

    private static String brief(PhoneWords words, Sharing sharing, PhoneSnapshot seen) {
        String text = look(words, seen).text();
        return seen.recorded() ? words.words().text("sharing.recorded", text) : text;
    }

    private static String full(PhoneWords words, Sharing sharing, PhoneSnapshot seen) {
        String text = look(words, seen).full();
        return seen.recorded() ? words.words().text("sharing.recorded.full", text) : text;
    }

    /** The sort rank: live screens first, then those that may become live, then failures, then the rest. */
    private static int rank(Phone phone) {
        return switch (phone.sharing()) {
            case LIVE -> 0;
            case STALLED -> 1;
            case PAUSED -> 2;
            case ASKING -> 3;
            case REQUESTED -> 4;
            case DENIED -> 5;
            case FAILED -> 6;
            case OFF -> phone.sharingDetails().wantedBy() == null ? 8 : 7;
        };
    }

    private static List<State> states() {
        return List.of(new State("query.sharing.on", phone -> phone.sharing().isShared()),
                state("query.sharing.off", Sharing.OFF), state("query.sharing.live", Sharing.LIVE),
                state("query.sharing.stalled", Sharing.STALLED), state("query.sharing.paused", Sharing.PAUSED),
                new State("query.sharing.wanted", ScreenFields::isAwaited),
                state("query.sharing.asking", Sharing.ASKING), state("query.sharing.requested", Sharing.REQUESTED),
                state("query.sharing.refused", Sharing.DENIED), state("query.sharing.failed", Sharing.FAILED));
    }

    private static State state(String words, Sharing sharing) {
        return new State(words, phone -> phone.sharing() == sharing);
    }

    /** Whether the phone does not share its screen now and will be asked for it again. */
    private static boolean isAwaited(Phone phone) {
        return phone.sharing() == Sharing.OFF && phone.sharingDetails().wantedBy() != null;
    }

    private static String wanted(PhoneWords words, OperatorId operator, PhoneSnapshot seen) {
        Instant again = seen.phone().sharingDetails().askedAgainAt();
        return again == null ? operator.value()
                : words.words().text("details.wantedBy.again", operator.value(),
                        words.ages().at(again, seen.ages().now()));
    }

    private static String wantedInFull(PhoneWords words, OperatorId operator, PhoneSnapshot seen) {
        Instant again = seen.phone().sharingDetails().askedAgainAt();
        return again == null ? words.words().text("details.wantedBy.full")
                : words.words().text("details.wantedBy.again.full", words.ages().exactly(again));
    }

    private static String counts(PhoneWords words, List<Phone> phones) {
        List<String> parts = new ArrayList<>();
        count(parts, words, phones, "sharing.live", Set.of(Sharing.LIVE, Sharing.STALLED));
        count(parts, words, phones, "details.paused", Set.of(Sharing.PAUSED));
        count(parts, words, phones, "details.asked", Set.of(Sharing.ASKING, Sharing.REQUESTED));
        long wanted = phones.stream().filter(ScreenFields::isAwaited).count();
        if (wanted > 0) {
            parts.add(FieldWords.counted(words, (int) wanted, words.words().text("sharing.wanted.brief")));
        }
        count(parts, words, phones, "details.refused", Set.of(Sharing.DENIED, Sharing.FAILED));
        return parts.isEmpty() ? words.orUnknown(null) : FieldWords.joined(words, parts);
    }

    private static void count(List<String> parts, PhoneWords words, List<Phone> phones, String key,
            Set<Sharing> which) {
        long count = phones.stream().filter(phone -> which.contains(phone.sharing())).count();
        if (count > 0) {
            parts.add(FieldWords.counted(words, (int) count, words.words().text(key)));
        }
    }
}
