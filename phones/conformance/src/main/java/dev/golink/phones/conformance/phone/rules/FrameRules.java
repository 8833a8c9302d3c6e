package dev.golink.phones.conformance.phone.rules;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.NotCheckedException;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.protocol.frame.FrameCodec;

/** Checks the frames of one sharing. */
public final class FrameRules {
    private static final Set<Integer> PARAMETERS = Set.of(NalUnits.SPS, NalUnits.PPS);
    private static final long SEQUENCES = 1L << 32;
    private static final Duration RATE_WINDOW = Duration.ofSeconds(1);

    private final List<ReceivedItem.Binary> messages;
    private final List<Frame> frames = new ArrayList<>();

    /**
     * Reads the frames among these messages. Messages that are no frames are left out; {@link #haveHeaders} reports
     * them.
     */
    public FrameRules(List<ReceivedItem.Binary> messages) {
        this.messages = messages;
        for (ReceivedItem.Binary message : messages) {
            try {
                frames.add(FrameCodec.decode(message.bytes()));
            } catch (FrameCodec.BadFrameException _) {
                // haveHeaders reports this message.
            }
        }
    }

    /** The longest side of a frame's picture in pixels; 0 if the message is no frame. */
    public static int longestSide(ReceivedItem.Binary message) {
        try {
            Frame frame = FrameCodec.decode(message.bytes());
            return Math.max(frame.width(), frame.height());
        } catch (FrameCodec.BadFrameException _) {
            return 0;
        }
    }

    /** Whether the message is a frame that can be decoded without any earlier frame. */
    public static boolean isKeyFrame(ReceivedItem.Binary message) {
        try {
            return FrameCodec.decode(message.bytes()).keyFrame();
        } catch (FrameCodec.BadFrameException _) {
            return false;
        }
    }

    /** Checks that each message begins with a valid frame header. */
    public void haveHeaders() throws FaultException, NotCheckedException {
        requireAny();
        for (int i = 0; i < messages.size(); i++) {
            try {
                FrameCodec.decode(messages.get(i).bytes());
            } catch (FrameCodec.BadFrameException e) {
                throw new FaultException("Frame " + (i + 1) + " is " + messages.get(i).bytes().remaining() + " bytes: "
                        + e.getMessage());
            }
        }
    }

    /** Checks that each frame has the codec that was asked for. */
    public void haveCodec(Codec codec) throws FaultException, NotCheckedException {
        requireFrames();
        for (Frame frame : frames) {
            FaultException.require(frame.codec() == codec, "The phone was asked for " + word(codec) + " but sends "
                    + word(frame.codec()) + ".");
            FaultException.require(beginsRight(frame), "The picture of frame " + frame.sequence()
                    + " does not begin as " + word(codec) + " does (" + beginning(codec) + ").");
        }
    }

    /** Checks that the first picture is a key frame. */
    public void beginWithKeyFrame() throws FaultException, NotCheckedException {
        requireFrames();
        for (Frame frame : frames) {
            if (!frame.configuration()) {
                FaultException.require(frame.keyFrame(), "The first picture, frame " + frame.sequence()
                        + ", is not a key frame.");
                return;
            }
        }
    }

    /**
     * Checks that SPS and PPS come with or before the first IDR picture. For H.264 only, because a JPEG needs no other
     * data to be decoded.
     */
    public void haveParameters() throws FaultException, NotCheckedException {
        requireFrames();
        if (frames.stream().noneMatch(frame -> frame.codec() == Codec.H264)) {
            throw new NotCheckedException("The phone sent no H.264.");
        }
        Set<Integer> before = new HashSet<>();
        for (Frame frame : frames) {
            Set<Integer> kinds = NalUnits.kinds(frame.payload());
            before.addAll(kinds);
            haveRightKinds(frame, kinds);
            FaultException.require(!kinds.contains(NalUnits.IDR) || before.containsAll(PARAMETERS),
                    "No SPS and PPS came with frame " + frame.sequence() + ", the first IDR picture, or before it.");
        }
    }

    private static void haveRightKinds(Frame frame, Set<Integer> kinds) throws FaultException {
        if (frame.configuration()) {
            FaultException.require(PARAMETERS.equals(kinds), "Frame " + frame.sequence()
                    + " is marked as a configuration but does not hold exactly SPS (7) and PPS (8). NAL unit types: "
                    + kinds);
        } else {
            FaultException.require(frame.keyFrame() == kinds.contains(NalUnits.IDR), "Frame " + frame.sequence()
                    + (frame.keyFrame() ? " is marked as a key frame but holds no"
                            : " is not marked as a key frame but holds an")
                    + " IDR picture.");
        }
    }

    /** Checks that the sequence number rises by one with each frame, and wraps to 0 after the largest number. */
    public void rise() throws FaultException, NotCheckedException {
        requireFrames();
        if (frames.size() < 2) {
            throw new NotCheckedException("Only one frame came. Perhaps nothing moves on the screen.");
        }
        for (int i = 1; i < frames.size(); i++) {
            long before = frames.get(i - 1).sequence();
            long sequence = frames.get(i).sequence();
            FaultException.require(sequence == (before + 1) % SEQUENCES,
                    "Frame " + sequence + " came after frame " + before + ".");
        }
    }

    /** Checks that no side of a frame is longer than this many pixels. */
    public void fitInto(int maxSize) throws FaultException, NotCheckedException {
        requireFrames();
        for (Frame frame : frames) {
            FaultException.require(Math.max(frame.width(), frame.height()) <= maxSize, "Frame " + frame.sequence()
                    + " is " + frame.width() + " × " + frame.height() + " pixels; max_size is " + maxSize + ".");
        }
    }

    /**
     * Checks the frame rate. Allows one and a half times the rate plus one in any second, because frames may arrive in
     * bursts.
     */
    public void comeAtMost(int maxFps) throws FaultException, NotCheckedException {
        requireFrames();
        int most = maxFps + maxFps / 2 + 1;
        for (ReceivedItem.Binary first : messages) {
            long count = messages.stream().filter(other -> other.at() >= first.at()
                    && other.at() - first.at() < RATE_WINDOW.toNanos()).count();
            FaultException.require(count <= most, count + " frames came within one second; max_fps is " + maxFps + ".");
        }
    }

    private void requireAny() throws NotCheckedException {
        if (messages.isEmpty()) {
            throw new NotCheckedException("No frame came.");
        }
    }

    private void requireFrames() throws NotCheckedException {
        requireAny();
        if (frames.isEmpty()) {
            throw new NotCheckedException("No frame has a valid header.");
        }
    }

    private static boolean beginsRight(Frame frame) {
        ByteBuffer picture = frame.payload();
        return switch (frame.codec()) {
            case JPEG -> picture.remaining() >= 2 && picture.getShort() == (short) 0xFFD8;
            case H264 -> picture.remaining() >= 4 && (picture.getInt(0) == 1 || picture.getInt(0) >>> 8 == 1);
        };
    }

    private static String beginning(Codec codec) {
        return switch (codec) {
            case JPEG -> "FF D8";
            case H264 -> "the Annex B start code, 00 00 01 or 00 00 00 01";
        };
    }

    private static String word(Codec codec) {
        return codec.name().toLowerCase(Locale.ROOT);
    }
}
