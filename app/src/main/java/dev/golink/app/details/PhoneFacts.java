package dev.golink.app.details;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.golink.app.look.PhoneWords;
import dev.golink.app.look.SharingLook;
import dev.golink.app.roster.PhoneAges;
import dev.golink.app.roster.PhoneRow;
import dev.golink.app.words.Words;
import dev.golink.server.fleet.Capability;
import dev.golink.server.fleet.Link;
import dev.golink.server.fleet.LinkHealth;
import dev.golink.server.fleet.OperatorId;
import dev.golink.server.fleet.Phone;
import dev.golink.server.fleet.PhoneDescription;
import dev.golink.server.fleet.SharingDetails;

/** All that is known of one phone, in words. Immutable. */
final class PhoneFacts {
    private final PhoneWords phones;
    private final Words words;

    PhoneFacts(PhoneWords phones) {
        this.phones = phones;
        this.words = phones.words();
    }

    /** How it is connected and what it does. */
    List<Fact> connection(PhoneRow row, PhoneAges age, boolean live) {
        Phone phone = row.phone();
        Link link = phone.link();
        LinkHealth health = link.health();
        SharingLook sharing = SharingLook.of(phone, row.request(), live, words);
        return List.of(new Fact(words.text("column.sharing"), sharing.text(), sharing.full()),
                wanted(phone.sharingDetails(), age.now()),
                Fact.of(words.text("details.watchers"), number(phone.watchers().size())),
                Fact.of(words.text("column.address"), phones.address(phone)),
                new Fact(words.text("details.connected"),
                        phones.connectedFor(phone, age),
                        phones.ages().exactly(link.connectedAt())),
                new Fact(words.text("details.heard"), phones.heard(phone, age),
                        phones.ages().exactly(link.lastHeardAt())),
                new Fact(words.text("details.interval"), phones.intervals().line(link), phones.intervals().full(link)),
                Fact.of(words.text("column.roundTrip"), phones.roundTrip(phone)),
                new Fact(words.text("details.missed"),
                        words.text("details.missed.value", health.missedBeats(), health.missedInAll()),
                        words.text("health.missed", health.missedBeats(), health.missedInAll())),
                Fact.of(words.text("details.flaps"), words.text("details.flaps.value", health.flaps())));
    }

    /** Who wants its screen, so that it is asked again by itself, and when it was. */
    private Fact wanted(SharingDetails details, Instant now) {
        OperatorId operator = details.wantedBy();
        Instant again = details.askedAgainAt();
        if (operator == null) {
            return Fact.of(words.text("details.wantedBy"), unknown());
        }
        return again == null
                ? new Fact(words.text("details.wantedBy"), operator.value(), words.text("details.wantedBy.full"))
                : new Fact(words.text("details.wantedBy"),
                        words.text("details.wantedBy.again", operator.value(), phones.ages().at(again, now)),
                        words.text("details.wantedBy.again.full", phones.ages().exactly(again)));
    }

    /** What it is, and what it tells of itself. */
    List<Fact> description(Phone phone) {
        PhoneDescription told = phone.description();
        return List.of(Fact.of(words.text("details.id"), phone.id().value()),
                Fact.of(words.text("column.model"), phones.orUnknown(told.model())),
                Fact.of(words.text("details.os"), phones.orUnknown(told.os())),
                Fact.of(words.text("details.app"), phones.orUnknown(told.app())),
                Fact.of(words.text("details.screen"), screen(told)),
                Fact.of(words.text("details.canShare"), canShare(told)),
                new Fact(words.text("details.protocol"),
                        told.legacy() ? words.text("details.protocol.legacy") : words.text("details.protocol.full"),
                        told.legacy() ? words.text("details.protocol.legacy.long")
                                : words.text("details.protocol.full")),
                Fact.of(words.text("column.battery"), phones.batteryInFull(phone)),
                Fact.of(words.text("details.temperature"), temperature(phone)),
                Fact.of(words.text("column.network"), phones.network(phone)));
    }

    private String canShare(PhoneDescription told) {
        if (told.legacy()) {
            return words.text("details.canShare.untold");
        }
        return told.can(Capability.SHARE) ? words.text("details.yes") : words.text("details.no");
    }

    private String screen(PhoneDescription told) {
        Integer width = told.width();
        Integer height = told.height();
        return width == null || height == null ? unknown()
                : words.text("details.screen.value", String.valueOf(width), String.valueOf(height));
    }

    private String temperature(Phone phone) {
        @Nullable
        Double degrees = phone.presence().isConnected() ? phone.vitals().temperature() : null;
        return degrees == null ? unknown() : words.text("details.temperature.value", degrees);
    }

    private String number(int count) {
        return words.text("counts.figure", count);
    }

    private String unknown() {
        return words.text("unknown");
    }
}
