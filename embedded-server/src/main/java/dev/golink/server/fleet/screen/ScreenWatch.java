package dev.golink.server.fleet.screen;

/** A watch of one phone's screen. Every method may be called from any thread. */
public interface ScreenWatch extends Watch {
    /**
     * States the limits this watcher needs from now on. A phone sends one stream, tuned to the most demanding of its
     * watchers. A watcher that states no limits gets what the phone was asked for.
     */
    void tune(ScreenTuning tuning);

    /**
     * Requests a frame that can be decoded without earlier ones. The request reaches the phone at most once a second.
     */
    void requestKeyFrame();
}
