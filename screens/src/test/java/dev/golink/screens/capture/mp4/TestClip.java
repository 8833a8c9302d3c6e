package dev.golink.screens.capture.mp4;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;

import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

/**
 * Real H.264 for tests, as phones send it: the parameter sets precede each key frame. Each picture has a different
 * shade.
 */
public final class TestClip {
    /** The time between two frames, in microseconds. */
    public static final long STEP = 125_000;

    private TestClip() {}

    /** The given number of frames, eight per second, with a key frame each second. The capture times begin at 0. */
    public static List<Frame> h264(int width, int height, int count) {
        av_log_set_level(AV_LOG_PANIC);
        AVCodec codec = avcodec_find_encoder_by_name("libopenh264");
        AVCodecContext context = avcodec_alloc_context3(codec);
        context.width(width).height(height).pix_fmt(AV_PIX_FMT_YUV420P).gop_size(8).bit_rate(400_000);
        context.time_base(new AVRational().num(1).den(8)).framerate(new AVRational().num(8).den(1));
        context.max_b_frames(0);
        must(avcodec_open2(context, codec, (AVDictionary) null));
        List<Frame> frames = new ArrayList<>();
        AVFrame picture = av_frame_alloc();
        picture.width(width).height(height).format(AV_PIX_FMT_YUV420P);
        must(av_frame_get_buffer(picture, 0));
        AVPacket packet = av_packet_alloc();
        for (int i = 0; i < count; i++) {
            must(av_frame_make_writable(picture));
            shade(picture, height, i);
            picture.pts(i);
            must(avcodec_send_frame(context, picture));
            must(avcodec_receive_packet(context, packet));
            byte[] bytes = new byte[packet.size()];
            packet.data().get(bytes);
            boolean key = (packet.flags() & AV_PKT_FLAG_KEY) != 0;
            frames.add(new Frame(Codec.H264, key, false, 0, i, i * STEP, width, height, ByteBuffer.wrap(bytes)));
            av_packet_unref(packet);
        }
        av_packet_free(packet);
        av_frame_free(picture);
        avcodec_free_context(context);
        return List.copyOf(frames);
    }

    /** The brightness of a picture, 0 to 255. */
    public static int shade(int index) {
        return 40 + index % 16 * 10;
    }

    private static void shade(AVFrame picture, int height, int index) {
        fill(picture, 0, height, shade(index));
        fill(picture, 1, height / 2, 128);
        fill(picture, 2, height / 2, 128);
    }

    private static void fill(AVFrame picture, int plane, int lines, int value) {
        BytePointer data = picture.data(plane);
        BytePointer.memset(data, value, (long) lines * picture.linesize(plane));
    }

    private static void must(int result) {
        if (result < 0) {
            throw new IllegalStateException("FFmpeg: " + result);
        }
    }
}
