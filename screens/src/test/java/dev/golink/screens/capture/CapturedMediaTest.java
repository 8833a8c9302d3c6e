package dev.golink.screens.capture;

import dev.golink.screens.bitstream.MediaFiles;

/** Tests with the files in the tests' resources. */
class CapturedMediaTest extends EncoderTests {
    @Override
    MediaFiles files() {
        return MediaFiles.KEPT;
    }
}
