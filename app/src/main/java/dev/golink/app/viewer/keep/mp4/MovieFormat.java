package dev.golink.app.viewer.keep.mp4;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.Codec;
import dev.golink.server.fleet.Frame;

/**
 * What has to stay the same for pictures to go into one file.
 *
 * @param codec    how the pictures come
 * @param width    in pixels
 * @param height   in pixels
 * @param rotation quarter turns clockwise that show them upright, 0 to 3
 * @param sets     what their decoder has to know; null for JPEG
 */
public record MovieFormat(Codec codec, int width, int height, int rotation, @Nullable ParameterSets sets) {
    /** The format of a frame, whose decoder has to know these. */
    public static MovieFormat of(Frame frame, @Nullable ParameterSets sets) {
        return new MovieFormat(frame.codec(), frame.width(), frame.height(), frame.rotation(), sets);
    }
}
