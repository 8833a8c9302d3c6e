package dev.golink.app.notices.sound;

/** Plays the short tone of a notice. */
@FunctionalInterface
public interface NoticeTone {
    /**
     * Plays the tone once and returns at once; called on the JavaFX thread. A computer without sound output stays
     * silent.
     */
    void ring();

    /** A tone that never sounds. */
    static NoticeTone silent() {
        return () -> {};
    }
}
