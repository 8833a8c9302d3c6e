package dev.golink.server.fleet.screen;

/** A handle on the frames of one phone's screen. Every method may be called from any thread. */
public interface ScreenWatch extends Watch {
    /**
     * Says what this watcher has a use for from now on. A phone sends one stream, tuned to the most demanding of all its
     * watchers; one who never said anything has a use for whatever the phone was asked for.
     */
    void tune(ScreenTuning tuning);

    /** Asks for a frame that can be decoded without earlier ones; a phone is told so at most once a second. */
    void requestKeyFrame();
}
