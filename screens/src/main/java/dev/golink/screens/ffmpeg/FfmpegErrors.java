package dev.golink.screens.ffmpeg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/** Turns error results of FFmpeg's functions into exceptions. It has no state. */
final class FfmpegErrors {
    private static final int LONGEST_TEXT = 256;

    private FfmpegErrors() {}

    /** Returns the result of a call unless it is an error. The exception names what was tried. */
    static int check(int result, String tried) throws IOException {
        if (result < 0) {
            throw new IOException(tried + ": " + text(result));
        }
        return result;
    }

    /**
     * Returns the object that a call made. Throws if the call made none because of missing memory or a missing codec.
     */
    static <P extends Pointer> P made(@Nullable P pointer, String tried) throws IOException {
        if (pointer == null || pointer.isNull()) {
            throw new IOException(tried + ": FFmpeg returned nothing");
        }
        return pointer;
    }

    /** Does the same as {@link #made} for calls that fail only if there is no memory. */
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
