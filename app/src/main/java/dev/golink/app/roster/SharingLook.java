package dev.golink.app.roster;

import dev.golink.app.words.Words;
import dev.golink.server.fleet.Phone;
import dev.golink.server.fleet.Sharing;

/**
 * What a row shows of its phone's sharing: first what the phone said, then what this operator waits for.
 *
 * @param sign the shape
 * @param text the words
 * @param busy whether an answer is being waited for
 */
public record SharingLook(Sign sign, String text, boolean busy) {
    /** The look of a phone and of what was asked of it. */
    public static SharingLook of(Phone phone, Request request, Words words) {
        return switch (request) {
            case Request.None _ -> told(phone, words);
            case Request.Pending pending -> waiting(phone, pending.ask(), words);
            case Request.Failed failed -> new SharingLook(Sign.REFUSED, OutcomeWords.of(failed, phone, words), false);
        };
    }

    private static SharingLook waiting(Phone phone, Ask ask, Words words) {
        return switch (ask) {
            // What the phone says is ahead of what was hoped for.
            case START -> phone.sharing() == Sharing.ASKING || phone.sharing().isShared()
                    ? told(phone, words)
                    : new SharingLook(Sign.ASKED, words.text("sharing.starting"), true);
            case STOP -> new SharingLook(Sign.ASKED, words.text("sharing.stopping"), true);
        };
    }

    private static SharingLook told(Phone phone, Words words) {
        return switch (phone.sharing()) {
            case OFF -> new SharingLook(Sign.NONE,
                    phone.presence().isConnected() && !phone.description().canShare()
                            ? words.text("sharing.impossible")
                            : words.text("unknown"),
                    false);
            case REQUESTED -> phone.description().legacy()
                    ? new SharingLook(Sign.ASKED, words.text("sharing.requested.legacy"), false)
                    : new SharingLook(Sign.ASKED, words.text("sharing.requested"), true);
            case ASKING -> new SharingLook(Sign.ASKED, words.text("sharing.asking"), true);
            case LIVE -> new SharingLook(Sign.LIVE, words.text("sharing.live"), false);
            case STALLED -> new SharingLook(Sign.STALLED, words.text("sharing.stalled"), false);
            case DENIED -> new SharingLook(Sign.REFUSED, words.text("sharing.denied"), false);
            case FAILED -> new SharingLook(Sign.REFUSED, OutcomeWords.failed(phone.sharingMessage(), words), false);
        };
    }
}
