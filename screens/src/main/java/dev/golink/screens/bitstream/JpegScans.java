package dev.golink.screens.bitstream;

import java.nio.ByteBuffer;

import org.jspecify.annotations.Nullable;

import dev.golink.video.h264.PictureSize;

/**
 * Counts the scans of a JPEG. Each scan costs the decoder a pass over the whole picture, however few bytes the scan
 * has. A hostile picture of two megabytes could hold a hundred thousand scans.
 */
final class JpegScans {
    /** More scans than any encoder makes for a progressive picture. */
    private static final int MOST = 100;
    /** The usual ten scans of the largest picture, and two more. */
    private static final long MOST_PIXELS = 12L * PictureSize.MOST_PIXELS;

    private static final int FIXED = 4;
    private static final int EACH = 2;

    private int count;

    boolean isEmpty() {
        return count == 0;
    }

    /** Whether this segment, after its marker and length, is the header of a scan (ITU-T T.81, B.2.3). */
    static boolean isHeader(ByteBuffer segment, int components) {
        int selected = segment.hasRemaining() ? Byte.toUnsignedInt(segment.get(0)) : 0;
        return selected >= 1 && selected <= components && segment.remaining() == FIXED + EACH * selected;
    }

    /** Counts another scan; returns the problem if there are too many, otherwise null. */
    @Nullable
    FrameProblem add(JpegHeader picture) {
        count++;
        if (!picture.progressive()) {
            return count > picture.components() ? FrameProblem.JPEG_SCANS : null;
        }
        long pixels = (long) count * picture.size().width() * picture.size().height();
        return count > MOST || pixels > MOST_PIXELS ? FrameProblem.JPEG_SCANS : null;
    }
}
