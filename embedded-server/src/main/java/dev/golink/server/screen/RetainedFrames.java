package dev.golink.server.screen;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

/**
 * The frames of one stream that are retained for later watchers: the codec's configuration and the last key frame, or
 * the last picture. At most two frames, however long the stream runs. See decision 0023.
 */
final class RetainedFrames {
    private @Nullable Frame configuration;
    private @Nullable Frame keyFrame;
    private boolean whole;

    /** Adds a frame that arrived. */
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

    /** Drops the last picture, but not the configuration, which the next picture may need. */
    void forgetPicture() {
        keyFrame = null;
        whole = false;
    }

    /** The configuration that frames need now; null if they contain it themselves. */
    @Nullable
    Frame configuration() {
        return configuration;
    }

    /** The last key frame; null if there is none. */
    @Nullable
    Frame keyFrame() {
        return keyFrame;
    }

    /** Whether no frame that depends on the key frame has arrived since. */
    boolean isWhole() {
        return whole;
    }

    /** Sets the configuration. Earlier frames cannot be decoded with a different one. */
    private void configure(Frame frame) {
        if (configuration == null || !configuration.payload().equals(frame.payload())) {
            keyFrame = null;
            whole = false;
        }
        configuration = frame;
    }
}
