package dev.golink.screens.frames;

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
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

import dev.golink.screens.ffmpeg.FfmpegLibrary;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

/**
 * A short H.264 movie for tests. Only its first picture is a key frame. It has the colours of {@link Jpegs} and a white
 * bar that moves down.
 *
 * @param width         the width of its pictures
 * @param height        the height of its pictures
 * @param configuration its parameter sets, as a phone sends them first
 * @param pictures      its frames in Annex B form, without the parameter sets
 */
public record H264Clip(int width, int height, byte[] configuration, List<byte[]> pictures) {
    private static final int RATE = 10;

    /** Encodes a clip. */
    public static H264Clip of(int width, int height, int length) {
        if (!FfmpegLibrary.isThere()) {
            throw new IllegalStateException("FFmpeg's library could not be loaded.");
        }
        AVCodec codec = avcodec_find_encoder_by_name("libopenh264");
        AVCodecContext context = avcodec_alloc_context3(codec);
        context.width(width).height(height).pix_fmt(AV_PIX_FMT_YUV420P).time_base(av_make_q(1, RATE));
        context.gop_size(length).bit_rate(2_000_000L).thread_count(1);
        context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
        check(avcodec_open2(context, codec, (AVDictionary) null));
        byte[] configuration = new byte[context.extradata_size()];
        context.extradata().capacity(configuration.length).get(configuration);
        List<byte[]> pictures = encode(context, length);
        avcodec_free_context(context);
        return new H264Clip(width, height, configuration, pictures);
    }

    /** The configuration as a separate frame. */
    public Frame configurationFrame(long sequence) {
        return new Frame(Codec.H264, false, true, 0, sequence, 0, width, height, ByteBuffer.wrap(configuration));
    }

    /** One of its frames; the first one includes the parameter sets. */
    public Frame frame(int index, long sequence) {
        byte[] picture = pictures.get(index);
        ByteBuffer payload = ByteBuffer.allocate(picture.length + (index == 0 ? configuration.length : 0));
        if (index == 0) {
            payload.put(configuration);
        }
        return frame(payload.put(picture).array(), index == 0, sequence);
    }

    /** One of its frames without the parameter sets. */
    public Frame bareFrame(int index, long sequence) {
        return frame(pictures.get(index), index == 0, sequence);
    }

    /** A frame with the given bytes. */
    public Frame frame(byte[] bytes, boolean key, long sequence) {
        return new Frame(Codec.H264, key, false, 0, sequence, 1_000 + sequence, width, height, ByteBuffer.wrap(bytes));
    }

    private static List<byte[]> encode(AVCodecContext context, int length) {
        AVFrame frame = av_frame_alloc();
        AVPacket packet = av_packet_alloc();
        frame.format(AV_PIX_FMT_YUV420P).width(context.width()).height(context.height());
        check(av_frame_get_buffer(frame, 0));
        List<byte[]> pictures = new ArrayList<>();
        for (int i = 0; i <= length; i++) {
            if (i < length) {
                check(av_frame_make_writable(frame));
                paint(frame, i);
            }
            check(avcodec_send_frame(context, i < length ? frame.pts(i) : null));
            while (avcodec_receive_packet(context, packet) >= 0) {
                byte[] bytes = new byte[packet.size()];
                packet.data().capacity(bytes.length).get(bytes);
                if ((packet.flags() & AV_PKT_FLAG_KEY) != 0 != pictures.isEmpty()) {
                    throw new IllegalStateException("The first picture is the only key frame.");
                }
                pictures.add(bytes);
                av_packet_unref(packet);
            }
        }
        av_packet_free(packet);
        av_frame_free(frame);
        return pictures;
    }

    private static void paint(AVFrame frame, int step) {
        int width = frame.width();
        int height = frame.height();
        int bar = 8 * step % height;
        plane(frame, 0, width, height, (x, y) -> y >= bar && y < bar + 8 ? 235 : red(x, y, width, height) ? 81 : 64);
        plane(frame, 1, width / 2, height / 2, (x, y) -> red(2 * x, 2 * y, width, height) ? 90 : 190);
        plane(frame, 2, width / 2, height / 2, (x, y) -> red(2 * x, 2 * y, width, height) ? 230 : 100);
    }

    private static boolean red(int x, int y, int width, int height) {
        return x < width / 2 && y < height / 2;
    }

    private static void plane(AVFrame frame, int plane, int width, int height, Shade shade) {
        BytePointer data = frame.data(plane);
        int line = frame.linesize(plane);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                data.put((long) y * line + x, (byte) shade.at(x, y));
            }
        }
    }

    private static void check(int result) {
        if (result < 0) {
            throw new IllegalStateException("FFmpeg says " + result + ".");
        }
    }

    /** Computes samples of a picture. */
    private interface Shade {
        int at(int x, int y);
    }
}
