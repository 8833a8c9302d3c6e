package dev.golink.screens.capture.hostile;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;

import dev.golink.screens.ffmpeg.Decoder;
import dev.golink.screens.ffmpeg.Picture;
import dev.golink.server.fleet.screen.Codec;

/** Unchecked bytes for FFmpeg's decoder. Pictures outlive the decoder. */
final class HostileDecoder implements HostileKind {
    private static final int MOST_KEPT = 8;

    private final SplittableRandom random;
    private final HostileBytes bytes;
    private final Deque<Picture> kept = new ArrayDeque<>();
    private Codec codec = Codec.H264;
    private Decoder decoder = new Decoder(codec);

    HostileDecoder(SplittableRandom random) {
        this.random = random;
        bytes = new HostileBytes(random);
    }

    @Override
    public void step() {
        switch (random.nextInt(40)) {
            case 0 -> reopen();
            case 1 -> {
                decoder.close();
                assertThatThrownBy(() -> decoder.decode(parts(), 0)).isInstanceOf(IllegalStateException.class);
                reopen();
            }
            case 2 -> take(decoder.decode(List.of(), 0));
            case 3 -> take(decoder.decode(List.of(ByteBuffer.allocate(0)), 0));
            case 4 -> take(decoder.decodeAlone(parts()));
            default -> take(decoder.decode(parts(), random.nextLong()));
        }
        kept.forEach(Picture::size);
    }

    private List<ByteBuffer> parts() {
        ByteBuffer all = ByteBuffer.wrap(codec == Codec.JPEG ? bytes.jpeg() : bytes.stream());
        int cut = random.nextInt(all.limit() + 1);
        return List.of(all.slice(0, cut), all.slice(cut, all.limit() - cut));
    }

    private void take(Decoder.Result result) {
        if (result.picture() != null) {
            kept.add(result.picture());
        }
        while (kept.size() > MOST_KEPT) {
            kept.removeFirst().close();
        }
    }

    private void reopen() {
        decoder.close();
        decoder.close();
        codec = random.nextBoolean() ? Codec.JPEG : Codec.H264;
        decoder = new Decoder(codec);
    }

    @Override
    public void rest() {
        reopen();
        kept.forEach(Picture::close);
        kept.clear();
    }

    @Override
    public void close() {
        rest();
        decoder.close();
    }
}
