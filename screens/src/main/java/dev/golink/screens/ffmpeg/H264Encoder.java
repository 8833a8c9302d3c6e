package dev.golink.screens.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;

import dev.golink.video.h264.PictureSize;

/**
 * OpenH264 as FFmpeg's encoder for pictures of one size. It returns each picture at once, in the order in which it got
 * them.
 */
public final class H264Encoder extends NativeObject {
    /** The least length of a side, in pixels. */
    public static final int LEAST_SIDE = 16;
    /** The greatest length of the longer side, in pixels. */
    public static final int LONGEST_SIDE = 3840;
    /** The greatest length of the shorter side, in pixels. */
    public static final int LONGEST_SHORT_SIDE = 2160;

    /** Bits a second for each pixel: sharp enough to read text, like the phones' own streams. */
    private static final long BITS_PER_PIXEL = 4;
    private static final long LEAST_BITRATE = 500_000;
    private static final long MOST_BITRATE = 8_000_000;
    /** Frames from one key frame to the next, so that players can jump to any place. */
    private static final int GROUP = 30;
    private static final int USUAL_FPS = 10;

    private final PictureSize size;
    private final AVCodecContext context;
    private final AVPacket packet;
    private long last = -1;

    private H264Encoder(PictureSize size, AVCodecContext context) {
        this.size = size;
        this.context = context;
        packet = FfmpegErrors.allocated(av_packet_alloc());
    }

    /**
     * Opens an encoder.
     *
     * @param size the size of the pictures: even, and within {@link #LEAST_SIDE}, {@link #LONGEST_SIDE} and {@link
     *             #LONGEST_SHORT_SIDE}
     * @throws IllegalArgumentException if the size is not such a size
     * @throws IOException if FFmpeg has no such encoder
     */
    public static H264Encoder open(PictureSize size) throws IOException {
        if (!takes(size)) {
            throw new IllegalArgumentException("The encoder can't encode pictures of " + size + ".");
        }
        var codec = FfmpegErrors.made(avcodec_find_encoder_by_name("libopenh264"), "Encoding to H.264");
        AVCodecContext context = FfmpegErrors.made(avcodec_alloc_context3(codec), "Encoding to H.264");
        context.width(size.width()).height(size.height()).pix_fmt(AV_PIX_FMT_YUV420P).gop_size(GROUP).max_b_frames(0);
        context.bit_rate(Math.clamp(BITS_PER_PIXEL * size.width() * size.height(), LEAST_BITRATE, MOST_BITRATE));
        context.time_base(new AVRational().num(1).den(Mp4Muxer.TICKS));
        context.framerate(new AVRational().num(USUAL_FPS).den(1));
        context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
        H264Encoder encoder = new H264Encoder(size, context);
        try {
            FfmpegErrors.check(avcodec_open2(context, codec, (AVDictionary) null), "Encoding to H.264");
            return encoder;
        } catch (IOException e) {
            encoder.close();
            throw e;
        }
    }

    /** Whether the encoder accepts pictures of this size. */
    public static boolean takes(PictureSize size) {
        int shortSide = Math.min(size.width(), size.height());
        return size.width() % 2 == 0 && size.height() % 2 == 0 && shortSide >= LEAST_SIDE
                && shortSide <= LONGEST_SHORT_SIDE && size.longSide() <= LONGEST_SIDE;
    }

    /** The size of the encoded pictures. */
    public PictureSize size() {
        return size;
    }

    /** The parameter sets of the encoded pictures, as a byte stream (ITU-T H.264, Annex B). */
    public synchronized ByteBuffer parameterSets() {
        requireOpen();
        int length = Math.max(0, context.extradata_size());
        ByteBuffer sets = ByteBuffer.allocate(length);
        if (length > 0) {
            sets.put(context.extradata().capacity(length).asByteBuffer()).flip();
        }
        return sets.asReadOnlyBuffer();
    }

    /**
     * Encodes a picture.
     *
     * @param picture a picture of this encoder's size, made by {@link Picture#blank}
     * @param at      when the picture was first shown, in ticks, 0 to {@link Mp4Muxer#LAST_MOMENT}; greater than for
     *                the picture before
     * @param target  gets the encoded picture
     * @return whether the picture could be encoded. OpenH264 refuses a picture if its noise takes more bytes than the
     *         encoder has room for. It then refuses all later pictures too, so another encoder must be opened
     * @throws IllegalArgumentException if the picture has another size, or the time is not greater
     * @throws IOException if the target throws
     */
    public synchronized boolean encode(Picture picture, long at, Target target) throws IOException {
        requireOpen();
        if (!picture.size().equals(size) || at <= last || at > Mp4Muxer.LAST_MOMENT) {
            throw new IllegalArgumentException(
                    "A picture for this encoder must have the size " + size + " and a time after " + last);
        }
        last = at;
        int sent = picture
                .use(frame -> frame.format() == AV_PIX_FMT_YUV420P ? avcodec_send_frame(context, frame.pts(at)) : -1);
        if (sent < 0) {
            return false;
        }
        while (avcodec_receive_packet(context, packet) >= 0) {
            try {
                boolean key = (packet.flags() & AV_PKT_FLAG_KEY) != 0;
                target.take(packet.data().capacity(packet.size()).asByteBuffer(), packet.pts(), key);
            } finally {
                av_packet_unref(packet);
            }
        }
        return true;
    }

    @Override
    void free() {
        av_packet_free(packet);
        avcodec_free_context(context);
    }

    /** Receives encoded pictures. */
    @FunctionalInterface
    public interface Target {
        /**
         * Receives a picture.
         *
         * @param annexB its bytes, which are valid only during this call
         * @param at     the time given to the encoder with the picture, in ticks
         * @param key    whether it can be decoded without earlier pictures
         */
        void take(ByteBuffer annexB, long at, boolean key) throws IOException;
    }
}
