package dev.golink.phones.simulator.clip;

import java.util.ArrayList;
import java.util.List;

/** Finds the NAL units in an Annex B byte stream (ITU-T H.264, table 7-1). */
public final class NalUnits {
    /** A slice that depends on earlier pictures. */
    public static final int DEPENDENT = 1;
    /** A slice of an IDR picture; no picture after it depends on pictures before it. */
    public static final int IDR = 5;
    /** The parameters of the stream (sequence parameter set). */
    public static final int SPS = 7;
    /** The parameters of pictures (picture parameter set). */
    public static final int PPS = 8;

    private NalUnits() {}

    /** The types of the NAL units, in order. */
    public static List<Integer> typesOf(byte[] bytes) {
        List<Integer> types = new ArrayList<>();
        for (int i = 0; i + 3 < bytes.length; i++) {
            if (bytes[i] == 0 && bytes[i + 1] == 0 && bytes[i + 2] == 1) {
                types.add(bytes[i + 3] & 31);
            }
        }
        return types;
    }
}
