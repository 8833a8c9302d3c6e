package dev.golink.app.field.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.golink.app.field.FieldBuilder;
import dev.golink.app.field.FieldColumn;
import dev.golink.app.field.FieldColumn.Cell;
import dev.golink.app.field.FieldDetail.Section;
import dev.golink.app.field.FieldExport;
import dev.golink.app.field.FieldSearch;
import dev.golink.app.field.FieldSearch.State;
import dev.golink.app.field.KnownWhen;
import dev.golink.app.field.PhoneField;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.presentation.SharingPresentation;
import dev.golink.ui.roster.PhoneSnapshot;

/** The state of screen sharing, and who wants the screen. */
final class ScreenFields {
    static final List<PhoneField> ALL = List.of(
            FieldBuilder.of("sharing", "column.sharing", KnownWhen.ALWAYS, Phone::sharing, ScreenFields::brief)
                    .full(ScreenFields::full)
                    .sortedByRow(row -> rank(row.phone()))
                    .column(FieldColumn.shown(136, 147, 900).with(Cell.SHARING))
                    .exported(
                            new FieldExport("sharing", "column.sharing", (_, phone) -> FieldTexts.raw(phone.sharing()),
                                    (texts, seen) -> look(texts, seen).full()))
                    .searched(new FieldSearch.States("query.sharing", states())).detail(Section.CONNECTION)
                    .common(ScreenFields::counts).make(),
            FieldBuilder
                    .of("wanted_by", "details.wantedBy", KnownWhen.ALWAYS, phone -> phone.sharingDetails().wantedBy(),
                            ScreenFields::wanted)
                    .full(ScreenFields::wantedInFull).detail(Section.CONNECTION).make());

    private ScreenFields() {}

    private static SharingPresentation look(PhoneTexts texts, PhoneSnapshot seen) {
        return SharingPresentation.of(seen.phone(), seen.request(), seen.live(), texts.texts());
    }

    private static String brief(PhoneTexts texts, Sharing sharing, PhoneSnapshot seen) {
        String text = look(texts, seen).text();
        return seen.recorded() ? texts.texts().text("sharing.recorded", text) : text;
    }

    private static String full(PhoneTexts texts, Sharing sharing, PhoneSnapshot seen) {
        String text = look(texts, seen).full();
        return seen.recorded() ? texts.texts().text("sharing.recorded.full", text) : text;
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

    private static String wanted(PhoneTexts texts, OperatorId operator, PhoneSnapshot seen) {
        Instant again = seen.phone().sharingDetails().askedAgainAt();
        return again == null ? operator.value()
                : texts.texts().text("details.wantedBy.again", operator.value(),
                        texts.ageTexts().at(again, seen.ages().now()));
    }

    private static String wantedInFull(PhoneTexts texts, OperatorId operator, PhoneSnapshot seen) {
        Instant again = seen.phone().sharingDetails().askedAgainAt();
        return again == null ? texts.texts().text("details.wantedBy.full")
                : texts.texts().text("details.wantedBy.again.full", texts.ageTexts().exactly(again));
    }

    private static String counts(PhoneTexts texts, List<Phone> phones) {
        List<String> parts = new ArrayList<>();
        count(parts, texts, phones, "sharing.live", Set.of(Sharing.LIVE, Sharing.STALLED));
        count(parts, texts, phones, "details.paused", Set.of(Sharing.PAUSED));
        count(parts, texts, phones, "details.asked", Set.of(Sharing.ASKING, Sharing.REQUESTED));
        long wanted = phones.stream().filter(ScreenFields::isAwaited).count();
        if (wanted > 0) {
            parts.add(FieldTexts.counted(texts, (int) wanted, texts.texts().text("sharing.wanted.brief")));
        }
        count(parts, texts, phones, "details.refused", Set.of(Sharing.DENIED, Sharing.FAILED));
        return parts.isEmpty() ? texts.orUnknown(null) : FieldTexts.joined(texts, parts);
    }

    private static void count(List<String> parts, PhoneTexts texts, List<Phone> phones, String key,
            Set<Sharing> which) {
        long count = phones.stream().filter(phone -> which.contains(phone.sharing())).count();
        if (count > 0) {
            parts.add(FieldTexts.counted(texts, (int) count, texts.texts().text(key)));
        }
    }
}
