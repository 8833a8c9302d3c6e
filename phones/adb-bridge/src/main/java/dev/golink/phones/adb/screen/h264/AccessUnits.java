package dev.golink.phones.adb.screen.h264;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.adb.screen.picture.PictureSize;
import dev.golink.video.h264.AnnexB;
import dev.golink.video.h264.BitReader;
import dev.golink.video.h264.SequenceParameters;

/**
 * Puts a byte stream of H.264 together to pictures (access units; ITU-T H.264, 7.4.1.2.3). A picture is complete when a unit
 * begins that can only belong to the next one, or when {@link #pause} says that no more bytes come for now: on a screen that
 * does not move, the next picture may be far away.
 *
 * <p>
 * Text between the units comes from a program that writes errors into the same stream. It is left out of the pictures and
 * reported. Text that is written in the middle of a unit can't be told from it.
 */
public final class AccessUnits {
    private static final byte[] START_CODE = {0, 0, 0, 1};
    private static final int TYPE = 0x1F;
    private static final int ENHANCEMENT = 6;
    private static final int FILLER = 12;
    private static final int PREFIX = 14;
    private static final int LAST_RESERVED = 18;
    private static final int EXTENSION = 20;
    /** The number of the first macroblock of a slice is 0: the first bit of an Exp-Golomb code for 0 is set. */
    private static final int FIRST_SLICE = 0x80;
    private static final int IDS = 256;
    /** More than the units of any picture of a phone have together; such a picture is given up. */
    static final int LONGEST_PICTURE = UnitSplitter.LONGEST_UNIT;
    /** More than any parameter set has; a longer one is not kept. */
    static final int LONGEST_SET = 4 * 1024;

    private final Listener listener;
    private final UnitSplitter splitter = new UnitSplitter(new Collector());
    /** The parameter sets, sequences before pictures, by type and id. */
    private final SortedMap<Integer, byte[]> parameters = new TreeMap<>();
    private ByteArrayOutputStream picture = new ByteArrayOutputStream();
    private @Nullable PictureSize size;
    private boolean hasSlices;
    private boolean isKey;
    /** Whether nothing of the next picture has come yet. */
    private boolean isFresh = true;
    /** Whether it was said already that the last picture has no end. */
    private boolean saidTorn = true;
    private Duration arriving = Duration.ZERO;
    private Duration arrivedAt = Duration.ZERO;

    /** Creates the beginning of a stream. */
    public AccessUnits(Listener listener) {
        this.listener = listener;
    }

    /**
     * Reads further bytes of the stream.
     *
     * @param at when they came, by a monotonic clock
     */
    public void bytes(byte[] chunk, Duration at) {
        arriving = at;
        splitter.bytes(chunk);
    }

    /** No more bytes came for a while: takes what is there for a whole picture. */
    public void pause() {
        splitter.pause();
        finish();
    }

    /** Whether a unit or a picture has begun that is not complete yet. */
    public boolean isOpen() {
        return splitter.isInside() || hasSlices;
    }

    private void finish() {
        if (!hasSlices) {
            return;
        }
        ByteArrayOutputStream whole = picture;
        if (isKey) {
            whole = new ByteArrayOutputStream();
            for (byte[] set : parameters.values()) {
                append(whole, set);
            }
            whole.writeBytes(picture.toByteArray());
        }
        picture = new ByteArrayOutputStream();
        hasSlices = false;
        isFresh = true;
        listener.picture(new AccessUnit(ByteBuffer.wrap(whole.toByteArray()), isKey, size, arrivedAt));
        isKey = false;
    }

    private static void append(ByteArrayOutputStream to, byte[] unit) {
        to.writeBytes(START_CODE);
        to.writeBytes(unit);
    }

    /** Whether these bytes look like what a program writes for people. */
    private static boolean isText(byte[] bytes) {
        for (byte value : bytes) {
            boolean printable = value >= ' ' && value < 0x7F || value == '\n' || value == '\r' || value == '\t';
            if (!printable) {
                return false;
            }
        }
        return true;
    }

    private final class Collector implements UnitSplitter.Units {
        @Override
        public void begins(byte header, byte second) {
            saidTorn = false;
            int type = header & TYPE;
            boolean slice = type == AnnexB.SLICE || type == AnnexB.PARTITION_A || type == AnnexB.KEY_SLICE;
            if (slice ? (second & FIRST_SLICE) != 0 : beginsPicture(type)) {
                finish();
            }
            if (isFresh) {
                isFresh = false;
                arrivedAt = arriving;
            }
        }

        private boolean beginsPicture(int type) {
            return type >= ENHANCEMENT && type < FILLER || type >= PREFIX && type <= LAST_RESERVED;
        }

        @Override
        public void unit(byte[] bytes) {
            int type = bytes[0] & TYPE;
            if (type == AnnexB.SEQUENCE || type == AnnexB.PICTURE) {
                keep(type, bytes);
            } else if (type >= AnnexB.SLICE && type <= ENHANCEMENT || type >= PREFIX && type <= EXTENSION) {
                if (picture.size() + bytes.length > LONGEST_PICTURE) {
                    giveUp();
                    return;
                }
                append(picture, bytes);
                hasSlices |= type <= AnnexB.KEY_SLICE;
                isKey |= type == AnnexB.KEY_SLICE;
            }
        }

        private void keep(int type, byte[] bytes) {
            if (bytes.length > LONGEST_SET) {
                return;
            }
            if (type == AnnexB.SEQUENCE) {
                SequenceParameters read = SequenceParameters.read(ByteBuffer.wrap(bytes));
                size = read == null ? size : new PictureSize(read.size().width(), read.size().height());
            }
            parameters.put(type * IDS + id(type, bytes), bytes);
        }

        /** The number by which others refer to it; 0 if it can't be read, as of almost all encoders. */
        private int id(int type, byte[] bytes) {
            BitReader in = AnnexB.content(ByteBuffer.wrap(bytes));
            try {
                if (type == AnnexB.SEQUENCE) {
                    in.bits(24);
                }
                return Math.min(in.number(), IDS - 1);
            } catch (BufferUnderflowException | IllegalArgumentException _) { // it ends too early
                return 0;
            }
        }

        @Override
        public void stray(byte[] bytes) {
            if (isText(bytes)) {
                listener.words(new String(bytes, StandardCharsets.US_ASCII));
            } else {
                sayTorn();
            }
        }

        private void giveUp() {
            picture = new ByteArrayOutputStream();
            hasSlices = false;
            isKey = false;
            isFresh = true;
            sayTorn();
        }

        private void sayTorn() {
            if (!saidTorn) {
                saidTorn = true;
                listener.torn();
            }
        }
    }

    /** Gets what the stream consists of, in order. */
    public interface Listener {
        /** A whole picture. */
        void picture(AccessUnit unit);

        /** A picture was given away without its end: a pause came in its middle, or it is far too long. */
        void torn();

        /** Text that a program wrote between the pictures. */
        void words(String text);
    }
}
