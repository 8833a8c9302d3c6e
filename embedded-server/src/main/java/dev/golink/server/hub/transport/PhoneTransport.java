package dev.golink.server.hub.transport;

import java.net.InetAddress;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import dev.golink.server.admission.PhonePeer;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.trace.TraceTap;

/** The connection of a phone. */
public interface PhoneTransport extends Transport {
    /** The phone as it was identified at the handshake. */
    PhonePeer peer();

    /** The id under which the phone connected. */
    default PhoneId id() {
        return peer().id();
    }

    /** The network address from which the phone connected, as text. */
    String address();

    /** The network address from which the phone connected. */
    InetAddress from();

    /** Sends a ping. The round trip is reported to the hub when the pong arrives. */
    void ping();

    /** Accepts the phone's frames from now on, or drops them. */
    void acceptFrames(boolean welcome);

    /** Discards the last picture when the phone pauses, so that later watchers do not see it. */
    void forgetPicture();

    /**
     * Reports what this connection sends and receives from now on.
     *
     * @param tap gets it; null if the phone is not traced any more
     */
    void trace(@Nullable TraceTap tap);

    /** Reports the next accepted frame to {@link Hub#frameCame}, once. */
    void awaitFrame();

    /**
     * When the last accepted frame arrived, on the hub's monotonic clock. Frames themselves never pass through the hub.
     */
    OptionalLong lastFrameAt();

    /** Adds the time of the server's clock to the answers to heartbeats from now on, or does not. */
    void tellTime(boolean wanted);

    /** Whether nobody between the phone and the server can read what is sent: it is in TLS, or on this computer. */
    boolean isPrivate();

    /** Whether the phone does not read as fast as the server sends. */
    boolean isBehind();
}
