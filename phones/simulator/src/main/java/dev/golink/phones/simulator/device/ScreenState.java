package dev.golink.phones.simulator.device;

/** Whether a phone's screen shows apps. */
public enum ScreenState {
    /** It is dark. */
    OFF,
    /** It shows the time and waits for a swipe up. */
    LOCKED,
    /** It shows apps. */
    UNLOCKED
}
