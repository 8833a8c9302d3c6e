package dev.golink.phones.conformance.phone.rules;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;

/** Finds the types of the NAL units in an H.264 byte stream (ITU-T H.264, sections 7.3.1 and B.1). */
final class NalUnits {
    /** A slice of an IDR picture, at which decoding can begin. */
    static final int IDR = 5;
    static final int SPS = 7;
    static final int PPS = 8;

    private static final int KIND = 0x1f;

    private NalUnits() {}

    /** The types of the NAL units in these bytes. Bytes before the first start code are ignored. */
    static Set<Integer> kinds(ByteBuffer bytes) {
        Set<Integer> kinds = new HashSet<>();
        for (int i = bytes.position(); i + 3 < bytes.limit(); i++) {
            if (bytes.get(i) == 0 && bytes.get(i + 1) == 0 && bytes.get(i + 2) == 1) {
                kinds.add(bytes.get(i + 3) & KIND);
            }
        }
        return kinds;
    }
}
