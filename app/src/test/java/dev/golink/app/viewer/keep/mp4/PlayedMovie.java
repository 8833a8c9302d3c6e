package dev.golink.app.viewer.keep.mp4;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.IntPointer;

/**
 * A movie as FFmpeg plays it from its start to its end.
 *
 * @param width    of its pictures
 * @param height   of its pictures
 * @param turned   degrees clockwise that it is shown turned by
 * @param millis   its length as the file says
 * @param times    when each picture is shown, in milliseconds
 * @param shades   how bright the middle of each picture is, 0 to 255
 */
public record PlayedMovie(int width, int height, int turned, long millis, List<Long> times, List<Integer> shades) {
    /** Plays a file; fails if any of it can't be decoded. */
    public static PlayedMovie of(Path file) {
        return of(file, AV_EF_EXPLODE | AV_EF_CRCCHECK | AV_EF_BITSTREAM | AV_EF_BUFFER);
    }

    /** Plays a file as players do, which go on behind a picture that can't be decoded; fails if it does not open. */
    public static PlayedMovie ofDamaged(Path file) {
        return of(file, 0);
    }

    private static PlayedMovie of(Path file, int strictness) {
        AVFormatContext context = new AVFormatContext(null);
        must(avformat_open_input(context, file.toString(), (AVInputFormat) null, (AVDictionary) null));
        // The part of a picture that stands where a file was cut off is none.
        context.flags(context.flags() | AVFormatContext.AVFMT_FLAG_DISCARD_CORRUPT);
        must(avformat_find_stream_info(context, (AVDictionary) null));
        AVStream stream = context.streams(0);
        AVCodecContext decoder = avcodec_alloc_context3(null);
        must(avcodec_parameters_to_context(decoder, stream.codecpar()));
        decoder.err_recognition(strictness);
        must(avcodec_open2(decoder, avcodec_find_decoder(stream.codecpar().codec_id()), (AVDictionary) null));
        List<Long> times = new ArrayList<>();
        List<Integer> shades = new ArrayList<>();
        AVPacket packet = av_packet_alloc();
        while (av_read_frame(context, packet) >= 0) {
            int sent = avcodec_send_packet(decoder, packet);
            must(strictness == 0 ? 0 : sent);
            av_packet_unref(packet);
            take(decoder, stream, times, shades);
        }
        must(avcodec_send_packet(decoder, null));
        take(decoder, stream, times, shades);
        PlayedMovie played = new PlayedMovie(decoder.width(), decoder.height(), turned(stream),
                context.duration() / 1000, List.copyOf(times), List.copyOf(shades));
        av_packet_free(packet);
        avcodec_free_context(decoder);
        avformat_close_input(context);
        return played;
    }

    /** How many pictures it has. */
    public int count() {
        return times.size();
    }

    private static void take(AVCodecContext decoder, AVStream stream, List<Long> times, List<Integer> shades) {
        AVFrame picture = av_frame_alloc();
        while (avcodec_receive_frame(decoder, picture) >= 0) {
            times.add(Math.round(picture.pts() * av_q2d(stream.time_base()) * 1000));
            long middle = (long) picture.height() / 2 * picture.linesize(0) + picture.width() / 2;
            shades.add(picture.data(0).get(middle) & 0xFF);
        }
        av_frame_free(picture);
    }

    private static int turned(AVStream stream) {
        for (int i = 0; i < stream.codecpar().nb_coded_side_data(); i++) {
            if (stream.codecpar().coded_side_data().getPointer(i).type() == AV_PKT_DATA_DISPLAYMATRIX) {
                double angle = av_display_rotation_get(
                        new IntPointer(stream.codecpar().coded_side_data().getPointer(i).data()));
                return (int) Math.round((360 - angle) % 360);
            }
        }
        return 0;
    }

    private static void must(int result) {
        if (result < 0) {
            throw new IllegalStateException("FFmpeg: " + result);
        }
    }
}
