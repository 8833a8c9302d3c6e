package dev.golink.app.viewer.keep.mp4;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/** What every call of FFmpeg needs. */
final class Ffmpeg {
    private static final int LONGEST_TEXT = 256;

    private Ffmpeg() {}

    /** Keeps FFmpeg from writing about each broken picture to the console's standard error. */
    static void quiet() {
        avutil.av_log_set_level(avutil.AV_LOG_PANIC);
    }

    /** Passes on what a call returned, unless that is an error; what was tried stands in the exception. */
    static int check(int result, String tried) throws IOException {
        if (result < 0) {
            throw new IOException(tried + ": " + text(result));
        }
        return result;
    }

    /** Passes on what a call made, unless it made nothing. */
    static <P extends Pointer> P made(@Nullable P pointer, String tried) throws IOException {
        if (pointer == null || pointer.isNull()) {
            throw new IOException(tried + ": FFmpeg made nothing");
        }
        return pointer;
    }

    private static String text(int error) {
        byte[] text = new byte[LONGEST_TEXT];
        avutil.av_strerror(error, text, text.length);
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }
}
