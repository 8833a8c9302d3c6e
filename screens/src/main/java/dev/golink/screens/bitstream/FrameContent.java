package dev.golink.screens.bitstream;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import dev.golink.screens.bitstream.h264.AnnexB;
import dev.golink.screens.bitstream.h264.PictureSize;
import dev.golink.screens.bitstream.h264.SliceHeader;

/** What a frame turned out to hold. */
public sealed interface FrameContent {
    /**
     * Nothing that can be used.
     *
     * @param problem why
     */
    record Refused(FrameProblem problem) implements FrameContent {}

    /** Nothing but what later frames are decoded with; {@link FrameReader} keeps it. */
    record Configuration() implements FrameContent {}

    /** A picture, or a part of a stream of pictures. */
    sealed interface Coded extends FrameContent {
        /** How large it is by its own word, whatever the frame's header says. */
        PictureSize size();

        /** Whether it can be decoded without any earlier frame. */
        boolean key();
    }

    /**
     * A JPEG.
     *
     * @param bytes     from its first marker to its last; what a phone sent around it is left out
     * @param size      of the picture
     * @param hasTables whether it has Huffman tables of its own, as all but some cameras' have
     */
    record Jpeg(ByteBuffer bytes, PictureSize size, boolean hasTables) implements Coded {
        @Override
        public boolean key() {
            return true;
        }
    }

    /**
     * A picture of H.264.
     *
     * @param units what decoding needs of it, without the parameter sets of a key frame; each unit without its start code
     * @param sets  what it is decoded with
     * @param key   whether it is an IDR picture, which needs no earlier one
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

        /** The units as a byte stream (ITU-T H.264, Annex B), in parts that follow one another. */
        public List<ByteBuffer> stream() {
            return AnnexB.stream(units);
        }

        /** The same with the parameter sets of a key frame ahead, for a decoder that may not know them. */
        public List<ByteBuffer> streamWithSets() {
            List<ByteBuffer> all = new ArrayList<>(key ? List.of(sets.bytes()) : List.of());
            all.addAll(stream());
            return all;
        }

        /** How its first slice begins. */
        public SliceHeader slice() {
            ByteBuffer first = units.stream().filter(AnnexB::isSlice).findFirst().orElseThrow();
            return SliceHeader.read(first, sets.sequence());
        }
    }
}
