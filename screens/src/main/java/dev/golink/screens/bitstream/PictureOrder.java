package dev.golink.screens.bitstream;

import dev.golink.video.h264.SliceHeader;

/**
 * The order in which the pictures of an H.264 stream are shown (picture order count, ITU-T H.264, 8.2.1.1). It may
 * differ from the order of decoding. If a stream gives the order in another way or not at all, its pictures are shown
 * as they arrive. Use it on one thread at a time.
 */
public final class PictureOrder {
    private static final int UNKNOWN = -1;
    /** Bits for the place within a group of pictures; more than the places of one group can need. */
    private static final int GROUP_BITS = 34;

    private long group;
    private long upper;
    private int lower;
    private long last;

    /** The place of the next picture in the order of showing; pictures with lower places are shown earlier. */
    public long place(FrameContent.H264 picture) {
        SliceHeader slice = picture.slice();
        if (slice.key()) {
            group++;
            upper = 0;
            lower = 0;
        }
        if (slice.place() == UNKNOWN) {
            last++;
            return last;
        }
        int range = 1 << picture.sets().sequence().slices().orderBits();
        long high = upper;
        if (slice.place() < lower && lower - slice.place() >= range / 2) {
            high += range;
        } else if (slice.place() > lower && slice.place() - lower > range / 2) {
            high -= range;
        }
        if (slice.reference()) {
            upper = high;
            lower = slice.place();
        }
        long place = (group << GROUP_BITS) + high + slice.place();
        last = Math.max(last, place);
        return place;
    }
}
