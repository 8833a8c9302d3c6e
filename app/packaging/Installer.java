import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes the packages that this system can make from the image: on Linux those of {@link Kind}, on Windows and macOS an
 * installer. The build runs it with the image's folder, the project's folder, the folder for the packages, the version,
 * the time of all files, the maintainer and the homepage. More arguments are the only kinds to make. One line names the
 * kinds whose tools are missing.
 */
class Installer {
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Product product = new Product(Path.of(arguments[0]), Path.of(arguments[1]), arguments[3],
                Instant.parse(arguments[4]), arguments[5], arguments[6]);
        Path destination = Files.createDirectories(Path.of(arguments[2]));
        String system = System.getProperty("os.name");
        List<String> wanted = List.of(arguments).subList(7, arguments.length);
        try {
            if (system.startsWith("Windows") || system.startsWith("Mac")) {
                new DesktopInstaller(product).make(destination);
            } else {
                makeForLinux(product, destination, wanted);
            }
        } catch (IOException e) {
            System.err.println("The package could not be made: " + e.getMessage());
            System.exit(1);
        }
        System.out.println("Packages: in " + destination);
    }

    private static void makeForLinux(Product product, Path destination, List<String> wanted)
            throws IOException, InterruptedException {
        List<String> missing = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (!wanted.isEmpty() && !wanted.contains(kind.suffix)) {
                continue;
            }
            if (kind.tool.isEmpty() || Tools.has(kind.tool)) {
                make(kind, product, destination);
            } else {
                missing.add("no ." + kind.suffix + " without " + kind.tool + " (install " + kind.source + ")");
            }
        }
        if (!missing.isEmpty()) {
            System.err.println("Tools that are not on the PATH: " + String.join("; ", missing) + ".");
        }
    }

    private static void make(Kind kind, Product product, Path destination) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(destination, kind.suffix);
        try {
            kind.maker.apply(product).make(folder, destination);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** The kinds of packages for Linux. */
    private enum Kind {
        DEB("deb", "dpkg-deb", "dpkg", DebianPackage::new),
        RPM("rpm", "rpmbuild", "rpm-build, or rpm on Debian", RpmPackage::new),
        ARCHIVE("tar.gz", "", "", Archive::new);

        /** The end of the package's name. */
        private final String suffix;
        /** The command that makes it; empty if it needs none. */
        private final String tool;
        /** The system's package with the command. */
        private final String source;
        private final Function<Product, LinuxPackage> maker;

        Kind(String suffix, String tool, String source, Function<Product, LinuxPackage> maker) {
            this.suffix = suffix;
            this.tool = tool;
            this.source = source;
            this.maker = maker;
        }
    }
}
