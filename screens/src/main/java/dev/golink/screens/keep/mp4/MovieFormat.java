package dev.golink.screens.keep.mp4;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.bitstream.FrameContent;
import dev.golink.screens.bitstream.ParameterSets;
import dev.golink.screens.bitstream.h264.PictureSize;
import dev.golink.server.fleet.screen.Codec;

/**
 * What has to stay the same for pictures to go into one file.
 *
 * @param codec    how the pictures come
 * @param size     of the pictures, by their own word
 * @param rotation quarter turns clockwise that show them upright, 0 to 3
 * @param sets     what their decoder has to know; null for JPEG
 */
public record MovieFormat(Codec codec, PictureSize size, int rotation, @Nullable ParameterSets sets) {
    /** The format of a picture that is shown turned. */
    public static MovieFormat of(FrameContent.Coded picture, int rotation) {
        return switch (picture) {
            case FrameContent.Jpeg jpeg -> new MovieFormat(Codec.JPEG, jpeg.size(), rotation, null);
            case FrameContent.H264 h264 -> new MovieFormat(Codec.H264, h264.size(), rotation, h264.sets());
        };
    }

    /** Whether pictures may be decoded before such that are shown before them. */
    public boolean reorders() {
        return sets != null && sets.sequence().reordering() > 0;
    }

    /** What is another in a format, the most obvious first; null if nothing is. */
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
