package dev.golink.server.hub.line;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.runs.RunOutlet;

/** The connection of an operator. Frames never pass the hub: it only tells the line whose frames are wanted. */
public interface OperatorLine extends Line, RunOutlet {
    /** Asks for a pong; that it came is reported to the hub. */
    void ping();

    /** Sends the phone's frames from now on, after saying on which channel. */
    void watchScreen(PhoneId phone);

    /**
     * The operator has a use for this of a screen; null if it has no wish of its own. Returns whether it watches that
     * screen, without which the wish counts for nothing.
     */
    boolean tuneScreen(PhoneId phone, @Nullable ScreenTuning tuning);

    /** The operator needs a key frame of a screen; returns whether it watches that screen. */
    boolean requestKeyFrame(PhoneId phone);

    /** Sends the phone's frames no longer. */
    void unwatchScreen(PhoneId phone);
}
