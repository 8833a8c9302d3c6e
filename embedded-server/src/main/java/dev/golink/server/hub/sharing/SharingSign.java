package dev.golink.server.hub.sharing;

import dev.golink.server.fleet.phone.Sharing;

/**
 * What can happen to a phone's sharing, and where it leads. What the phone says wins; a wish alone leads no further than
 * {@code REQUESTED}. Every state in which the screen is shared ends with what the phone says (off, denied, failed).
 *
 * <pre>
 *              asked              says asking           says live, or a frame
 *   OFF ─────────────► REQUESTED ───────────► ASKING ─────────────────────────► LIVE ◄──── frame ────┐
 *    ▲ ▲                   │ unanswered          │ says denied, failed            │                   │
 *    │ └───────────────────┘                     ▼                                └─ 3 s no frame ► STALLED
 *    └──────────────── says off ──────── DENIED, FAILED (a new wish starts over)
 *
 *   LIVE, STALLED ── says paused ──────────────────► PAUSED ── says live, or a frame ──► LIVE
 *   LIVE ── told to pause, and 3 s no frame ───────►   │
 *                                                      └── told to resume, never said paused, and 3 s no frame ──► STALLED
 * </pre>
 */
public enum SharingSign {
    /** An operator's wish went out. */
    ASKED,
    /** The wish was not answered in time. */
    UNANSWERED,
    /** The phone says that its user is being asked. */
    SAYS_ASKING,
    /** The phone says that it shares. */
    SAYS_LIVE,
    /** The phone says that it shares and sends no frames, because it was told to pause. */
    SAYS_PAUSED,
    /** The phone says that it does not share, or a legacy phone stopped sending after it was told to. */
    SAYS_OFF,
    /** The phone says that its user refused. */
    SAYS_DENIED,
    /** The phone says that it could not. */
    SAYS_FAILED,
    /** A welcome frame came within the last three seconds. */
    FRAMES_COME,
    /** The phone says that nothing moves on its screen, so that no frame is due. */
    SAYS_STILL,
    /** No frame came for three seconds, though frames are due. */
    FRAMES_CEASED,
    /** No frame came for three seconds after the phone was told to pause. */
    FRAMES_PAUSED;

    /** The state after this sign. */
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

    /** The sign of a phone's word. */
    public static SharingSign of(Sharing said) {
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
