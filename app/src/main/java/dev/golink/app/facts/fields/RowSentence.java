package dev.golink.app.facts.fields;

import java.util.ArrayList;
import java.util.List;

import dev.golink.app.facts.Known;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.look.PhoneWords;
import dev.golink.ui.look.SharingLook;
import dev.golink.ui.look.Sign;
import dev.golink.ui.roster.PhoneSnapshot;
import dev.golink.ui.words.Words;

/** A whole row as a sentence, for screen readers. */
public final class RowSentence {
    private RowSentence() {}

    /** The sentence, in the given language; may be called from any thread. */
    public static String of(PhoneWords phones, PhoneSnapshot seen) {
        Words words = phones.words();
        Phone phone = seen.phone();
        List<String> parts = new ArrayList<>();
        if (phone.profile().number() > 0) {
            parts.add(words.text("sentence.number", String.valueOf(phone.profile().number())));
        }
        if (!phone.profile().nickname().isEmpty()) {
            parts.add(PhoneWords.name(phone));
        }
        parts.add(phone.id().value());
        if (phone.description().model() != null) {
            parts.add(phones.orUnknown(phone.description().model()));
        }
        String presence = phone.presence().isConnected() ? phones.presence(phone.presence())
                : phones.presenceSince(phone, seen.ages().now());
        parts.add(seen.live() ? presence : phones.was(presence));
        parts.addAll(phones.troubles(phone));
        SharingLook look = SharingLook.of(phone, seen.request(), seen.live(), words);
        parts.add(look.sign() == Sign.NONE ? words.text("sentence.notSharing")
                : words.text("sentence.sharing", look.full()));
        if (seen.recorded()) {
            parts.add(words.text("sentence.recorded"));
        }
        if (phone.vitals().battery() != null && Known.WHILE_CONNECTED.of(phone)) {
            parts.add(words.text("sentence.battery", VitalsFields.BATTERY.full().of(phones, seen)));
        }
        parts.add(words.text("sentence.heard", phones.ages().since(phone.link().lastHeardAt(), seen.ages().heard())));
        return words.text("sentence.end", String.join(words.text("sentence.comma"), parts));
    }
}
