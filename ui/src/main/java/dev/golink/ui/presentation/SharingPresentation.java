package dev.golink.ui.presentation;

import java.time.Duration;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.roster.Request;
import dev.golink.ui.roster.SharingRequest;
import dev.golink.ui.texts.Texts;

/**
 * What a row shows about its phone's sharing: the phone's state, or what this operator's request waits for.
 *
 * @param indicator the indicator
 * @param text      the text
 * @param full      the text for places with more room
 * @param busy      whether this window waits for an answer
 */
public record SharingPresentation(Indicator indicator, String text, String full, boolean busy) {
    /**
     * What to show for a phone and the last request to it.
     *
     * @param live whether the server is connected; otherwise most texts describe the state at the server's last message
     */
    public static SharingPresentation of(Phone phone, Request request, boolean live, Texts texts) {
        SharingPresentation look = of(phone, request, texts);
        boolean lasts = live || look.indicator == Indicator.NONE || look.indicator == Indicator.REFUSED;
        return lasts ? look
                : new SharingPresentation(Indicator.UNKNOWN, texts.text("presence.was", look.text),
                        texts.text("presence.was", look.full), false);
    }

    /** What to show for a phone and the last request to it. */
    public static SharingPresentation of(Phone phone, Request request, Texts texts) {
        return switch (request) {
            case Request.None _ -> ofPhone(phone, texts);
            case Request.Pending pending -> pending.out() ? waiting(phone, pending.request(), texts)
                    : waitingForItsTurn(phone, pending.request(), texts);
            case Request.Failed failed -> refused(OutcomeTexts.of(failed, phone, texts));
        };
    }

    private static SharingPresentation waitingForItsTurn(Phone phone, SharingRequest request, Texts texts) {
        return switch (request) {
            case START -> phone.sharing().isShared() ? ofPhone(phone, texts)
                    : brief(Indicator.WAITING, texts.text("sharing.start.waits.brief"),
                            texts.text("sharing.start.waits"));
            case STOP ->
                brief(Indicator.WAITING, texts.text("sharing.stop.waits.brief"), texts.text("sharing.stop.waits"));
        };
    }

    private static SharingPresentation waiting(Phone phone, SharingRequest request, Texts texts) {
        if (request == SharingRequest.START && phone.sharing().isShared()) {
            // The phone shares already, so its state is newer than the request.
            return ofPhone(phone, texts);
        }
        String text = switch (request) {
            case START -> phone.sharing() == Sharing.ASKING ? texts.text("sharing.asking")
                    : texts.text("sharing.starting");
            case STOP -> texts.text("sharing.stopping");
        };
        return new SharingPresentation(Indicator.ASKED, text, text, true);
    }

    /** The phone's state. The full text also says if the server asked the phone again by itself. */
    private static SharingPresentation ofPhone(Phone phone, Texts texts) {
        SharingPresentation look = state(phone, texts);
        OperatorId wantedBy = phone.sharingDetails().wantedBy();
        boolean again = phone.sharingDetails().askedAgainAt() != null && phone.sharing().isWanted();
        return !again || wantedBy == null ? look
                : new SharingPresentation(look.indicator, look.text,
                        texts.text("sharing.askedAgain", look.full, wantedBy.value()), look.busy);
    }

    private static SharingPresentation state(Phone phone, Texts texts) {
        return switch (phone.sharing()) {
            case OFF -> nothing(phone, texts);
            case REQUESTED -> phone.description().legacy()
                    ? brief(Indicator.ASKED, texts.text("sharing.requested.legacy.brief"),
                            texts.text("sharing.requested.legacy"))
                    : brief(Indicator.ASKED, texts.text("sharing.requested.brief"), texts.text("sharing.requested"));
            case ASKING -> calm(Indicator.ASKED, texts.text("sharing.asking"));
            case LIVE -> calm(Indicator.LIVE, texts.text("sharing.live"));
            case STALLED -> brief(Indicator.STALLED, texts.text("sharing.stalled.brief"),
                    texts.text("sharing.stalled"));
            case PAUSED -> brief(Indicator.PAUSED, texts.text("sharing.paused.brief"), texts.text("sharing.paused"));
            case DENIED -> refused(OutcomeTexts.denied(texts));
            case FAILED -> refused(OutcomeTexts.failed(phone.sharingMessage(), texts));
        };
    }

    private static SharingPresentation nothing(Phone phone, Texts texts) {
        OperatorId wantedBy = phone.sharingDetails().wantedBy();
        if (wantedBy != null) {
            return brief(Indicator.WAITING, texts.text("sharing.wanted.brief"),
                    texts.text("sharing.wanted", wantedBy.value()));
        }
        Duration unwatched = phone.sharingDetails().unwatchedFor();
        if (unwatched != null) {
            return brief(Indicator.INFO, texts.text("sharing.unwatched.brief"), unwatched(unwatched, texts));
        }
        boolean never = phone.presence().isConnected() && !phone.description().can(Capability.SHARE);
        return calm(Indicator.NONE, never ? texts.text("sharing.impossible") : texts.text("unknown"));
    }

    private static String unwatched(Duration time, Texts texts) {
        boolean minutes = time.toSecondsPart() == 0 && time.toMinutes() > 0;
        return texts.text("sharing.unwatched", minutes ? texts.text("age.minutes", time.toMinutes())
                : texts.text("age.seconds", time.toSeconds()));
    }

    private static SharingPresentation calm(Indicator indicator, String text) {
        return new SharingPresentation(indicator, text, text, false);
    }

    /** A short text, with a longer one for places with more room. */
    private static SharingPresentation brief(Indicator indicator, String brief, String full) {
        return new SharingPresentation(indicator, brief, full, false);
    }

    private static SharingPresentation refused(OutcomeTexts why) {
        return new SharingPresentation(Indicator.REFUSED, why.brief(), why.full(), false);
    }
}
