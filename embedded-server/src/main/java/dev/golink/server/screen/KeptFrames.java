package dev.golink.server.screen;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

/**
 * What is kept of one stream for those who join it: the codec's configuration and the last key frame, or the last picture.
 * Two frames at most, however long it runs.
 */
final class KeptFrames {
    private @Nullable Frame configuration;
    private @Nullable Frame keyFrame;
    private boolean whole;

    /** A frame came. */
    void add(Frame frame) {
        if (frame.codec() == Codec.JPEG) {
            configuration = null;
            keyFrame = frame;
            whole = true;
        } else if (frame.configuration()) {
            configure(frame);
        } else if (frame.keyFrame()) {
            keyFrame = frame;
            whole = true;
        } else {
            whole = false;
        }
    }

    /** The next picture is not one of those that came so far; it may need the same configuration. */
    void forgetPicture() {
        keyFrame = null;
        whole = false;
    }

    /** The configuration that frames need now; null if they carry it themselves. */
    @Nullable
    Frame configuration() {
        return configuration;
    }

    /** The last frame that can be decoded by itself; null if there was none. */
    @Nullable
    Frame keyFrame() {
        return keyFrame;
    }

    /** Whether no frame came since that builds on it. */
    boolean isWhole() {
        return whole;
    }

    /** What came before another configuration can't be decoded with it. */
    private void configure(Frame frame) {
        if (configuration == null || !configuration.payload().equals(frame.payload())) {
            keyFrame = null;
            whole = false;
        }
        configuration = frame;
    }
}
