package dev.golink.phones.adb.screen;

import java.util.List;

import dev.golink.phones.client.wire.Message;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.screen.Codec;

/**
 * The screen of one phone. All methods are called on the phones' thread and return at once; what blocks happens on virtual
 * threads.
 */
public interface PhoneScreen {
    /** The codecs in which the phone can send its screen, the best first: found out when it was connected. */
    List<Codec> codecs();

    /** Starts to send frames. A stream that runs already goes on with the new wish. */
    void start(Codec codec, StreamWish wish);

    /** Changes a running stream. */
    void tune(StreamWish wish);

    /** Sends a key frame as soon as the phone can make one. */
    void keyFrame();

    /** Sends no more frames until {@link #resume}. */
    void pause();

    /** Sends frames again; the first is a key frame. */
    void resume();

    /** Ends the stream, and what runs on the phone for it. */
    void stop();

    /** What a heartbeat says about the stream. */
    ScreenVitals vitals();

    /** Gets what comes of a stream, on the phones' thread. */
    interface Listener {
        /**
         * Sends a frame.
         *
         * @param frame the binary message
         * @return whether it is being sent; false if the network is too slow, so that it is left out
         */
        boolean frame(Message frame);

        /**
         * The stream has ended by itself and will not go on.
         *
         * @param why why, for the operator
         */
        void failed(String why);
    }
}
