package dev.golink.phones.simulator.clip;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_LOW_DELAY;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_EXPLODE;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

import dev.golink.phones.simulator.picture.UprightSize;

/** FFmpeg's H.264 decoder in its strictest mode: missing or broken data is an error, and nothing is concealed. */
public final class ClipDecoder implements AutoCloseable {
    private static final int PADDING = 64;
    private final AVCodecContext context = avcodec_alloc_context3(avcodec_find_decoder(AV_CODEC_ID_H264));
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();

    public ClipDecoder() {
        context.thread_count(1).err_recognition(AV_EF_EXPLODE).error_concealment(0)
                .flags(context.flags() | AV_CODEC_FLAG_LOW_DELAY);
        if (avcodec_open2(context, null, (AVDictionary) null) < 0) {
            throw new AssertionError("no decoder");
        }
    }

    /** Decodes these bytes after the earlier ones; returns whether they give a complete picture. */
    public boolean decodes(byte[] bytes) {
        try (BytePointer data = new BytePointer(bytes.length + (long) PADDING)) {
            data.zero();
            data.put(bytes, 0, bytes.length);
            packet.data(data).size(bytes.length);
            return avcodec_send_packet(context, packet) >= 0 && avcodec_receive_frame(context, frame) >= 0
                    && frame.decode_error_flags() == 0;
        }
    }

    /** The size of the last picture. */
    public UprightSize size() {
        return new UprightSize(frame.width(), frame.height());
    }

    /** The brightness of a pixel of the last picture, 0 to 255. */
    public int brightness(int x, int y) {
        return Byte.toUnsignedInt(frame.data(0).get((long) y * frame.linesize(0) + x));
    }

    /** A hash of the brightness of all pixels of the last picture. */
    public int fingerprint() {
        int hash = 0;
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                hash = hash * 31 + brightness(x, y);
            }
        }
        return hash;
    }

    @Override
    public void close() {
        packet.data(null).size(0);
        av_packet_free(packet);
        av_frame_free(frame);
        avcodec_free_context(context);
    }
}
