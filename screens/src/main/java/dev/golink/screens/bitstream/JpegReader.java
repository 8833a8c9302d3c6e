package dev.golink.screens.bitstream;

import java.nio.ByteBuffer;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.bitstream.FrameContent.Refused;

/**
 * Checks a JPEG's markers from its start to its end (ITU-T T.81, Annex B) before a decoder gets it. A decoder trusts
 * the size given in the picture, so without this check a hostile phone could cost memory and time. What phones send
 * around a picture is left out: line breaks, a multipart boundary, filler, the rest of an older picture.
 */
final class JpegReader {
    /** The most bytes that may come before the picture. */
    private static final int MOST_AHEAD = 1024;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int QUANTISATION_TABLES = 0xDB;
    private static final int NUMBER_OF_LINES = 0xDC;
    private static final int RESTART_INTERVAL = 0xDD;
    private static final int HUFFMAN_TABLES = 0xC4;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int FIRST_APPLICATION = 0xE0;
    private static final int ADOBE = 0xEE;
    private static final int LAST_APPLICATION = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int RESTART_LENGTH = 4;

    private final ByteBuffer in;
    private final JpegScans scans = new JpegScans();
    private @Nullable JpegHeader header;
    private boolean quantised;
    private boolean hasHuffmanTables;
    private boolean adobe;

    private JpegReader(ByteBuffer jpeg) {
        in = jpeg;
    }

    /** The picture in these bytes, or why it can't be used. */
    static FrameContent read(ByteBuffer bytes) {
        int start = start(bytes);
        return start < 0 ? new Refused(FrameProblem.NOT_JPEG)
                : new JpegReader(bytes.slice(start, bytes.limit() - start)).picture();
    }

    /** The index at which the picture begins; -1 if there is none. */
    private static int start(ByteBuffer bytes) {
        int from = bytes.position();
        int last = Math.min(bytes.limit() - 3, from + MOST_AHEAD);
        for (int at = from; at <= last; at++) {
            boolean starts = isMarker(bytes, at, START_OF_IMAGE) && bytes.get(at + 2) == (byte) 0xFF;
            if (starts) {
                return at;
            }
        }
        return -1;
    }

    private FrameContent picture() {
        in.position(2);
        FrameProblem problem = null;
        boolean over = false;
        while (problem == null && !over) {
            int marker = nextMarker();
            over = marker == END_OF_IMAGE;
            problem = over ? problemAtEnd() : problemOf(marker);
        }
        if (problem != null || header == null) {
            return new Refused(problem == null ? FrameProblem.DAMAGED : problem);
        }
        return new FrameContent.Jpeg(in.slice(0, in.position()), header.size(), hasHuffmanTables);
    }

    /**
     * The second byte of the next marker; 0 if something else follows, -1 if nothing follows. Any number of FF bytes
     * may come before it.
     */
    private int nextMarker() {
        if (!in.hasRemaining()) {
            return -1;
        }
        int marker = Byte.toUnsignedInt(in.get());
        if (marker != 0xFF) {
            return 0;
        }
        while (marker == 0xFF && in.hasRemaining()) {
            marker = Byte.toUnsignedInt(in.get());
        }
        return marker == 0xFF ? -1 : marker;
    }

    private @Nullable FrameProblem problemAtEnd() {
        return header == null || scans.isEmpty() ? FrameProblem.DAMAGED : null;
    }

    /** Skips a segment and returns why it makes the picture unusable, or null. */
    private @Nullable FrameProblem problemOf(int marker) {
        // Another picture begins before this one ends.
        if (marker < 0 || marker == START_OF_IMAGE && !scans.isEmpty()) {
            return FrameProblem.CUT_OFF;
        }
        if (JpegHeader.isUnknownCoding(marker) || marker == NUMBER_OF_LINES) {
            return FrameProblem.JPEG_CODING;
        }
        // A decoder skips unknown markers and markers without a length, and could then find another picture inside.
        if (!isKnown(marker)) {
            return FrameProblem.DAMAGED;
        }
        int length = in.remaining() < 2 ? Integer.MAX_VALUE : Short.toUnsignedInt(in.getShort(in.position()));
        if (length > in.remaining()) {
            return FrameProblem.CUT_OFF;
        }
        if (length < 2) {
            return FrameProblem.DAMAGED;
        }
        ByteBuffer segment = in.slice(in.position() + 2, length - 2);
        in.position(in.position() + length);
        return problemOf(marker, segment);
    }

    private static boolean isKnown(int marker) {
        return JpegHeader.isHeader(marker) || marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION
                || switch (marker) {
                    case START_OF_SCAN, QUANTISATION_TABLES, RESTART_INTERVAL, HUFFMAN_TABLES, COMMENT -> true;
                    default -> false;
                };
    }

    private @Nullable FrameProblem problemOf(int marker, ByteBuffer segment) {
        return switch (marker) {
            case START_OF_SCAN -> scan(segment);
            case QUANTISATION_TABLES -> {
                quantised = true;
                yield damagedUnless(JpegTables.areQuantisation(segment));
            }
            case HUFFMAN_TABLES -> {
                hasHuffmanTables = true;
                yield damagedUnless(JpegTables.areHuffman(segment));
            }
            case RESTART_INTERVAL -> damagedUnless(segment.remaining() == RESTART_LENGTH - 2);
            case ADOBE -> {
                adobe |= JpegHeader.isAdobe(segment);
                yield null;
            }
            default -> JpegHeader.isHeader(marker) ? header(marker, segment) : null;
        };
    }

    private @Nullable FrameProblem header(int marker, ByteBuffer segment) {
        if (header != null) {
            return FrameProblem.DAMAGED;
        }
        JpegHeader read = JpegHeader.read(marker, segment);
        header = read;
        return read == null ? FrameProblem.DAMAGED : read.problem();
    }

    private @Nullable FrameProblem scan(ByteBuffer segment) {
        JpegHeader picture = header;
        if (picture == null || !quantised || !JpegScans.isHeader(segment, picture.components())) {
            return FrameProblem.DAMAGED;
        }
        if (!picture.hasKnownColours(adobe)) {
            return FrameProblem.JPEG_COLOURS;
        }
        skipScan();
        return scans.add(picture);
    }

    /**
     * Skips to the next marker that is not part of the scan's data. In the data, FF is followed by a zero or a restart
     * number.
     */
    private void skipScan() {
        int at = in.position();
        while (at + 1 < in.limit()) {
            int second = in.get(at) == (byte) 0xFF ? Byte.toUnsignedInt(in.get(at + 1)) : 0;
            boolean data = second == 0 || second == 0xFF || second >= FIRST_RESTART && second <= LAST_RESTART;
            if (!data) {
                in.position(at);
                return;
            }
            at++;
        }
        in.position(in.limit());
    }

    private static @Nullable FrameProblem damagedUnless(boolean holds) {
        return holds ? null : FrameProblem.DAMAGED;
    }

    private static boolean isMarker(ByteBuffer bytes, int at, int marker) {
        return bytes.get(at) == (byte) 0xFF && bytes.get(at + 1) == (byte) marker;
    }
}
