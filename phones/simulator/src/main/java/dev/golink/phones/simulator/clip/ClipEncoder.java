package dev.golink.phones.simulator.clip;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

import dev.golink.phones.simulator.picture.UprightSize;

/**
 * Encodes pictures as H.264 in Annex B form (ITU-T H.264, annex B) with FFmpeg and OpenH264. The first picture is a key
 * frame, preceded by the stream's configuration. Each later picture depends on the one before, unless all are key
 * frames. {@link #close} frees the native memory. Calls run one at a time: closing waits for a running call, and later
 * calls encode nothing.
 */
final class ClipEncoder implements AutoCloseable {
    private static final int BYTES_A_PIXEL = 3;
    /** OpenH264 accepts only sides from this to {@link #LONGEST_SIDE}. */
    private static final int LEAST_SIDE = 16;
    private static final int LONGEST_SIDE = 2160;

    private final UprightSize size;
    private final AVFrame frame = av_frame_alloc();
    private final AVPacket packet = av_packet_alloc();
    private final BytePointer picture;
    private final PointerPointer<BytePointer> planes = new PointerPointer<>(1);
    private final IntPointer stride = new IntPointer(1);
    private final @Nullable SwsContext converter;
    private final AVCodecContext context;
    private long position;
    private boolean closed;

    /**
     * Opens an encoder.
     *
     * @param size    the size of the pictures; sides are even, 16 to 2160
     * @param fps     pictures per second, positive
     * @param bitrate the target in bits per second, positive
     * @throws IllegalArgumentException if a number is outside these limits
     * @throws IllegalStateException if FFmpeg has no such encoder or not enough memory
     */
    ClipEncoder(UprightSize size, int fps, int bitrate) {
        this(size, fps, bitrate, Integer.MAX_VALUE);
    }

    private ClipEncoder(UprightSize size, int fps, int bitrate, int pictures) {
        int width = size.width();
        int height = size.height();
        if (!isSide(width) || !isSide(height) || fps < 1 || bitrate < 1) {
            throw new IllegalArgumentException(
                    "A clip can't have " + size + ", " + fps + " fps and " + bitrate + " bit/s.");
        }
        this.size = size;
        AVCodec codec = avcodec_find_encoder_by_name("libopenh264");
        context = avcodec_alloc_context3(codec);
        picture = new BytePointer((long) width * height * BYTES_A_PIXEL);
        planes.put(0, picture);
        stride.put(width * BYTES_A_PIXEL);
        converter = sws_getContext(width, height, AV_PIX_FMT_BGR24, width, height, AV_PIX_FMT_YUV420P, SWS_BILINEAR,
                null, null, (DoublePointer) null);
        if (!isOpen(codec, fps, bitrate, pictures)) {
            close();
            throw new IllegalStateException("FFmpeg could not open an H.264 encoder for " + width + "×" + height + ".");
        }
    }

    /**
     * Opens an encoder that makes each picture a key frame.
     *
     * @throws IllegalArgumentException as the constructor does
     * @throws IllegalStateException as the constructor does
     */
    static ClipEncoder ofKeyFrames(UprightSize size, int fps, int bitrate) {
        return new ClipEncoder(size, fps, bitrate, 1);
    }

    private static boolean isSide(int pixels) {
        return pixels % 2 == 0 && pixels >= LEAST_SIDE && pixels <= LONGEST_SIDE;
    }

    /** @param pictures how many pictures there are from a key frame to the next, at most */
    private boolean isOpen(@Nullable AVCodec codec, int fps, int bitrate, int pictures) {
        if (codec == null || converter == null || frame == null || packet == null || context == null) {
            return false;
        }
        frame.format(AV_PIX_FMT_YUV420P).width(size.width()).height(size.height());
        context.width(size.width()).height(size.height()).pix_fmt(AV_PIX_FMT_YUV420P).time_base(av_make_q(1, fps))
                .framerate(av_make_q(fps, 1)).gop_size(pictures).bit_rate(bitrate).thread_count(1)
                .colorspace(AVCOL_SPC_SMPTE170M).color_range(AVCOL_RANGE_MPEG);
        return avcodec_open2(context, codec, (@Nullable AVDictionary) null) >= 0 && av_frame_get_buffer(frame, 0) >= 0;
    }

    /**
     * Encodes the next picture.
     *
     * @param bgr blue, green and red of each pixel, row after row
     * @throws IllegalArgumentException if the number of bytes does not fit the size of the pictures
     * @throws IllegalStateException if FFmpeg can't encode the picture, or the encoder is closed
     */
    synchronized byte[] encode(byte[] bgr) {
        if (bgr.length != size.width() * size.height() * BYTES_A_PIXEL) {
            throw new IllegalArgumentException("A picture of " + size + " can't have " + bgr.length + " bytes.");
        }
        if (closed) {
            throw new IllegalStateException("The encoder is closed.");
        }
        picture.put(bgr, 0, bgr.length);
        boolean done = av_frame_make_writable(frame) >= 0 && convert() && avcodec_send_frame(context, frame) >= 0
                && avcodec_receive_packet(context, packet) >= 0;
        if (!done) {
            throw new IllegalStateException("FFmpeg could not encode a picture.");
        }
        byte[] encoded = new byte[packet.size()];
        packet.data().get(encoded);
        av_packet_unref(packet);
        return encoded;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        av_packet_free(packet);
        av_frame_free(frame);
        avcodec_free_context(context);
        sws_freeContext(converter);
        picture.close();
        planes.close();
        stride.close();
    }

    private boolean convert() {
        frame.pts(position++);
        return sws_scale(converter, planes, stride, 0, size.height(), frame.data(), frame.linesize()) == size.height();
    }
}
