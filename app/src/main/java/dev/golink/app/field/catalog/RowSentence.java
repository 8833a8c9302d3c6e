package dev.golink.app.field.catalog;

import java.util.ArrayList;
import java.util.List;

import dev.golink.app.field.KnownWhen;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.presentation.SharingPresentation;
import dev.golink.ui.roster.PhoneSnapshot;
import dev.golink.ui.texts.Texts;

/** A whole row as a sentence, for screen readers. */
public final class RowSentence {
    private RowSentence() {}

    /** The sentence, in the given language; may be called from any thread. */
    public static String of(PhoneTexts phones, PhoneSnapshot seen) {
        Texts texts = phones.texts();
        Phone phone = seen.phone();
        List<String> parts = new ArrayList<>();
        if (phone.profile().number() > 0) {
            parts.add(texts.text("sentence.number", String.valueOf(phone.profile().number())));
        }
        if (!phone.profile().nickname().isEmpty()) {
            parts.add(PhoneTexts.name(phone));
        }
        parts.add(phone.id().value());
        if (phone.description().model() != null) {
            parts.add(phones.orUnknown(phone.description().model()));
        }
        String presence = phone.presence().isConnected() ? phones.presence(phone.presence())
                : phones.presenceSince(phone, seen.ages().now());
        parts.add(seen.live() ? presence : phones.was(presence));
        parts.addAll(phones.troubles(phone));
        SharingPresentation look = SharingPresentation.of(phone, seen.request(), seen.live(), texts);
        parts.add(look.indicator() == Indicator.NONE ? texts.text("sentence.notSharing")
                : texts.text("sentence.sharing", look.full()));
        OperatorId controller = phone.input().controller();
        if (controller != null) {
            parts.add(texts.text("sentence.controlled", controller.value()));
        }
        if (seen.recorded()) {
            parts.add(texts.text("sentence.recorded"));
        }
        if (phone.vitals().battery() != null && KnownWhen.WHILE_CONNECTED.of(phone)) {
            parts.add(texts.text("sentence.battery", VitalsFields.BATTERY.full().of(phones, seen)));
        }
        parts.add(
                texts.text("sentence.heard", phones.ageTexts().since(phone.link().lastHeardAt(), seen.ages().heard())));
        return texts.text("sentence.end", String.join(texts.text("sentence.comma"), parts));
    }
}
