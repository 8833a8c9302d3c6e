package dev.golink.screens.ffmpeg;

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
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_PATCHWELCOME;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.nio.ByteBuffer;
import java.util.List;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.screen.Codec;
import dev.golink.video.h264.PictureSize;

/**
 * FFmpeg's decoder of one stream, which runs on the calling thread. It returns pictures in the order in which they are
 * shown.
 */
public final class Decoder extends NativeObject {
    /** The most bytes of a packet, enough for the largest frame with its parameter sets. */
    private static final int MOST_BYTES = 4 << 20;

    private final AVCodecContext context;
    private final AVPacket packet;
    private final AVFrame frame;

    /** The result of decoding a packet. */
    public enum Outcome {
        /** There is a picture. */
        PICTURE,
        /** There is no picture, which is not an error. */
        NOTHING,
        /** The bytes are damaged. In a stream, the next packet must be a key frame. */
        BROKEN,
        /** The bytes may be right, but FFmpeg does not decode pictures of this kind. */
        UNSUPPORTED
    }

    /**
     * The result of decoding a packet, with the picture.
     *
     * @param outcome what happened to the packet
     * @param picture the newest picture, which belongs to the caller; null unless the outcome is {@code PICTURE}
     */
    public record Result(Outcome outcome, @Nullable Picture picture) {
        private static Result without(Outcome outcome) {
            return new Result(outcome, null);
        }
    }

    /** @throws IllegalStateException if FFmpeg has no such codec or not enough memory */
    public Decoder(Codec codec) {
        AVCodec decoder = avcodec_find_decoder(codec == Codec.JPEG ? AV_CODEC_ID_MJPEG : AV_CODEC_ID_H264);
        if (decoder == null || decoder.isNull()) {
            throw new IllegalStateException("FFmpeg has no decoder for " + codec + ".");
        }
        packet = FfmpegErrors.allocated(av_packet_alloc());
        frame = FfmpegErrors.allocated(av_frame_alloc());
        context = FfmpegErrors.allocated(avcodec_alloc_context3(decoder));
        context.thread_count(1);
        // Treat damage as an error. Error concealment stays switched on: without it every picture of several slices
        // counts as damaged, and browsers split each picture into several slices.
        context.err_recognition(AV_EF_EXPLODE);
        context.max_pixels(PictureSize.MOST_PIXELS);
        if (avcodec_open2(context, decoder, (AVDictionary) null) < 0) {
            close();
            throw new IllegalStateException("FFmpeg could not open its decoder for " + codec + ".");
        }
    }

    /**
     * Decodes the bytes of one frame, given in consecutive parts. The caller closes the picture.
     *
     * @param tag the number that the picture made from this frame returns as {@link Picture#tag}
     */
    public synchronized Result decode(List<ByteBuffer> parts, long tag) {
        requireOpen();
        Outcome sent = send(parts, tag);
        Result result = sent == Outcome.PICTURE ? receive() : Result.without(sent);
        if (result.outcome != Outcome.PICTURE && result.outcome != Outcome.NOTHING) {
            avcodec_flush_buffers(context);
        }
        return result;
    }

    /**
     * Decodes one frame like {@link #decode}, but without frames that follow. It returns even a picture that the
     * decoder would hold back. Decoding can start again afterwards.
     */
    public synchronized Result decodeAlone(List<ByteBuffer> parts) {
        requireOpen();
        Outcome sent = send(parts, 0);
        // A packet without data makes the decoder return the pictures that it holds. It accepts no more packets until
        // it is flushed.
        boolean drained = sent == Outcome.PICTURE && avcodec_send_packet(context, null) >= 0;
        Result result = drained ? receive() : Result.without(sent == Outcome.PICTURE ? Outcome.BROKEN : sent);
        avcodec_flush_buffers(context);
        return result;
    }

    /** {@link Outcome#PICTURE} if the decoder accepted the packet. */
    private Outcome send(List<ByteBuffer> parts, long tag) {
        long size = parts.stream().mapToLong(ByteBuffer::remaining).sum();
        // An empty packet would mean the end of the stream.
        if (size < 1 || size > MOST_BYTES || av_new_packet(packet, (int) size) < 0) {
            return Outcome.BROKEN;
        }
        ByteBuffer data = packet.data().capacity(size).asByteBuffer();
        parts.forEach(part -> data.put(part.duplicate()));
        packet.pts(tag);
        int sent = avcodec_send_packet(context, packet);
        av_packet_unref(packet);
        return sent >= 0 ? Outcome.PICTURE : failure(sent);
    }

    private Result receive() {
        Picture newest = null;
        boolean damaged = false;
        int received = avcodec_receive_frame(context, frame);
        while (received >= 0) {
            damaged |= frame.decode_error_flags() != 0 || (frame.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0;
            close(newest);
            newest = Picture.movedFrom(frame);
            received = avcodec_receive_frame(context, frame);
        }
        av_frame_unref(frame);
        boolean over = received == AVERROR_EAGAIN() || received == AVERROR_EOF();
        if (damaged || !over) {
            close(newest);
            return Result.without(over ? Outcome.BROKEN : failure(received));
        }
        return newest == null ? Result.without(Outcome.NOTHING) : new Result(Outcome.PICTURE, newest);
    }

    private static Outcome failure(int error) {
        return error == AVERROR_PATCHWELCOME() ? Outcome.UNSUPPORTED : Outcome.BROKEN;
    }

    private static void close(@Nullable Picture picture) {
        if (picture != null) {
            picture.close();
        }
    }

    @Override
    void free() {
        av_frame_free(frame);
        av_packet_free(packet);
        avcodec_free_context(context);
    }
}
