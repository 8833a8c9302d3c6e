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
import dev.golink.screens.bitstream.h264.PictureSize;

/**
 * FFmpeg's writer of one MP4 file of H.264, in fragments of at most a second, so that whatever ends the writing the file
 * plays up to the last fragment. A file that is finished in order becomes an ordinary one, which every player can wind.
 */
public final class Mp4Muxer extends NativeObject {
    /** Units of time in a second. */
    public static final int TICKS = 90_000;
    /** The last moment of a movie, in ticks: centuries, within which no sum of times overflows. */
    public static final long LAST_MOMENT = 1L << 50;

    private static final String FRAGMENT_MICROS = "1000000";
    /** The times of shown pictures begin at zero even if the times of decoding begin before. */
    private static final String FLAGS = "hybrid_fragmented+frag_keyframe+default_base_moof+negative_cts_offsets";
    private static final int QUARTER_TURN = 90;
    private static final int MATRIX = 9;
    private static final int MOST_BYTES = 4 << 20;
    /** MP4 counts the time from one picture to the next in 32 bits, of which FFmpeg uses 31. */
    private static final long LONGEST_STEP = Integer.MAX_VALUE;
    /** Shorter than any step to the next picture. */
    private static final long LEAST_STEP = 1;

    private final AVFormatContext context;
    private final AVStream stream;
    private final AVPacket packet;
    private final AVRational ticks = new AVRational().num(1).den(TICKS);
    private State state = State.EMPTY;
    private Timing newest = new Timing(0, 0, 0);
    /** Whether the newest picture is still in the packet. */
    private boolean waits;

    private enum State {
        /** The header is written, and no picture. */
        EMPTY,
        /** Pictures are in the file. */
        STARTED,
        /** Writing failed; what is in the file stays as it is. */
        FAILED,
        /** The file is an ordinary one. */
        FINISHED
    }

    private Mp4Muxer(AVFormatContext context) throws IOException {
        this.context = context;
        packet = FfmpegErrors.allocated(av_packet_alloc());
        stream = FfmpegErrors.made(avformat_new_stream(context, null), "A track for the movie");
    }

    /**
     * Begins a file, in place of what stands there.
     *
     * @param size     of the pictures
     * @param rotation quarter turns clockwise that show them upright, 0 to 3
     * @param sets     what decoders have to know
     * @throws IllegalArgumentException if the size is none
     * @throws IOException              if the file can't be written, or FFmpeg can't make a movie of that
     */
    public static Mp4Muxer create(Path file, PictureSize size, int rotation, ParameterSets sets) throws IOException {
        if (!size.fits()) {
            throw new IllegalArgumentException("No movie has pictures of " + size + ".");
        }
        AVFormatContext context = new AVFormatContext(null);
        FfmpegErrors.check(avformat_alloc_output_context2(context, null, "mp4", (String) null), "A movie");
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
        // FFmpeg frees it, and reads a little beyond its end.
        int length = sets.remaining();
        BytePointer extra = new BytePointer(FfmpegErrors.made(av_mallocz(length + AV_INPUT_BUFFER_PADDING_SIZE),
                "Room for parameter sets"));
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
                (long) MATRIX * Integer.BYTES, 0), "Room for the rotation");
        av_display_rotation_set(new IntPointer(side.data()), rotation * QUARTER_TURN);
        parameters.coded_side_data(sides).nb_coded_side_data(count.get());
    }

    private void open(Path file) throws IOException {
        AVIOContext out = new AVIOContext(null);
        // With its protocol, so that no name is taken for another one.
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
     * Puts a picture in. It waits here until the next one says how long it stays, or until it is flushed.
     *
     * @param annexB its units, each with a start code, in parts that follow one another
     * @param timing when it is decoded and shown
     * @param key    whether it can be decoded without earlier ones
     * @throws IllegalArgumentException if the first picture is no key frame, or its time is not after the one before
     * @throws IllegalStateException    if the movie is finished, or writing it failed before
     * @throws IOException              if the one before can't be written; the file plays as far as it got
     */
    public synchronized void write(List<ByteBuffer> annexB, Timing timing, boolean key) throws IOException {
        requireOpen();
        if (state != State.EMPTY && state != State.STARTED) {
            throw new IllegalStateException("Nothing is written to a movie that is " + state + ".");
        }
        long size = annexB.stream().mapToLong(ByteBuffer::remaining).sum();
        boolean first = state == State.EMPTY;
        if (size < 1 || size > MOST_BYTES || first && !key || !first && !timing.isAfter(newest)) {
            throw new IllegalArgumentException("A movie is made of pictures one after the other, a key frame first.");
        }
        writeWaiting(timing.decoded - newest.decoded);
        check(av_new_packet(packet, (int) size), "Room for a picture");
        ByteBuffer data = packet.data().capacity(size).asByteBuffer();
        annexB.forEach(part -> data.put(part.duplicate()));
        packet.flags(key ? AV_PKT_FLAG_KEY : 0);
        newest = timing;
        waits = true;
        state = State.STARTED;
    }

    /** @param duration how long the picture stays that waits; FFmpeg moves the next one if it comes earlier */
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

    /** Makes a fragment of what is not yet in one. */
    public synchronized void flush() throws IOException {
        requireOpen();
        // Without a picture there is no fragment, and FFmpeg reads the first picture of the track.
        if (state == State.STARTED) {
            writeWaiting(LEAST_STEP);
            check(av_write_frame(context, (AVPacket) null), "Writing the movie");
            // Else FFmpeg moves the next picture to where this one ends.
            check(av_opt_set(context, "movflags", "+frag_discont", AV_OPT_SEARCH_CHILDREN), "Writing the movie");
        }
    }

    /** So many bytes are in the file. */
    public synchronized long bytes() {
        requireOpen();
        return avio_tell(context.pb());
    }

    /**
     * Ends the file in order. A movie without pictures, or whose writing failed, stays as it is: FFmpeg writes the end of a
     * movie from its first picture, and ends the process if there is none.
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
     * @param decoded  rises with each picture
     * @param shown    not before it is decoded
     * @param duration how long it likely stays, not negative
     */
    public record Timing(long decoded, long shown, long duration) {
        /** @throws IllegalArgumentException if that can't be */
        public Timing {
            boolean inRange = decoded >= -LAST_MOMENT && shown <= LAST_MOMENT && duration >= 0
                    && duration <= LONGEST_STEP;
            if (!inRange || shown < decoded || shown - decoded > LONGEST_STEP) {
                throw new IllegalArgumentException("No picture is decoded at " + decoded + ", shown at " + shown
                        + " and stays " + duration + ".");
            }
        }

        /** Of a picture that is shown once it is decoded. */
        public static Timing at(long shown, long duration) {
            return new Timing(shown, shown, duration);
        }

        private boolean isAfter(Timing before) {
            return decoded > before.decoded && decoded - before.decoded <= LONGEST_STEP;
        }
    }
}
