package dev.golink.server.fleet.phone;

import java.util.List;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.PhoneInput;
import dev.golink.server.fleet.profile.Profile;

/**
 * All that is known of a phone at one moment.
 *
 * @param id             the name it connects with
 * @param description    the phone's description of itself
 * @param link           the phone's connection
 * @param vitals         the state from the phone's latest heartbeats
 * @param sharing        the state of the sharing of its screen
 * @param sharingMessage the phone's text about the sharing; may be empty
 * @param watchers       the operators that watch its screen through this server, each once, in order
 * @param profile        the phone's profile
 * @param sharingDetails further details of the sharing that the server knows
 * @param input          what is known about the control of the phone
 */
public record Phone(PhoneId id, PhoneDescription description, Link link, Vitals vitals, Sharing sharing,
        String sharingMessage, List<OperatorId> watchers, Profile profile, SharingDetails sharingDetails,
        PhoneInput input) {
    /** Copies the list. */
    public Phone {
        watchers = List.copyOf(watchers);
    }

    /** A copy with other watchers. */
    public Phone watchedBy(List<OperatorId> operators) {
        return new Phone(id, description, link, vitals, sharing, sharingMessage, operators, profile,
                sharingDetails, input);
    }

    /** A copy with another profile. */
    public Phone keeping(Profile kept) {
        return new Phone(id, description, link, vitals, sharing, sharingMessage, watchers, kept, sharingDetails,
                input);
    }

    /** A copy with other details of the sharing. */
    public Phone with(SharingDetails details) {
        return new Phone(id, description, link, vitals, sharing, sharingMessage, watchers, profile, details, input);
    }

    /** A copy with other knowledge about its control. */
    public Phone with(PhoneInput next) {
        return new Phone(id, description, link, vitals, sharing, sharingMessage, watchers, profile, sharingDetails,
                next);
    }

    /** The presence of the phone's connection. */
    public Presence presence() {
        return link.presence();
    }
}
