package dev.golink.app.viewer.keep.mp4;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avutil.*;
import static org.bytedeco.ffmpeg.global.swscale.*;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.jspecify.annotations.Nullable;

/** Makes H.264 of JPEGs of one size. Used by one thread at a time. */
final class JpegToH264 implements AutoCloseable {
    /** More pixels than the encoder takes; larger pictures are halved. */
    private static final long MOST_PIXELS = 3840L * 2160;
    /** Fewer pixels on a side than the encoder takes. */
    private static final int LEAST_SIDE = 16;
    /** Bits a second for each pixel: sharp enough to read, as the phones' own streams are. */
    private static final long BITS_PER_PIXEL = 4;
    private static final long LEAST_BITRATE = 500_000;
    private static final long MOST_BITRATE = 8_000_000;
    /** So many frames from one key frame to the next, for players that wind. */
    private static final int GROUP = 30;
    private static final int MOST_BYTES = 2 << 20;
    private static final long MOST_DECODED = 4096L * 4096;
    private static final short START_OF_IMAGE = (short) 0xFFD8;
    private static final int USUAL_FPS = 10;

    private final AVCodecContext decoder;
    private final AVCodecContext encoder;
    private final AVFrame decoded = av_frame_alloc();
    private final AVFrame scaled = av_frame_alloc();
    private final AVPacket packet = av_packet_alloc();
    private @Nullable SwsContext scaler;

    private JpegToH264(AVCodecContext decoder, AVCodecContext encoder) {
        this.decoder = decoder;
        this.encoder = encoder;
    }

    /**
     * Makes one.
     *
     * @param width  of the pictures, in pixels
     * @param height of the pictures, in pixels
     * @throws IOException if FFmpeg has no encoder or no decoder for that
     */
    static JpegToH264 of(int width, int height) throws IOException {
        JpegToH264 made = new JpegToH264(context(avcodec_find_decoder(AV_CODEC_ID_MJPEG)),
                context(avcodec_find_encoder_by_name("libopenh264")));
        try {
            made.open(width, height);
            return made;
        } catch (IOException e) {
            made.close();
            throw e;
        }
    }

    private static AVCodecContext context(@Nullable AVCodec codec) throws IOException {
        return Ffmpeg.made(avcodec_alloc_context3(Ffmpeg.made(codec, "A codec")), "A codec's context");
    }

    private void open(int pictureWidth, int pictureHeight) throws IOException {
        int shift = (long) pictureWidth * pictureHeight > MOST_PIXELS ? 1 : 0;
        int width = even(pictureWidth >> shift);
        int height = even(pictureHeight >> shift);
        encoder.width(width).height(height).pix_fmt(AV_PIX_FMT_YUV420P).gop_size(GROUP).max_b_frames(0);
        encoder.bit_rate(Math.clamp(BITS_PER_PIXEL * width * height, LEAST_BITRATE, MOST_BITRATE));
        encoder.time_base(new AVRational().num(1).den(Mp4File.TICKS));
        encoder.framerate(new AVRational().num(USUAL_FPS).den(1));
        encoder.flags(encoder.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
        Ffmpeg.check(avcodec_open2(encoder, encoder.codec(), (AVDictionary) null), "Encoding to H.264");
        decoder.max_pixels(MOST_DECODED);
        Ffmpeg.check(avcodec_open2(decoder, decoder.codec(), (AVDictionary) null), "Decoding JPEGs");
        scaled.width(width).height(height).format(AV_PIX_FMT_YUV420P);
        Ffmpeg.check(av_frame_get_buffer(scaled, 0), "Room for a picture");
    }

    private static int even(int side) {
        return Math.max(LEAST_SIDE, side & ~1);
    }

    /** Of what it makes, in pixels. */
    int width() {
        return encoder.width();
    }

    /** Of what it makes, in pixels. */
    int height() {
        return encoder.height();
    }

    /** What decoders of it have to know, as a byte stream. */
    ByteBuffer sets() {
        return encoder.extradata().capacity(encoder.extradata_size()).asByteBuffer();
    }

    /**
     * Encodes a picture.
     *
     * @param at     when it came into sight, in ticks; rises with each
     * @param target given what comes out, which need not be this picture yet
     * @return whether it could be decoded; nothing comes out of others
     */
    boolean encode(ByteBuffer jpeg, long at, Target target) throws IOException {
        if (!isCredible(jpeg) || !decode(jpeg)) {
            return false;
        }
        scale();
        scaled.pts(at);
        Ffmpeg.check(avcodec_send_frame(encoder, scaled), "Encoding a picture");
        while (avcodec_receive_packet(encoder, packet) >= 0) {
            target.take(packet, (packet.flags() & AV_PKT_FLAG_KEY) != 0);
        }
        return true;
    }

    /** What does not even begin like a JPEG, or is larger than any screen's, never reaches native code. */
    private static boolean isCredible(ByteBuffer jpeg) {
        return jpeg.remaining() > Short.BYTES && jpeg.remaining() <= MOST_BYTES
                && jpeg.getShort(jpeg.position()) == START_OF_IMAGE;
    }

    private boolean decode(ByteBuffer jpeg) throws IOException {
        Ffmpeg.check(av_new_packet(packet, jpeg.remaining()), "Room for a picture");
        packet.data().capacity(jpeg.remaining()).asBuffer().put(jpeg.duplicate());
        int sent = avcodec_send_packet(decoder, packet);
        av_packet_unref(packet);
        return sent >= 0 && avcodec_receive_frame(decoder, decoded) >= 0;
    }

    private void scale() throws IOException {
        SwsContext now = Ffmpeg.made(sws_getCachedContext(scaler, decoded.width(), decoded.height(), decoded.format(),
                scaled.width(), scaled.height(), scaled.format(), SWS_BILINEAR, null, null, (DoublePointer) null),
                "Scaling a picture");
        scaler = now;
        // The encoder may still hold the picture before.
        Ffmpeg.check(av_frame_make_writable(scaled), "Room for a picture");
        Ffmpeg.check(sws_scale(now, decoded.data(), decoded.linesize(), 0, decoded.height(), scaled.data(),
                scaled.linesize()), "Scaling a picture");
    }

    @Override
    public void close() {
        sws_freeContext(scaler);
        av_packet_free(packet);
        av_frame_free(scaled);
        av_frame_free(decoded);
        avcodec_free_context(decoder);
        avcodec_free_context(encoder);
    }

    /** Takes what was encoded. */
    @FunctionalInterface
    interface Target {
        /** Takes a packet, which is empty afterwards. */
        void take(AVPacket packet, boolean key) throws IOException;
    }
}
