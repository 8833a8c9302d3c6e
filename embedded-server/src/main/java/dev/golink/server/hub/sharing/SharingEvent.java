package dev.golink.server.hub.sharing;

import dev.golink.server.fleet.phone.Sharing;

/**
 * The events that change the state of a phone's sharing, and their effects. The phone's reports decide. A request alone
 * leads no further than {@code REQUESTED}. Every state in which the screen is shared ends when the phone reports it
 * (off, denied, failed).
 *
 * <pre>
 *              asked              says asking           says live, or a frame
 *   OFF ─────────────► REQUESTED ───────────► ASKING ─────────────────────────► LIVE ◄──── frame ────┐
 *    ▲ ▲                   │ unanswered          │ says denied, failed            │                   │
 *    │ └───────────────────┘                     ▼                                └─ 3 s no frame ► STALLED
 *    └──────────────── says off ──────── DENIED, FAILED (a new request starts over)
 *
 *   LIVE, STALLED ── says paused ──────────────────► PAUSED ── says live, or a frame ──► LIVE
 *   LIVE ── told to pause, and 3 s no frame ───────►   │
 *                                                      └── told to resume, never said paused, and 3 s no frame ──► STALLED
 * </pre>
 */
public enum SharingEvent {
    /** The phone is asked for its screen. */
    ASKED,
    /** The phone did not answer the request in time. */
    UNANSWERED,
    /** The phone reports that its user is being asked. */
    SAYS_ASKING,
    /** The phone reports that it shares. */
    SAYS_LIVE,
    /** The phone reports that it shares but sends no frames, because it was told to pause. */
    SAYS_PAUSED,
    /** The phone reports that it does not share, or a legacy phone stopped sending after it was told to. */
    SAYS_OFF,
    /** The phone reports that its user refused. */
    SAYS_DENIED,
    /** The phone reports that sharing failed. */
    SAYS_FAILED,
    /** An accepted frame arrived within the last three seconds. */
    FRAMES_COME,
    /** The phone reports that nothing moves on its screen, so that no frame is due. */
    SAYS_STILL,
    /** No frame arrived for three seconds, though frames are due. */
    FRAMES_CEASED,
    /** No frame arrived for three seconds after the phone was told to pause. */
    FRAMES_PAUSED;

    /** The state after this event. */
    Sharing after(Sharing state) {
        return switch (this) {
            case ASKED -> state.isWanted() ? state : Sharing.REQUESTED;
            case UNANSWERED -> state == Sharing.REQUESTED ? Sharing.OFF : state;
            case SAYS_ASKING -> state.isShared() ? state : Sharing.ASKING;
            case SAYS_LIVE -> state == Sharing.STALLED ? Sharing.STALLED : Sharing.LIVE;
            case SAYS_PAUSED -> Sharing.PAUSED;
            case SAYS_OFF -> Sharing.OFF;
            case SAYS_DENIED -> Sharing.DENIED;
            case SAYS_FAILED -> Sharing.FAILED;
            case FRAMES_COME -> Sharing.LIVE;
            case SAYS_STILL -> state == Sharing.STALLED ? Sharing.LIVE : state;
            case FRAMES_CEASED -> state == Sharing.LIVE || state == Sharing.PAUSED ? Sharing.STALLED : state;
            case FRAMES_PAUSED -> state == Sharing.LIVE ? Sharing.PAUSED : state;
        };
    }

    /** The event of a state that a phone reports. */
    public static SharingEvent of(Sharing said) {
        return switch (said) {
            case ASKING -> SAYS_ASKING;
            case LIVE, STALLED -> SAYS_LIVE;
            case PAUSED -> SAYS_PAUSED;
            case DENIED -> SAYS_DENIED;
            case FAILED -> SAYS_FAILED;
            case OFF, REQUESTED -> SAYS_OFF;
        };
    }
}
