package dev.golink.screens.ffmpeg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/** What a call of FFmpeg returned, as an exception where it is an error. Free of state. */
final class FfmpegErrors {
    private static final int LONGEST_TEXT = 256;

    private FfmpegErrors() {}

    /** Passes on what a call returned, unless that is an error; the exception names what was tried. */
    static int check(int result, String tried) throws IOException {
        if (result < 0) {
            throw new IOException(tried + ": " + text(result));
        }
        return result;
    }

    /** Passes on what a call made, unless it made nothing: for want of memory, or of a codec. */
    static <P extends Pointer> P made(@Nullable P pointer, String tried) throws IOException {
        if (pointer == null || pointer.isNull()) {
            throw new IOException(tried + ": FFmpeg made nothing");
        }
        return pointer;
    }

    /** As {@link #made}, for what fails for want of memory alone. */
    static <P extends Pointer> P allocated(@Nullable P pointer) {
        if (pointer == null || pointer.isNull()) {
            throw new IllegalStateException("FFmpeg has no memory left.");
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
