package dev.golink.app.viewer.frames;

import java.nio.ByteBuffer;

import org.jspecify.annotations.Nullable;

import dev.golink.server.protocol.FrameCodec;

/**
 * Looks at a JPEG's markers before any decoder sees it, so that a hostile phone can cost neither memory nor time: the
 * decoder believes the size that stands inside the picture, whatever the frame's header says.
 */
final class JpegCheck {
    /** The most pixels of a picture: somewhat more than the screen of any phone has. */
    static final int MOST_PIXELS = 4096 * 2304;

    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int END_OF_IMAGE = 0xFFD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int MOST_SCANS = 3;
    private static final int FIRST_WITHOUT_LENGTH = 0xD0;
    private static final int BASELINE = 0xC0;
    private static final int EXTENDED = 0xC1;
    private static final int SHORTEST_FRAME_HEADER = 8;
    private static final int BITS = 8;

    private final ByteBuffer in;

    private JpegCheck(ByteBuffer jpeg) {
        in = jpeg.slice();
    }

    /** What keeps this from being decoded; null if nothing does. */
    static @Nullable FrameProblem problemOf(ByteBuffer jpeg) {
        if (jpeg.remaining() > FrameCodec.LONGEST_PAYLOAD) {
            return FrameProblem.TOO_BIG;
        }
        JpegCheck check = new JpegCheck(jpeg);
        return check.isWhole() ? check.problemOfMarkers() : FrameProblem.UNREADABLE;
    }

    /** Whether it starts and ends as a JPEG does; some encoders fill up with zeros behind the end. */
    private boolean isWhole() {
        int end = in.limit();
        while (end > 0 && in.get(end - 1) == 0) {
            end--;
        }
        return end >= 4 && Short.toUnsignedInt(in.getShort(0)) == START_OF_IMAGE
                && Short.toUnsignedInt(in.getShort(end - 2)) == END_OF_IMAGE;
    }

    /** Walks from segment to segment up to the first scan; the size must have come by then, and only once. */
    private @Nullable FrameProblem problemOfMarkers() {
        in.position(2);
        boolean sized = false;
        while (in.remaining() >= 4) {
            int marker = nextMarker();
            if (marker == START_OF_SCAN) {
                return sized && scansFromHere() <= MOST_SCANS ? null : FrameProblem.UNREADABLE;
            }
            int length = isSegment(marker) && in.remaining() >= 2
                    ? Short.toUnsignedInt(in.getShort(in.position()))
                    : 0;
            if (length < 2 || length > in.remaining() || isFrameHeader(marker) && sized) {
                return FrameProblem.UNREADABLE;
            }
            if (isFrameHeader(marker)) {
                FrameProblem problem = problemOfFrameHeader(marker, length);
                if (problem != null) {
                    return problem;
                }
                sized = true;
            }
            in.position(in.position() + length);
        }
        return FrameProblem.UNREADABLE;
    }

    /** The next marker's second byte; 0 if something else follows. Any number of FF may stand before it. */
    private int nextMarker() {
        if (in.get() != (byte) 0xFF) {
            return 0;
        }
        int marker = 0xFF;
        while (marker == 0xFF && in.hasRemaining()) {
            marker = Byte.toUnsignedInt(in.get());
        }
        return marker;
    }

    /**
     * Whether a length follows the marker. The decoder steps over markers without one; if they passed here, it would
     * find another picture inside what this takes for a segment.
     */
    private static boolean isSegment(int marker) {
        return marker >= BASELINE && (marker < FIRST_WITHOUT_LENGTH || marker > START_OF_SCAN);
    }

    /** Each scan costs the decoder a pass over the whole picture, however few bytes it has; one a component is enough. */
    private int scansFromHere() {
        int scans = 1;
        for (int i = in.position(); i + 1 < in.limit(); i++) {
            if (in.get(i) == (byte) 0xFF && in.get(i + 1) == (byte) START_OF_SCAN) {
                scans++;
            }
        }
        return scans;
    }

    private static boolean isFrameHeader(int marker) {
        return marker >= BASELINE && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /**
     * Only sequential pictures of eight bits pass: a progressive one may hold thousands of scans of the whole picture,
     * which costs seconds, and no phone's encoder makes one for a stream.
     */
    private @Nullable FrameProblem problemOfFrameHeader(int marker, int length) {
        int at = in.position() + 2;
        if (marker > EXTENDED || length < SHORTEST_FRAME_HEADER || in.get(at) != BITS) {
            return FrameProblem.UNREADABLE;
        }
        int height = Short.toUnsignedInt(in.getShort(at + 1));
        int width = Short.toUnsignedInt(in.getShort(at + 3));
        int components = in.get(at + 5);
        if (width == 0 || height == 0 || components != 1 && components != 3) {
            return FrameProblem.UNREADABLE;
        }
        boolean fits = width <= FrameCodec.LARGEST_SIDE && height <= FrameCodec.LARGEST_SIDE
                && width * height <= MOST_PIXELS;
        return fits ? null : FrameProblem.TOO_BIG;
    }
}
