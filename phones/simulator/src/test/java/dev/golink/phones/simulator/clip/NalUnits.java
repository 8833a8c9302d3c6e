package dev.golink.phones.simulator.clip;

import java.util.ArrayList;
import java.util.List;

/** What a piece of Annex B consists of (ITU-T H.264, table 7-1). */
public final class NalUnits {
    /** A slice that depends on earlier pictures. */
    public static final int DEPENDENT = 1;
    /** A slice of a picture after which nothing depends on earlier ones. */
    public static final int IDR = 5;
    /** The configuration of the stream. */
    public static final int SPS = 7;
    /** The configuration of pictures. */
    public static final int PPS = 8;

    private NalUnits() {}

    /** The types of its units, in their order. */
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
