package dev.golink.phones.adb.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.adb.client.AdbStream;
import dev.golink.phones.adb.screen.picture.JpegPicture;
import dev.golink.phones.client.time.PhoneTimer;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

/**
 * Sends single pictures that screencap takes, at most two a second, as JPEG. The next one is asked for when the one before is
 * there, so that a slow phone gets no second call meanwhile. A picture that is like the one before is not sent again. Used on
 * the phones' thread; pictures are taken and encoded by workers.
 */
final class SnapshotSource implements PictureSource {
    /** More than a picture of any phone's screen has as PNG. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final int MOST_FAILURES = 4;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ScreenContext context;
    private final FrameSender sender;
    private final Consumer<String> failed;
    private StreamWish wish = new StreamWish(1, 1, 1);
    private @Nullable Snapshot running;
    private byte[] last = {};
    /** Rises with each wish for which the next picture is sent even if nothing has moved. */
    private int wishes;
    private int failures;
    private PhoneTimer.ScheduledTask next = PhoneTimer.ScheduledTask.NONE;

    /** @param failed gets the reason when no picture succeeds any more */
    SnapshotSource(ScreenContext context, FrameSender sender, Consumer<String> failed) {
        this.context = context;
        this.sender = sender;
        this.failed = failed;
    }

    @Override
    public void begin(StreamWish wanted) {
        wish = wanted;
        failures = 0;
        last = new byte[0];
        take();
    }

    @Override
    public void tune(StreamWish wanted) {
        wish = wanted;
        keyFrame();
    }

    @Override
    public void keyFrame() {
        wishes++;
        last = new byte[0];
    }

    @Override
    public void turned() {
        // The next picture shows it.
    }

    @Override
    public boolean isWorking() {
        return failures == 0;
    }

    @Override
    public void end() {
        next.cancel();
        if (running != null) {
            running.end();
            running = null;
        }
    }

    private void take() {
        Snapshot snapshot = new Snapshot(wish, last);
        running = snapshot;
        context.workers().execute(snapshot);
    }

    private void taken(Snapshot from, @Nullable JpegPicture picture, byte[] png) {
        if (from != running) {
            return;
        }
        failures = 0;
        if (picture != null) {
            boolean sent = sender.send(Codec.JPEG, true, picture.size(), ByteBuffer.wrap(picture.bytes()),
                    from.begunAt);
            // A wish since then needs another picture.
            last = sent && wishes == from.asked ? png : new byte[0];
        }
        goOn(from);
    }

    private void failed(Snapshot from, String words) {
        if (from != running) {
            return;
        }
        failures++;
        if (failures >= MOST_FAILURES) {
            end();
            failed.accept("screencap on the phone gives no picture: " + words);
        } else {
            goOn(from);
        }
    }

    private void goOn(Snapshot from) {
        running = null;
        from.limit.cancel();
        Duration wanted = SECOND.dividedBy(Math.max(1, wish.maxFps()));
        Duration interval = wanted.compareTo(context.times().snapshot()) > 0 ? wanted : context.times().snapshot();
        Duration wait = from.begunAt.plus(interval).minus(context.timer().now());
        next = context.timer().after(wait.isNegative() ? Duration.ZERO : wait, this::take);
    }

    /** The taking of one picture. */
    private final class Snapshot implements Runnable {
        private static final AdbStream ENDED = new NoStream();

        private final StreamWish wanted;
        private final byte[] before;
        private final int asked = wishes;
        private final Duration begunAt = context.timer().now();
        private final AtomicReference<@Nullable AdbStream> stream = new AtomicReference<>();
        private final PhoneTimer.ScheduledTask limit;

        /** @param before the picture before this as PNG */
        Snapshot(StreamWish wanted, byte[] before) {
            this.wanted = wanted;
            this.before = before;
            limit = context.timer().after(context.times().limit(), this::tooLong);
        }

        @Override
        public void run() {
            Runnable came = () -> failed(this, "no JPEG could be made of it.");
            try {
                byte[] png = written();
                // The phone has done its part. With many phones, the picture may have to wait for its turn here.
                context.timer().soon(limit::cancel);
                boolean isSame = png.length > 0 && Arrays.equals(png, before);
                JpegPicture picture = isSame ? null : encoded(png);
                came = () -> taken(this, picture, png);
            } catch (IOException e) {
                String words = e.getMessage() == null ? e.toString() : e.getMessage();
                came = () -> failed(this, words);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } finally {
                context.timer().soon(came);
            }
        }

        private byte[] written() throws IOException {
            try (AdbStream opened = context.shell().start(PhonePrograms.SNAPSHOT)) {
                return stream.compareAndSet(null, opened) ? read(opened.in()) : new byte[0];
            }
        }

        private JpegPicture encoded(byte[] png) throws IOException, InterruptedException {
            context.decoders().acquire();
            try {
                if (stream.get() == ENDED) {
                    throw new IOException("nobody wants it any more.");
                }
                return JpegPicture.of(png, Math.min(wanted.maxSize(), Frame.LARGEST_SIDE),
                        (double) wanted.bitrate() / Math.max(1, wanted.maxFps()));
            } finally {
                context.decoders().release();
            }
        }

        private byte[] read(InputStream in) throws IOException {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            if (bytes.length == MOST_BYTES) {
                throw new IOException("it has more than 64 MiB.");
            }
            return bytes;
        }

        private void tooLong() {
            close();
            failed(this, "it takes too long.");
        }

        private void end() {
            limit.cancel();
            close();
        }

        private void close() {
            AdbStream open = stream.getAndSet(ENDED);
            if (open != null) {
                context.workers().execute(open::close);
            }
        }
    }

    /** Stands for a stream that is not wanted any more. */
    private static final class NoStream implements AdbStream {
        @Override
        public InputStream in() {
            return InputStream.nullInputStream();
        }

        @Override
        public OutputStream out() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }
}
