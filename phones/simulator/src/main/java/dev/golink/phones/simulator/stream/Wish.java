package dev.golink.phones.simulator.stream;

import dev.golink.phones.simulator.message.ServerWord;

/**
 * What the frames of a stream should be like at most.
 *
 * @param maxSize pixels on the longest side
 * @param maxFps  frames a second
 * @param bitrate bits a second
 */
record Wish(int maxSize, int maxFps, int bitrate) {
    /** What operators usually ask for. */
    static final Wish USUAL = new Wish(1280, 10, 4_000_000);

    /** This wish, but for what the server wants otherwise. */
    Wish with(ServerWord.Tuning tuning) {
        return new Wish(tuning.maxSize() == null ? maxSize : tuning.maxSize(),
                tuning.maxFps() == null ? maxFps : tuning.maxFps(),
                tuning.bitrate() == null ? bitrate : tuning.bitrate());
    }
}
