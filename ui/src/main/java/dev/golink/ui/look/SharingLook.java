package dev.golink.ui.look;

import java.time.Duration;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.roster.Ask;
import dev.golink.ui.roster.Request;
import dev.golink.ui.words.Words;

/**
 * What a row shows about its phone's sharing: the phone's state, or what this operator's request waits for.
 *
 * @param sign the indicator
 * @param text the text
 * @param full the text for places with more room
 * @param busy whether this window waits for an answer
 */
public record SharingLook(Sign sign, String text, String full, boolean busy) {
    /**
     * What to show for a phone and the last request to it.
     *
     * @param live whether the server can be heard; otherwise most texts say how it was when the server was last heard
     */
    public static SharingLook of(Phone phone, Request request, boolean live, Words words) {
        SharingLook look = of(phone, request, words);
        boolean lasts = live || look.sign == Sign.NONE || look.sign == Sign.REFUSED;
        return lasts ? look
                : new SharingLook(Sign.UNKNOWN, words.text("presence.was", look.text),
                        words.text("presence.was", look.full), false);
    }

    /** What to show for a phone and the last request to it. */
    public static SharingLook of(Phone phone, Request request, Words words) {
        return switch (request) {
            case Request.None _ -> told(phone, words);
            case Request.Pending pending -> pending.out() ? waiting(phone, pending.ask(), words)
                    : waitingForItsTurn(phone, pending.ask(), words);
            case Request.Failed failed -> refused(OutcomeWords.of(failed, phone, words));
        };
    }

    private static SharingLook waitingForItsTurn(Phone phone, Ask ask, Words words) {
        return switch (ask) {
            case START -> phone.sharing().isShared() ? told(phone, words)
                    : brief(Sign.WAITING, words.text("sharing.start.waits.brief"), words.text("sharing.start.waits"));
            case STOP -> brief(Sign.WAITING, words.text("sharing.stop.waits.brief"), words.text("sharing.stop.waits"));
        };
    }

    private static SharingLook waiting(Phone phone, Ask ask, Words words) {
        if (ask == Ask.START && phone.sharing().isShared()) {
            // The phone shares already, so its state is newer than the request.
            return told(phone, words);
        }
        String text = switch (ask) {
            case START -> phone.sharing() == Sharing.ASKING ? words.text("sharing.asking")
                    : words.text("sharing.starting");
            case STOP -> words.text("sharing.stopping");
        };
        return new SharingLook(Sign.ASKED, text, text, true);
    }

    /** The phone's state. The full text also says if the server asked the phone again by itself. */
    private static SharingLook told(Phone phone, Words words) {
        SharingLook look = state(phone, words);
        OperatorId wantedBy = phone.sharingDetails().wantedBy();
        boolean again = phone.sharingDetails().askedAgainAt() != null && phone.sharing().isWanted();
        return !again || wantedBy == null ? look
                : new SharingLook(look.sign, look.text,
                        words.text("sharing.askedAgain", look.full, wantedBy.value()), look.busy);
    }

    private static SharingLook state(Phone phone, Words words) {
        return switch (phone.sharing()) {
            case OFF -> nothing(phone, words);
            case REQUESTED -> phone.description().legacy()
                    ? brief(Sign.ASKED, words.text("sharing.requested.legacy.brief"),
                            words.text("sharing.requested.legacy"))
                    : brief(Sign.ASKED, words.text("sharing.requested.brief"), words.text("sharing.requested"));
            case ASKING -> calm(Sign.ASKED, words.text("sharing.asking"));
            case LIVE -> calm(Sign.LIVE, words.text("sharing.live"));
            case STALLED -> brief(Sign.STALLED, words.text("sharing.stalled.brief"),
                    words.text("sharing.stalled"));
            case PAUSED -> brief(Sign.PAUSED, words.text("sharing.paused.brief"), words.text("sharing.paused"));
            case DENIED -> refused(OutcomeWords.denied(words));
            case FAILED -> refused(OutcomeWords.failed(phone.sharingMessage(), words));
        };
    }

    private static SharingLook nothing(Phone phone, Words words) {
        OperatorId wantedBy = phone.sharingDetails().wantedBy();
        if (wantedBy != null) {
            return brief(Sign.WAITING, words.text("sharing.wanted.brief"),
                    words.text("sharing.wanted", wantedBy.value()));
        }
        Duration unwatched = phone.sharingDetails().unwatchedFor();
        if (unwatched != null) {
            return brief(Sign.INFO, words.text("sharing.unwatched.brief"), unwatched(unwatched, words));
        }
        boolean never = phone.presence().isConnected() && !phone.description().can(Capability.SHARE);
        return calm(Sign.NONE, never ? words.text("sharing.impossible") : words.text("unknown"));
    }

    private static String unwatched(Duration time, Words words) {
        boolean minutes = time.toSecondsPart() == 0 && time.toMinutes() > 0;
        return words.text("sharing.unwatched", minutes ? words.text("age.minutes", time.toMinutes())
                : words.text("age.seconds", time.toSeconds()));
    }

    private static SharingLook calm(Sign sign, String text) {
        return new SharingLook(sign, text, text, false);
    }

    /** A short text, with a longer one for places with more room. */
    private static SharingLook brief(Sign sign, String brief, String full) {
        return new SharingLook(sign, brief, full, false);
    }

    private static SharingLook refused(OutcomeWords why) {
        return new SharingLook(Sign.REFUSED, why.brief(), why.full(), false);
    }
}
