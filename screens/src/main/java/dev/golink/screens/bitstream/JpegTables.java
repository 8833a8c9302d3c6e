package dev.golink.screens.bitstream;

import java.nio.ByteBuffer;

/**
 * Checks the tables of a JPEG (ITU-T T.81, B.2.4). A segment must hold tables and nothing after them, because a decoder
 * looks for the next marker right after the last table.
 */
final class JpegTables {
    private static final int VALUES = 64;
    private static final int LENGTHS = 16;
    private static final int MOST_TABLES = 4;
    private static final int MOST_CODES = 256;

    private JpegTables() {}

    /** Whether a segment holds complete quantisation tables and nothing else. */
    static boolean areQuantisation(ByteBuffer segment) {
        while (segment.hasRemaining()) {
            int head = Byte.toUnsignedInt(segment.get());
            int size = VALUES * (head >> 4 == 0 ? 1 : 2);
            if (head >> 4 > 1 || (head & 0xF) >= MOST_TABLES || size > segment.remaining()) {
                return false;
            }
            segment.position(segment.position() + size);
        }
        return true;
    }

    /** Whether a segment holds complete Huffman tables and nothing else. */
    static boolean areHuffman(ByteBuffer segment) {
        while (segment.hasRemaining()) {
            int head = Byte.toUnsignedInt(segment.get());
            if (head >> 4 > 1 || (head & 0xF) >= MOST_TABLES || segment.remaining() < LENGTHS) {
                return false;
            }
            int codes = 0;
            for (int i = 0; i < LENGTHS; i++) {
                codes += Byte.toUnsignedInt(segment.get());
            }
            if (codes > MOST_CODES || codes > segment.remaining()) {
                return false;
            }
            segment.position(segment.position() + codes);
        }
        return true;
    }
}
