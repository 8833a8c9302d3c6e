package dev.golink.app.notices.sound;

/** Makes the short tone that goes with a notice. */
@FunctionalInterface
public interface Chime {
    /** Sounds once, and returns at once; on the window's thread. A computer that has no sound stays silent. */
    void ring();

    /** Never sounds. */
    static Chime silent() {
        return () -> {};
    }
}
