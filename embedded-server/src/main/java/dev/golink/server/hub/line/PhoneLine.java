package dev.golink.server.hub.line;

import java.util.OptionalLong;

import dev.golink.server.admission.PhonePeer;
import dev.golink.server.fleet.id.PhoneId;

/** The connection of a phone. */
public interface PhoneLine extends Line {
    /** Who it was found to be when it connected. */
    PhonePeer peer();

    /** The id it connected under. */
    default PhoneId id() {
        return peer().id();
    }

    /** The network address it connected from. */
    String address();

    /** Asks for a pong; the round trip is reported to the hub when it comes. */
    void ping();

    /** Tells whether the phone's frames are welcome from now on; those that are not are dropped. */
    void welcomeFrames(boolean welcome);

    /** The phone pauses: the last picture that came is not shown to those who join later. */
    void forgetPicture();

    /** The next welcome frame is told to {@link Hub#frameCame}, once. */
    void awaitFrame();

    /** When the last welcome frame came, on the hub's monotonic clock; frames themselves never pass the hub. */
    OptionalLong lastFrameAt();
}
