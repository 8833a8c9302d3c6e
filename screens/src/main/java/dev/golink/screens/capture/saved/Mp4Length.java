package dev.golink.screens.capture.saved;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Reads the duration of an MP4 file that a console recorded, even if the recording was cut off. Such a file has one
 * track; its boxes are described in ISO 14496-12. Reads only boxes about time, no pictures.
 */
final class Mp4Length {
    /** The largest box about time, in bytes. A file with a larger one was not made by a console. */
    private static final int LARGEST = 64 << 20;
    private static final int HEAD = 8;
    private static final int LARGE_HEAD = 16;

    private final FileChannel file;
    private @Nullable ByteBuffer movie;
    private @Nullable ByteBuffer lastFragment;

    private Mp4Length(FileChannel file) {
        this.file = file;
    }

    /**
     * The duration of a file; empty if the file does not state one.
     *
     * @throws IOException if the file can't be read
     */
    static Optional<Duration> of(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            return new Mp4Length(file).read();
        }
    }

    private Optional<Duration> read() throws IOException {
        long fragment = -1;
        long at = 0;
        long size = file.size();
        while (at + HEAD <= size) {
            ByteBuffer head = bytes(at, (int) Math.min(LARGE_HEAD, size - at));
            long length = Integer.toUnsignedLong(head.getInt(0));
            length = length == 1 && head.limit() == LARGE_HEAD ? head.getLong(HEAD) : length == 0 ? size - at : length;
            if (length < HEAD) {
                break;
            }
            String type = type(head);
            if (type.equals("moov")) {
                movie = whole(at, length, size);
            } else if (type.equals("moof") && at + length <= size) {
                fragment = at;
            }
            at += length;
        }
        lastFragment = fragment < 0 ? null
                : whole(fragment, Integer.toUnsignedLong(bytes(fragment, HEAD).getInt(0)), size);
        return length();
    }

    private @Nullable ByteBuffer whole(long at, long length, long size) throws IOException {
        return length > LARGEST || at + length > size ? null : bytes(at + HEAD, (int) length - HEAD);
    }

    private ByteBuffer bytes(long at, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException("The file became shorter while it was read");
            }
        }
        return bytes.flip();
    }

    private static String type(ByteBuffer head) {
        byte[] type = new byte[4];
        head.get(4, type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    private Optional<Duration> length() {
        ByteBuffer header = box(movie, "trak", "mdia", "mdhd");
        if (header == null || header.limit() < 24) {
            return Optional.empty();
        }
        boolean wide = header.get(0) == 1;
        long scale = Integer.toUnsignedLong(header.getInt(wide ? 20 : 12));
        long whole = wide ? header.getLong(24) : Integer.toUnsignedLong(header.getInt(16));
        long units = Math.max(whole, fragmented());
        return scale == 0 || units <= 0 ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.round(1000.0 * units / scale)));
    }

    /** The time at which the last fragment ends; 0 if there is none. */
    private long fragmented() {
        ByteBuffer run = box(lastFragment, "traf", "trun");
        ByteBuffer time = box(lastFragment, "traf", "tfdt");
        ByteBuffer head = box(lastFragment, "traf", "tfhd");
        if (run == null || time == null || head == null) {
            return 0;
        }
        long begin = time.get(0) == 1 ? time.getLong(4) : Integer.toUnsignedLong(time.getInt(4));
        return begin + lasting(run, usual(head));
    }

    /** The default duration of a picture; 0 if the file states none. */
    private long usual(ByteBuffer head) {
        int flags = head.getInt(0);
        if ((flags & 0x8) != 0) {
            return Integer.toUnsignedLong(head.getInt(8 + ((flags & 0x1) != 0 ? 8 : 0) + ((flags & 0x2) != 0 ? 4 : 0)));
        }
        ByteBuffer usual = box(movie, "mvex", "trex");
        return usual == null ? 0 : Integer.toUnsignedLong(usual.getInt(12));
    }

    private static long lasting(ByteBuffer run, long usual) {
        int flags = run.getInt(0);
        int count = run.getInt(4);
        if ((flags & 0x100) == 0) {
            return count * usual;
        }
        int at = 8 + ((flags & 0x1) != 0 ? 4 : 0) + ((flags & 0x4) != 0 ? 4 : 0);
        int each = 4 * Integer.bitCount(flags & 0xF00);
        long sum = 0;
        for (int i = 0; i < count && at + 4 <= run.limit(); i++) {
            sum += Integer.toUnsignedLong(run.getInt(at));
            at += each;
        }
        return sum;
    }

    /** The content of the first box on a path of box types; null if there is none. */
    private static @Nullable ByteBuffer box(@Nullable ByteBuffer outer, String... types) {
        ByteBuffer inside = outer;
        for (String type : types) {
            inside = inside == null ? null : inner(inside, type);
        }
        return inside;
    }

    private static @Nullable ByteBuffer inner(ByteBuffer outer, String type) {
        int at = 0;
        while (at + HEAD <= outer.limit()) {
            ByteBuffer head = outer.slice(at, HEAD);
            long length = Integer.toUnsignedLong(head.getInt(0));
            if (length < HEAD || at + length > outer.limit()) {
                return null;
            }
            if (type(head).equals(type)) {
                return outer.slice(at + HEAD, (int) length - HEAD);
            }
            at += (int) length;
        }
        return null;
    }
}
