package dev.golink.screens.capture.mp4;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.bitstream.FrameContent;
import dev.golink.screens.bitstream.ParameterSets;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.video.h264.PictureSize;

/**
 * The properties that all pictures of one file share.
 *
 * @param codec    the codec in which the pictures are received
 * @param size     the size that the pictures state
 * @param rotation the clockwise quarter turns that make them upright, 0 to 3
 * @param sets     the parameter sets for the decoder; null for JPEG
 */
public record MovieFormat(Codec codec, PictureSize size, int rotation, @Nullable ParameterSets sets) {
    /** The format of a picture with the given rotation. */
    public static MovieFormat of(FrameContent.Coded picture, int rotation) {
        return switch (picture) {
            case FrameContent.Jpeg jpeg -> new MovieFormat(Codec.JPEG, jpeg.size(), rotation, null);
            case FrameContent.H264 h264 -> new MovieFormat(Codec.H264, h264.size(), rotation, h264.sets());
        };
    }

    /** Whether a picture may be decoded before pictures that are shown earlier. */
    public boolean reorders() {
        return sets != null && sets.sequence().reordering() > 0;
    }

    /** The most obvious difference between two formats; null if they are equal. */
    public @Nullable FormatChange changeTo(MovieFormat other) {
        if (codec != other.codec) {
            return FormatChange.CODEC;
        } else if (rotation != other.rotation) {
            return FormatChange.ROTATION;
        } else if (!size.equals(other.size)) {
            return FormatChange.SIZE;
        }
        return equals(other) ? null : FormatChange.SETTINGS;
    }
}
