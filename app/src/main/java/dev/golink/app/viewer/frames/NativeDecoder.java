package dev.golink.app.viewer.frames;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_LOW_DELAY;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MJPEG;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_EXPLODE;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_move_ref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.nio.ByteBuffer;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

import dev.golink.server.fleet.Codec;

/**
 * FFmpeg's decoder of one stream, on the thread that calls it, without any delay of its own. Its memory is native: who
 * made it closes it. Used by one thread at a time.
 */
final class NativeDecoder implements AutoCloseable {
    private final Codec codec;
    private final AVCodecContext context;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame next = av_frame_alloc();
    private final AVFrame newest = av_frame_alloc();

    /** What became of a packet. */
    enum Outcome {
        /** {@link #newest()} is another. */
        PICTURE,
        /** No picture came of it, which is no error. */
        NOTHING,
        /** Its bytes are no part of a stream; the next one must be a key frame. */
        BROKEN
    }

    /** @throws IllegalStateException if FFmpeg can't, for want of memory or of the codec */
    NativeDecoder(Codec codec) {
        this.codec = codec;
        AVCodec decoder = avcodec_find_decoder(codec == Codec.JPEG ? AV_CODEC_ID_MJPEG : AV_CODEC_ID_H264);
        context = avcodec_alloc_context3(decoder);
        context.thread_count(1);
        context.flags(context.flags() | AV_CODEC_FLAG_LOW_DELAY);
        // What is damaged is an error. Concealment stays as it is: without it every picture of more than one slice counts as
        // damaged, and browsers cut each into several.
        context.err_recognition(AV_EF_EXPLODE);
        context.max_pixels(JpegCheck.MOST_PIXELS);
        if (avcodec_open2(context, decoder, (AVDictionary) null) < 0) {
            close();
            throw new IllegalStateException("FFmpeg has no decoder of " + codec + ".");
        }
    }

    Codec codec() {
        return codec;
    }

    /** The newest picture, until the next packet or {@link #close}. */
    AVFrame newest() {
        return newest;
    }

    /** Decodes the bytes of one frame, in several parts that follow one another. */
    Outcome decode(ByteBuffer... parts) {
        Outcome outcome = send(parts) ? receive() : Outcome.BROKEN;
        if (outcome == Outcome.BROKEN) {
            avcodec_flush_buffers(context);
        }
        return outcome;
    }

    private boolean send(ByteBuffer... parts) {
        int size = 0;
        for (ByteBuffer part : parts) {
            size += part.remaining();
        }
        if (av_new_packet(packet, size) < 0) {
            return false;
        }
        ByteBuffer data = packet.data().capacity(size).asByteBuffer();
        for (ByteBuffer part : parts) {
            data.put(part.duplicate());
        }
        int sent = avcodec_send_packet(context, packet);
        av_packet_unref(packet);
        return sent >= 0;
    }

    private Outcome receive() {
        Outcome outcome = Outcome.NOTHING;
        while (avcodec_receive_frame(context, next) >= 0) {
            boolean damaged = next.decode_error_flags() != 0 || (next.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0;
            av_frame_unref(newest);
            av_frame_move_ref(newest, next);
            outcome = damaged || outcome == Outcome.BROKEN ? Outcome.BROKEN : Outcome.PICTURE;
        }
        return outcome;
    }

    @Override
    public void close() {
        av_frame_free(newest);
        av_frame_free(next);
        av_packet_free(packet);
        avcodec_free_context(context);
    }
}
