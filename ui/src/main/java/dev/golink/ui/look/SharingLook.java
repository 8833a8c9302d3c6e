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
 * What a row shows of its phone's sharing: first what the phone said, then what this operator waits for.
 *
 * @param sign the shape
 * @param text the words
 * @param full the words for where there is room
 * @param busy whether this window waits for an answer
 */
public record SharingLook(Sign sign, String text, String full, boolean busy) {
    /** The look of a phone and of what was asked of it, as it is now or as it was when the server was last heard. */
    public static SharingLook of(Phone phone, Request request, boolean live, Words words) {
        SharingLook look = of(phone, request, words);
        boolean lasts = live || look.sign == Sign.NONE || look.sign == Sign.REFUSED;
        return lasts ? look
                : new SharingLook(Sign.UNKNOWN, words.text("presence.was", look.text),
                        words.text("presence.was", look.full), false);
    }

    /** The look of a phone and of what was asked of it. */
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
            // What the phone says is ahead of what was hoped for.
            return told(phone, words);
        }
        String text = switch (ask) {
            case START -> phone.sharing() == Sharing.ASKING ? words.text("sharing.asking")
                    : words.text("sharing.starting");
            case STOP -> words.text("sharing.stopping");
        };
        return new SharingLook(Sign.ASKED, text, text, true);
    }

    /** What the phone said, and in full whether the server asked for it by itself. */
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

    /** What is said in full only where there is room. */
    private static SharingLook brief(Sign sign, String brief, String full) {
        return new SharingLook(sign, brief, full, false);
    }

    private static SharingLook refused(OutcomeWords why) {
        return new SharingLook(Sign.REFUSED, why.brief(), why.full(), false);
    }
}
