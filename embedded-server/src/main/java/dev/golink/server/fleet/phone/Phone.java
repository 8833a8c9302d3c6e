package dev.golink.server.fleet.phone;

import java.util.List;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.profile.Profile;

/**
 * All that is known of a phone at one moment.
 *
 * @param id             the name it connects under
 * @param description    what it told of itself
 * @param link           its connection
 * @param vitals         what its heartbeats told last
 * @param sharing        how far the sharing of its screen has come
 * @param sharingMessage what the phone said about that, in its own words; may be empty
 * @param watchers       the operators that watch its screen through this server, each once, in order
 * @param profile        what operators keep about it
 * @param sharingDetails what the server knows about the sharing beside its state
 */
public record Phone(PhoneId id, PhoneDescription description, Link link, Vitals vitals, Sharing sharing,
        String sharingMessage, List<OperatorId> watchers, Profile profile, SharingDetails sharingDetails) {
    /** Copies the list. */
    public Phone {
        watchers = List.copyOf(watchers);
    }

    /** The same phone, watched by these. */
    public Phone watchedBy(List<OperatorId> operators) {
        return new Phone(id, description, link, vitals, sharing, sharingMessage, operators, profile,
                sharingDetails);
    }

    /** The same phone, with this kept about it. */
    public Phone keeping(Profile kept) {
        return new Phone(id, description, link, vitals, sharing, sharingMessage, watchers, kept, sharingDetails);
    }

    /** The same phone, with this known about its sharing. */
    public Phone with(SharingDetails details) {
        return new Phone(id, description, link, vitals, sharing, sharingMessage, watchers, profile, details);
    }

    /** Whether it is here; short for the link's presence. */
    public Presence presence() {
        return link.presence();
    }
}
