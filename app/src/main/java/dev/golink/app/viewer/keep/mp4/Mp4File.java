package dev.golink.app.viewer.keep.mp4;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

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

/**
 * One file of H.264, written in fragments of at most a second, so that whatever ends the writing the file plays up to the
 * last fragment. A file that is finished in order becomes an ordinary one, which every player can wind. Used by one thread
 * at a time.
 */
final class Mp4File implements AutoCloseable {
    /** Units of time in a second. */
    static final int TICKS = 90_000;

    private static final String FRAGMENT_MICROS = "1000000";
    private static final String FLAGS = "hybrid_fragmented+frag_keyframe+default_base_moof";
    private static final int QUARTER_TURN = 90;
    private static final int MATRIX = 9;

    private final AVFormatContext context;
    private final AVStream stream;
    private final AVPacket packet = av_packet_alloc();
    private final AVRational ticks = new AVRational().num(1).den(TICKS);
    private boolean finished;

    private Mp4File(AVFormatContext context) throws IOException {
        this.context = context;
        stream = Ffmpeg.made(avformat_new_stream(context, null), "A track for the movie");
    }

    /**
     * Begins a file, in place of what stands there.
     *
     * @param sets what decoders have to know, as a byte stream
     * @throws IOException if it can't be written
     */
    static Mp4File create(Path file, MovieFormat format, ByteBuffer sets) throws IOException {
        AVFormatContext context = new AVFormatContext(null);
        Ffmpeg.check(avformat_alloc_output_context2(context, null, "mp4", (String) null), "A movie");
        Mp4File movie = new Mp4File(context);
        try {
            movie.describe(format, sets);
            movie.open(file);
            return movie;
        } catch (IOException e) {
            movie.close();
            throw e;
        }
    }

    private void describe(MovieFormat format, ByteBuffer sets) {
        AVCodecParameters parameters = stream.codecpar();
        parameters.codec_type(AVMEDIA_TYPE_VIDEO).codec_id(AV_CODEC_ID_H264).width(format.width())
                .height(format.height());
        // FFmpeg frees it, and reads a little beyond its end.
        int size = sets.remaining();
        BytePointer extra = new BytePointer(av_mallocz(size + AV_INPUT_BUFFER_PADDING_SIZE));
        extra.capacity(size).asBuffer().put(sets.duplicate());
        parameters.extradata(extra).extradata_size(size);
        stream.time_base(ticks);
        turn(parameters, format.rotation());
    }

    private static void turn(AVCodecParameters parameters, int rotation) {
        if (rotation == 0) {
            return;
        }
        AVPacketSideData sides = new AVPacketSideData(null);
        IntPointer count = new IntPointer(1).put(0);
        AVPacketSideData side = av_packet_side_data_new(sides, count, AV_PKT_DATA_DISPLAYMATRIX,
                (long) MATRIX * Integer.BYTES, 0);
        av_display_rotation_set(new IntPointer(side.data()), rotation * QUARTER_TURN);
        parameters.coded_side_data(sides).nb_coded_side_data(count.get());
    }

    private void open(Path file) throws IOException {
        AVIOContext out = new AVIOContext(null);
        // With its protocol, so that no name is taken for another one.
        Ffmpeg.check(avio_open(out, "file:" + file.toAbsolutePath(), AVIO_FLAG_WRITE), "Writing " + file);
        context.pb(out);
        context.flush_packets(1);
        try (AVDictionary options = new AVDictionary(null)) {
            av_dict_set(options, "movflags", FLAGS, 0);
            av_dict_set(options, "frag_duration", FRAGMENT_MICROS, 0);
            try {
                Ffmpeg.check(avformat_write_header(context, options), "Beginning the movie");
            } finally {
                av_dict_free(options);
            }
        }
    }

    /**
     * Puts a picture in.
     *
     * @param at       when it came into sight, in ticks since the first one; rises with each
     * @param duration how long it likely stays, in ticks
     * @param key      whether it can be decoded without earlier ones
     */
    void write(ByteBuffer annexB, long at, long duration, boolean key) throws IOException {
        Ffmpeg.check(av_new_packet(packet, annexB.remaining()), "Room for a picture");
        packet.data().capacity(annexB.remaining()).asBuffer().put(annexB.duplicate());
        write(packet, at, duration, key);
    }

    /** The same, of a packet that somebody made; it is empty afterwards. */
    void write(AVPacket picture, long at, long duration, boolean key) throws IOException {
        picture.stream_index(0).pts(at).dts(at).duration(duration).flags(key ? AV_PKT_FLAG_KEY : 0);
        av_packet_rescale_ts(picture, ticks, stream.time_base());
        int result = av_write_frame(context, picture);
        av_packet_unref(picture);
        Ffmpeg.check(result, "Writing the movie");
    }

    /** Makes a fragment of what is not yet in one. */
    void flush() throws IOException {
        Ffmpeg.check(av_write_frame(context, (AVPacket) null), "Writing the movie");
    }

    /** So many bytes are in the file. */
    long bytes() {
        return avio_tell(context.pb());
    }

    /** Ends the file in order. */
    void finish() throws IOException {
        if (!finished) {
            finished = true;
            Ffmpeg.check(av_write_trailer(context), "Finishing the movie");
        }
    }

    /** Lets go of the file as it is; nothing may be called afterwards. */
    @Override
    public void close() {
        AVIOContext out = context.pb();
        if (out != null && !out.isNull()) {
            avio_closep(out);
            context.pb(null);
        }
        avformat_free_context(context);
        av_packet_free(packet);
    }
}
