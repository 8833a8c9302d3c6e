package dev.golink.server.protocol.phone;

import java.time.Duration;
import java.util.Locale;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.SharingDetails;
import dev.golink.server.protocol.json.Fields;

/**
 * Converts the sharing of a phone's screen, for operators, to and from JSON. Paused sharing is written as {@code live}
 * with an additional field. An older console that does not know the word would take an unknown state for {@code off}.
 */
final class SharingJson {
    private static final String PAUSED = "paused";
    private static final String WANTED_BY = "wanted_by";
    private static final String ASKED_AGAIN_AT = "asked_again_at";
    private static final String CODE = "sharing_code";
    private static final String LIMIT = "sharing_limit_ms";
    private static final String UNWATCHED = "unwatched";

    private SharingJson() {}

    static void write(JsonObject object, Phone phone) {
        Sharing sharing = phone.sharing();
        object.addProperty("sharing", word(sharing == Sharing.PAUSED ? Sharing.LIVE : sharing));
        if (sharing == Sharing.PAUSED) {
            object.addProperty(PAUSED, true);
        }
        if (!phone.sharingMessage().isEmpty()) {
            object.addProperty("sharing_msg", phone.sharingMessage());
        }
        writeDetails(object, phone.sharingDetails());
    }

    /** Reads the state; an unknown state counts as off. */
    static Sharing state(Fields fields) {
        Sharing told = fields.word("sharing", Sharing.class);
        boolean paused = Boolean.TRUE.equals(fields.truth(PAUSED));
        if (paused && told != null && told.isShared()) {
            return Sharing.PAUSED;
        }
        return told == null ? Sharing.OFF : told;
    }

    static SharingDetails details(Fields fields) {
        SharingDetails told = new SharingDetails(wantedBy(fields), fields.instant(ASKED_AGAIN_AT),
                UNWATCHED.equals(fields.text(CODE)) ? Duration.ofMillis(fields.whole(LIMIT)) : null);
        return told.equals(SharingDetails.NONE) ? SharingDetails.NONE : told;
    }

    private static void writeDetails(JsonObject object, SharingDetails details) {
        if (details.wantedBy() != null) {
            object.addProperty(WANTED_BY, details.wantedBy().value());
        }
        if (details.askedAgainAt() != null) {
            object.addProperty(ASKED_AGAIN_AT, details.askedAgainAt().toEpochMilli());
        }
        if (details.unwatchedFor() != null) {
            object.addProperty(CODE, UNWATCHED);
            object.addProperty(LIMIT, details.unwatchedFor().toMillis());
        }
    }

    private static @Nullable OperatorId wantedBy(Fields fields) {
        String name = fields.text(WANTED_BY);
        return name == null ? null : IdText.operatorId(name).orElse(null);
    }

    private static String word(Sharing sharing) {
        return sharing.name().toLowerCase(Locale.ROOT);
    }
}
