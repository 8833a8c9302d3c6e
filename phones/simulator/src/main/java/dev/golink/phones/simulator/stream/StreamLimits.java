package dev.golink.phones.simulator.stream;

import dev.golink.phones.client.message.ServerInstruction;

/**
 * The limits for the frames of a stream.
 *
 * @param maxSize the most pixels on the longest side
 * @param maxFps  the most frames per second
 * @param bitrate the most bits per second
 */
record StreamLimits(int maxSize, int maxFps, int bitrate) {
    /** The limits that operators usually ask for. */
    static final StreamLimits USUAL = new StreamLimits(1280, 10, 4_000_000);

    /** A copy with the limits that the server changes. */
    StreamLimits with(ServerInstruction.Tuning tuning) {
        return new StreamLimits(tuning.maxSize() == null ? maxSize : tuning.maxSize(),
                tuning.maxFps() == null ? maxFps : tuning.maxFps(),
                tuning.bitrate() == null ? bitrate : tuning.bitrate());
    }
}
