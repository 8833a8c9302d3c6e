package dev.golink.phones.conformance.phone.rules;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;

/** Which kinds of NAL units an H.264 stream in byte stream format holds (ITU-T H.264, sections 7.3.1 and B.1). */
final class NalUnits {
    /** A slice of an IDR picture, with which decoding can begin. */
    static final int IDR = 5;
    static final int SPS = 7;
    static final int PPS = 8;

    private static final int KIND = 0x1f;

    private NalUnits() {}

    /** The kinds in these bytes; whatever stands before the first start code is none. */
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
