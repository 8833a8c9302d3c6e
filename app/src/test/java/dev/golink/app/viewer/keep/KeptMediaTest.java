package dev.golink.app.viewer.keep;

import dev.golink.app.viewer.bitstream.MediaFiles;

/** With the files that stand beside the tests. */
class KeptMediaTest extends EncoderTests {
    @Override
    MediaFiles files() {
        return MediaFiles.KEPT;
    }
}
