package dev.golink.server.hub.transport;

import java.net.InetAddress;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.runs.RunSubscriber;

/**
 * The connection of an operator. Frames never pass through the hub: it only tells this transport which phones' frames
 * are wanted.
 */
public interface OperatorTransport extends Transport, RunSubscriber {
    /** Sends a ping. The pong is reported to the hub. */
    void ping();

    /** Announces the channel of the phone's frames and sends the frames from now on. */
    void watchScreen(PhoneId phone);

    /**
     * Sets what the operator can use of a screen's stream. Returns whether the operator watches that screen; otherwise
     * the wish has no effect.
     *
     * @param tuning null if the operator has no wish
     */
    boolean tuneScreen(PhoneId phone, @Nullable ScreenTuning tuning);

    /** Requests a key frame of a screen for the operator. Returns whether the operator watches that screen. */
    boolean requestKeyFrame(PhoneId phone);

    /** Stops sending the phone's frames. */
    void unwatchScreen(PhoneId phone);

    /** Stops sending frames of all phones. */
    void unwatchScreens();

    /** The network address from which the operator connected. */
    InetAddress from();
}
