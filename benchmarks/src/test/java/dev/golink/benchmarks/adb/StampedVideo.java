package dev.golink.benchmarks.adb;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import dev.golink.phones.adb.fixtures.PhoneProgram;

/**
 * The program screenrecord of a fake phone: pictures of a size at a rate. Each ends with the time at which it was written, so
 * that its receiver can tell how long it took. The pictures have the form of H.264, but can't be decoded.
 */
final class StampedVideo implements PhoneProgram {
    private static final byte[] CODE = {0, 0, 0, 1};
    /** The parameters of pictures with 8 x 16 blocks: 128 x 256 pixels. */
    private static final byte[] SEQUENCE = {0x67, 0x42, 0, 0x1E, (byte) 0xDA, 0x08, 0x08, 0x64};
    private static final byte[] PICTURE = {0x68, (byte) 0xCE, 0x38, (byte) 0x80};
    private static final byte[] KEY = {0x65, (byte) 0x88};
    private static final byte[] LATER = {0x41, (byte) 0x9A};
    /** A time has as many half bytes, each in a byte that can't be part of a start code. */
    private static final int STAMP = 16;
    private static final int MARK = 0x50;
    private static final byte FILLER = 0x55;
    private static final long SECOND = 1_000_000_000;

    private final int bytes;
    private final int perSecond;
    private final AtomicLong written = new AtomicLong();

    StampedVideo(int bytes, int perSecond) {
        this.bytes = bytes;
        this.perSecond = perSecond;
    }

    /** The pictures written so far by all recordings. */
    long written() {
        return written.get();
    }

    /** The time that is written at the end of a picture. */
    static long stamp(ByteBuffer message) {
        long stamp = 0;
        for (int at = message.limit() - STAMP; at < message.limit(); at++) {
            stamp = stamp << 4 | message.get(at) & 0xF;
        }
        return stamp;
    }

    @Override
    public int run(List<String> args, InputStream in, OutputStream out, OutputStream err) throws IOException {
        if (args.contains("--help")) {
            return 0;
        }
        out.write(picture(true));
        long due = System.nanoTime();
        while (!Thread.currentThread().isInterrupted()) {
            due += SECOND / perSecond;
            LockSupport.parkNanos(due - System.nanoTime());
            out.write(picture(false));
        }
        return 0;
    }

    private byte[] picture(boolean isKey) {
        ByteBuffer picture = ByteBuffer.allocate(bytes + STAMP);
        if (isKey) {
            picture.put(CODE).put(SEQUENCE).put(CODE).put(PICTURE);
        }
        picture.put(CODE).put(isKey ? KEY : LATER);
        while (picture.position() < bytes) {
            picture.put(FILLER);
        }
        long now = System.nanoTime();
        for (int shift = Long.SIZE - 4; shift >= 0; shift -= 4) {
            picture.put((byte) (MARK | (int) (now >> shift) & 0xF));
        }
        written.incrementAndGet();
        return picture.array();
    }
}
