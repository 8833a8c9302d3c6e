import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The files of GoLink on a Linux computer, which are the same in every package: the image in {@code lib/golink}, its
 * launcher on the PATH, and what desktops, shells and systemd find in their own folders. jpackage would put another
 * launcher before the image's, which would leave out the image's settings for memory, crash files and character sets.
 */
class LinuxFiles {
    private static final List<Integer> ICON_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

    private final Product product;
    private final Path root;
    private final String prefix;

    /**
     * @param root   an empty folder for the files
     * @param prefix the folder on the computer that will have these files, such as {@code /usr}
     */
    LinuxFiles(Product product, Path root, String prefix) {
        this.product = product;
        this.root = root;
        this.prefix = prefix;
    }

    /** Lays out all files. */
    void add() throws IOException {
        addProgram();
        addDesktop();
        addManual();
        addDocuments();
        addService();
        settle(root, product);
    }

    /**
     * Lays out the configuration file, in which every setting is commented out.
     *
     * @param etc the folder that becomes {@code /etc}
     */
    void addConfiguration(Path etc) throws IOException {
        Path file = Files.createDirectories(etc.resolve("golink")).resolve("golink.toml");
        Files.copy(product.image().resolve("share/doc/golink/golink.toml"), file);
        permit(file, false);
    }

    /** The size of all files in KiB, each rounded up. */
    long kibibytes() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> !Files.isSymbolicLink(file)).mapToLong(file -> file.toFile().length() / 1024 + 1)
                    .sum();
        }
    }

    private void addProgram() throws IOException {
        copyImage(product.image(), folder("lib/golink"));
        Files.createSymbolicLink(folder("bin").resolve("golink"), Path.of("../lib/golink/bin/golink"));
    }

    private void addDesktop() throws IOException {
        copy(product.template("linux/golink.desktop"), "share/applications/golink.desktop", false);
        Path icons = product.project().resolve("assets/icons");
        for (int size : ICON_SIZES) {
            copy(icons.resolve("golink-" + size + ".png"),
                    "share/icons/hicolor/" + size + "x" + size + "/apps/golink.png", false);
        }
        copy(icons.resolve("golink.svg"), "share/icons/hicolor/scalable/apps/golink.svg", false);
        write(filled("golink.metainfo.xml"), "share/metainfo/dev.golink.golink.metainfo.xml");
    }

    private void addManual() throws IOException {
        Path share = product.image().resolve("share");
        copy(share.resolve("bash-completion/completions/golink"), "share/bash-completion/completions/golink", false);
        try (Stream<Path> pages = Files.list(share.resolve("man/man1"))) {
            for (Path page : pages.toList()) {
                compress(page, "share/man/man1/" + page.getFileName() + ".gz");
            }
        }
    }

    private void addDocuments() throws IOException {
        String to = "share/doc/golink";
        Path documents = product.image().resolve(to);
        try (Stream<Path> files = Files.walk(documents)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, to + "/" + documents.relativize(file), false);
            }
        }
        compress(product.project().resolve("CHANGELOG.md"), to + "/changelog.gz");
        String libraries = Files.readString(documents.resolve("libraries.txt")).indent(2);
        write(filled("copyright").replace("LIBRARIES\n", libraries), to + "/copyright");
    }

    private void addService() throws IOException {
        String unit = Files.readString(product.template("linux/golink-server.service"));
        write(unit.replace("=/usr/", "=" + prefix + "/"), "lib/systemd/system/golink-server.service");
    }

    private String filled(String template) throws IOException {
        return product.filled(Files.readString(product.template("linux").resolve(template))).replace("PREFIX", prefix)
                .replace("DATE", product.day().toString());
    }

    private Path folder(String path) throws IOException {
        return Files.createDirectories(root.resolve(path));
    }

    private Path file(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return file;
    }

    private void write(String text, String to) throws IOException {
        Files.writeString(file(to), text);
        permit(root.resolve(to), false);
    }

    private void copy(Path from, String to, boolean executable) throws IOException {
        Files.copy(from, file(to));
        permit(root.resolve(to), executable);
    }

    private void compress(Path from, String to) throws IOException {
        try (OutputStream out = new SmallestGzip(Files.newOutputStream(file(to)))) {
            Files.copy(from, out);
        }
        permit(root.resolve(to), false);
    }

    /** Copies the image, except for what belongs into folders of the system. */
    private static void copyImage(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (folder.equals(from.resolve("share"))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(from.relativize(file));
                Files.copy(file, copy, LinkOption.NOFOLLOW_LINKS);
                if (!attributes.isSymbolicLink()) {
                    permit(copy, Files.isExecutable(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** All users may read every file, and only its owner may change it, whatever the permissions of the build were. */
    private static void permit(Path file, boolean executable) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** Gives every folder the same permissions, and every file and folder the same time, whenever and by whom it was built. */
    static void settle(Path root, Product product) throws IOException {
        FileTime time = FileTime.from(product.released());
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!attributes.isSymbolicLink()) {
                    Files.setLastModifiedTime(file, time);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                permit(folder, true);
                Files.setLastModifiedTime(folder, time);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Compresses as far as possible, as Debian asks for. It writes neither a name nor a time into the file. */
    private static final class SmallestGzip extends GZIPOutputStream {
        SmallestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
