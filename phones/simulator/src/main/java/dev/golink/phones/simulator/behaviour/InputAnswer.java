package dev.golink.phones.simulator.behaviour;

/** How a phone reacts to the gestures of an operator. */
public enum InputAnswer {
    /** It carries them out. */
    CARRIES_OUT,
    /** It carries them out 400 ms later. */
    CARRIES_OUT_SLOWLY,
    /** It is locked at first; after a swipe up it carries them out. */
    LOCKED,
    /** It refuses all, because its app lacks the permission for it. */
    NOT_ALLOWED,
    /** It knows no gestures, and says so. */
    NONE
}
