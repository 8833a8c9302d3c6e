package dev.golink.server.pages;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import dev.golink.server.fleet.screen.Frame;

/** Finds the NAL units of an H.264 frame in Annex B form (ITU-T H.264, annex B and section 7.3.1). */
final class NalUnits {
    private static final int START_CODE = 3;
    private static final int TYPE = 0x1f;

    private NalUnits() {}

    /** The types of the frame's units, in order. */
    static List<Integer> of(Frame frame) {
        ByteBuffer bytes = frame.payload();
        List<Integer> types = new ArrayList<>();
        for (int at = bytes.position(); at + START_CODE < bytes.limit(); at++) {
            if (bytes.get(at) == 0 && bytes.get(at + 1) == 0 && bytes.get(at + 2) == 1) {
                types.add(bytes.get(at + START_CODE) & TYPE);
            }
        }
        return types;
    }
}
