package dev.golink.screens.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;

import dev.golink.screens.bitstream.ParameterSets;
import dev.golink.video.h264.PictureSize;

/**
 * FFmpeg's writer of one MP4 file with H.264. It writes fragments of at most a second. If writing stops unexpectedly,
 * the file can be played up to the last fragment. A file that is finished properly becomes an ordinary MP4 file, in
 * which every player can jump to any place.
 */
public final class Mp4Muxer extends NativeObject {
    /** Ticks in a second, the unit of time. */
    public static final int TICKS = 90_000;
    /**
     * The last moment of a movie, in ticks. It is centuries after the start, and sums of such times do not overflow.
     */
    public static final long LAST_MOMENT = 1L << 50;

    private static final String FRAGMENT_MICROS = "1000000";
    /** With negative offsets the times of showing begin at zero even if the times of decoding begin before. */
    private static final String FLAGS = "hybrid_fragmented+frag_keyframe+default_base_moof+negative_cts_offsets";
    private static final int QUARTER_TURN = 90;
    private static final int MATRIX = 9;
    private static final int MOST_BYTES = 4 << 20;
    /** MP4 stores the time between two pictures in 32 bits, of which FFmpeg uses 31. */
    private static final long LONGEST_STEP = Integer.MAX_VALUE;
    /** No longer than any step to the next picture. */
    private static final long LEAST_STEP = 1;

    private final AVFormatContext context;
    private final AVStream stream;
    private final AVPacket packet;
    private final AVRational ticks = new AVRational().num(1).den(TICKS);
    private State state = State.EMPTY;
    private Timing newest = new Timing(0, 0, 0);
    /** Whether the newest picture is still in the packet and not yet written. */
    private boolean waits;

    private enum State {
        /** The header is written, but no picture yet. */
        EMPTY,
        /** There are pictures. */
        STARTED,
        /** Writing failed; the file stays as it is. */
        FAILED,
        /** The file is finished and an ordinary MP4 file. */
        FINISHED
    }

    private Mp4Muxer(AVFormatContext context) throws IOException {
        this.context = context;
        packet = FfmpegErrors.allocated(av_packet_alloc());
        stream = FfmpegErrors.made(avformat_new_stream(context, null), "Adding a track to the movie");
    }

    /**
     * Begins a file and replaces an existing one.
     *
     * @param size     the size of the pictures
     * @param rotation quarter turns clockwise that show the pictures upright, 0 to 3
     * @param sets     the parameter sets that decoders need
     * @throws IllegalArgumentException if no movie can have this size
     * @throws IOException if the file can't be written, or FFmpeg can't make such a movie
     */
    public static Mp4Muxer create(Path file, PictureSize size, int rotation, ParameterSets sets) throws IOException {
        if (!size.fits()) {
            throw new IllegalArgumentException("A movie can't have pictures of " + size + ".");
        }
        AVFormatContext context = new AVFormatContext(null);
        FfmpegErrors.check(avformat_alloc_output_context2(context, null, "mp4", (String) null), "Creating a movie");
        Mp4Muxer muxer = new Mp4Muxer(context);
        try {
            muxer.describe(size, rotation, sets.bytes());
            muxer.open(file);
            return muxer;
        } catch (IOException e) {
            muxer.close();
            throw e;
        }
    }

    private void describe(PictureSize size, int rotation, ByteBuffer sets) throws IOException {
        AVCodecParameters parameters = stream.codecpar();
        parameters.codec_type(AVMEDIA_TYPE_VIDEO).codec_id(AV_CODEC_ID_H264).width(size.width()).height(size.height());
        // FFmpeg frees this memory, and reads a little beyond its end.
        int length = sets.remaining();
        BytePointer extra = new BytePointer(FfmpegErrors.made(av_mallocz(length + AV_INPUT_BUFFER_PADDING_SIZE),
                "Memory for the parameter sets"));
        extra.capacity(length).asBuffer().put(sets.duplicate());
        parameters.extradata(extra).extradata_size(length);
        stream.time_base(ticks);
        turn(parameters, Math.floorMod(rotation, 4));
    }

    private static void turn(AVCodecParameters parameters, int rotation) throws IOException {
        if (rotation == 0) {
            return;
        }
        AVPacketSideData sides = new AVPacketSideData(null);
        IntPointer count = new IntPointer(1).put(0);
        AVPacketSideData side = FfmpegErrors.made(av_packet_side_data_new(sides, count, AV_PKT_DATA_DISPLAYMATRIX,
                (long) MATRIX * Integer.BYTES, 0), "Memory for the rotation");
        av_display_rotation_set(new IntPointer(side.data()), rotation * QUARTER_TURN);
        parameters.coded_side_data(sides).nb_coded_side_data(count.get());
    }

    private void open(Path file) throws IOException {
        AVIOContext out = new AVIOContext(null);
        // With "file:", so that FFmpeg does not take the beginning of a file name for another protocol.
        FfmpegErrors.check(avio_open(out, "file:" + file.toAbsolutePath(), AVIO_FLAG_WRITE), "Writing " + file);
        context.pb(out);
        context.flush_packets(1);
        try (AVDictionary options = new AVDictionary(null)) {
            av_dict_set(options, "movflags", FLAGS, 0);
            av_dict_set(options, "frag_duration", FRAGMENT_MICROS, 0);
            try {
                FfmpegErrors.check(avformat_write_header(context, options), "Beginning the movie");
            } finally {
                av_dict_free(options);
            }
        }
    }

    /**
     * Adds a picture. The picture is written only when the next one shows how long it stays, or when it is flushed.
     *
     * @param annexB its units, each with a start code, in consecutive parts
     * @param timing when it is decoded and shown
     * @param key    whether it can be decoded without earlier pictures
     * @throws IllegalArgumentException if the first picture is not a key frame, or its time is not after the time of
     *         the picture before
     * @throws IllegalStateException if the movie is finished, or an earlier write failed
     * @throws IOException if the picture before can't be written; the file can be played as far as it was written
     */
    public synchronized void write(List<ByteBuffer> annexB, Timing timing, boolean key) throws IOException {
        requireOpen();
        if (state != State.EMPTY && state != State.STARTED) {
            throw new IllegalStateException("Pictures can't be written to a movie in the state " + state + ".");
        }
        long size = annexB.stream().mapToLong(ByteBuffer::remaining).sum();
        boolean first = state == State.EMPTY;
        if (size < 1 || size > MOST_BYTES || first && !key || !first && !timing.isAfter(newest)) {
            throw new IllegalArgumentException(
                    "A movie must begin with a key frame, and each picture must be later than the one before.");
        }
        writeWaiting(timing.decoded - newest.decoded);
        check(av_new_packet(packet, (int) size), "Memory for a picture");
        ByteBuffer data = packet.data().capacity(size).asByteBuffer();
        annexB.forEach(part -> data.put(part.duplicate()));
        packet.flags(key ? AV_PKT_FLAG_KEY : 0);
        newest = timing;
        waits = true;
        state = State.STARTED;
    }

    /** @param duration how long the waiting picture stays; FFmpeg moves the next picture if it comes earlier */
    private void writeWaiting(long duration) throws IOException {
        if (waits) {
            waits = false;
            packet.stream_index(0).pts(newest.shown).dts(newest.decoded).duration(duration);
            av_packet_rescale_ts(packet, ticks, stream.time_base());
            int result = av_write_frame(context, packet);
            av_packet_unref(packet);
            check(result, "Writing the movie");
        }
    }

    /** Ends the current fragment with all pictures so far. */
    public synchronized void flush() throws IOException {
        requireOpen();
        // Before the first picture there is no fragment to end, and FFmpeg would read the first picture although there
        // is none.
        if (state == State.STARTED) {
            writeWaiting(LEAST_STEP);
            check(av_write_frame(context, (AVPacket) null), "Writing the movie");
            // Without this option FFmpeg moves the next picture to the end of this one.
            check(av_opt_set(context, "movflags", "+frag_discont", AV_OPT_SEARCH_CHILDREN), "Writing the movie");
        }
    }

    /** The number of bytes in the file. */
    public synchronized long bytes() {
        requireOpen();
        return avio_tell(context.pb());
    }

    /**
     * Finishes the file properly. A movie without pictures, or with a failed write, stays as it is. FFmpeg needs the
     * first picture to write the end of a movie, and ends the whole process if there is none.
     */
    public synchronized void finish() throws IOException {
        requireOpen();
        if (state == State.STARTED) {
            writeWaiting(newest.duration);
            check(av_write_trailer(context), "Finishing the movie");
            state = State.FINISHED;
        }
    }

    private void check(int result, String tried) throws IOException {
        if (result < 0) {
            state = State.FAILED;
        }
        FfmpegErrors.check(result, tried);
    }

    @Override
    void free() {
        AVIOContext out = context.pb();
        if (out != null && !out.isNull()) {
            avio_closep(out);
            context.pb(null);
        }
        avformat_free_context(context);
        av_packet_free(packet);
    }

    /**
     * When a picture is decoded and shown, in ticks.
     *
     * @param decoded  greater than for the picture before
     * @param shown    not before it is decoded
     * @param duration how long it is expected to stay, not negative
     */
    public record Timing(long decoded, long shown, long duration) {
        /** @throws IllegalArgumentException if these times are out of range */
        public Timing {
            boolean inRange = decoded >= -LAST_MOMENT && shown <= LAST_MOMENT && duration >= 0
                    && duration <= LONGEST_STEP;
            if (!inRange || shown < decoded || shown - decoded > LONGEST_STEP) {
                throw new IllegalArgumentException("A picture can't be decoded at " + decoded + ", shown at " + shown
                        + " and shown for " + duration + ".");
            }
        }

        /** The timing of a picture that is shown as soon as it is decoded. */
        public static Timing at(long shown, long duration) {
            return new Timing(shown, shown, duration);
        }

        private boolean isAfter(Timing before) {
            return decoded > before.decoded && decoded - before.decoded <= LONGEST_STEP;
        }
    }
}
