package dev.golink.screens.bitstream;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import dev.golink.video.h264.AnnexB;
import dev.golink.video.h264.PictureSize;
import dev.golink.video.h264.SliceHeader;

/** What the reader found in a frame. */
public sealed interface FrameContent {
    /**
     * A frame that can't be used.
     *
     * @param problem the reason
     */
    record Refused(FrameProblem problem) implements FrameContent {}

    /** Only parameters that later frames are decoded with; {@link ScreenFrameReader} remembers them. */
    record Configuration() implements FrameContent {}

    /** A picture, or a part of a stream of pictures. */
    sealed interface Coded extends FrameContent {
        /** The size given in the picture itself, which may differ from the frame's header. */
        PictureSize size();

        /** Whether it can be decoded without an earlier frame. */
        boolean key();
    }

    /**
     * A JPEG.
     *
     * @param bytes     the picture from its first marker to its last, without what the phone sent around it
     * @param size      the size of the picture
     * @param hasTables whether it contains its own Huffman tables, as all JPEGs do except those of some cameras
     */
    record Jpeg(ByteBuffer bytes, PictureSize size, boolean hasTables) implements Coded {
        @Override
        public boolean key() {
            return true;
        }
    }

    /**
     * A picture in H.264.
     *
     * @param units the units needed for decoding, without the parameter sets of a key frame; each without its start
     *              code
     * @param sets  the parameter sets that it is decoded with
     * @param key   whether it is an IDR picture, which needs no earlier picture
     */
    record H264(List<ByteBuffer> units, ParameterSets sets, boolean key) implements Coded {
        /** Copies the list. */
        public H264 {
            units = List.copyOf(units);
        }

        @Override
        public PictureSize size() {
            return sets.sequence().size();
        }

        /** The units as a byte stream (ITU-T H.264, Annex B), in consecutive parts. */
        public List<ByteBuffer> stream() {
            return AnnexB.stream(units);
        }

        /**
         * The same byte stream, with the parameter sets in front of a key frame, for a decoder that may not know them.
         */
        public List<ByteBuffer> streamWithSets() {
            List<ByteBuffer> all = new ArrayList<>(key ? List.of(sets.bytes()) : List.of());
            all.addAll(stream());
            return all;
        }

        /** The header of its first slice. */
        public SliceHeader slice() {
            ByteBuffer first = units.stream().filter(AnnexB::isSlice).findFirst().orElseThrow();
            return SliceHeader.read(first, sets.sequence());
        }
    }
}
