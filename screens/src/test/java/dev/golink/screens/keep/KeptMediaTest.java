package dev.golink.screens.keep;

import dev.golink.screens.bitstream.MediaFiles;

/** With the files that stand beside the tests. */
class KeptMediaTest extends EncoderTests {
    @Override
    MediaFiles files() {
        return MediaFiles.KEPT;
    }
}
