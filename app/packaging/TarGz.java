import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a folder as a compressed archive: sorted, owned by root, with one time for all files, so that the same folder
 * always gives the same bytes. The format is ustar of POSIX.1-1988 (pax(1), "ustar Interchange Format").
 */
class TarGz {
    private static final int BLOCK = 512;
    private static final int NAME = 100;

    private final OutputStream out;
    private final long seconds;

    private TarGz(OutputStream out, Instant time) {
        this.out = out;
        this.seconds = time.getEpochSecond();
    }

    /**
     * @param folder what is packed
     * @param name   the folder's name in the archive
     * @param time   the time of all files
     * @param file   the archive
     */
    static void pack(Path folder, String name, Instant time, Path file) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16);
                Stream<Path> all = Files.walk(folder)) {
            TarGz tar = new TarGz(out, time);
            for (Path path : all.sorted().toList()) {
                tar.add(path, (name + "/" + folder.relativize(path)).replaceAll("/$", ""));
            }
            out.write(new byte[2 * BLOCK]);
        }
    }

    private void add(Path path, String name) throws IOException {
        if (Files.isSymbolicLink(path)) {
            header(name, '2', 0777, 0, Files.readSymbolicLink(path).toString());
        } else if (Files.isDirectory(path)) {
            header(name + "/", '5', 0755, 0, "");
        } else {
            long size = Files.size(path);
            header(name, '0', Files.isExecutable(path) ? 0755 : 0644, size, "");
            Files.copy(path, out);
            out.write(new byte[(int) (-size & BLOCK - 1)]);
        }
    }

    private void header(String name, char type, int mode, long size, String link) throws IOException {
        byte[] block = new byte[BLOCK];
        int cut = name.length() <= NAME ? 0 : name.indexOf('/', name.length() - NAME - 1) + 1;
        text(block, 0, NAME, name.substring(cut));
        octal(block, 100, 8, mode);
        octal(block, 108, 8, 0);
        octal(block, 116, 8, 0);
        octal(block, 124, 12, size);
        octal(block, 136, 12, seconds);
        block[156] = (byte) type;
        text(block, 157, NAME, link);
        text(block, 257, 8, "ustar\00000");
        text(block, 265, 32, "root");
        text(block, 297, 32, "root");
        text(block, 345, 155, cut == 0 ? "" : name.substring(0, cut - 1));
        checksum(block);
        out.write(block);
    }

    private static void text(byte[] block, int at, int length, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > length) {
            throw new IllegalArgumentException("Too long for an archive: " + value);
        }
        System.arraycopy(bytes, 0, block, at, bytes.length);
    }

    private static void octal(byte[] block, int at, int length, long value) {
        text(block, at, length, String.format(Locale.ROOT, "%0" + (length - 1) + "o", value));
    }

    /** The sum of all bytes, for which its own field counts as spaces. */
    private static void checksum(byte[] block) {
        Arrays.fill(block, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte one : block) {
            sum += one & 0xff;
        }
        text(block, 148, 8, String.format(Locale.ROOT, "%06o\0 ", sum));
    }
}
