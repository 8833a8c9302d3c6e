import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The RPM package, for Fedora, openSUSE and others. rpmbuild packs {@link LinuxFiles}, in {@code /usr}. */
class RpmPackage implements LinuxPackage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE MMM dd yyyy", Locale.ENGLISH);
    /** Folders that belong to this package as a whole. The other folders belong to the system. */
    private static final List<String> OWN = List.of("usr/lib/golink", "usr/share/doc/golink");
    /** An upgrade leaves this file as it is if somebody has changed it. */
    private static final String CONFIGURATION = "etc/golink/golink.toml";

    private final Product product;

    RpmPackage(Product product) {
        this.product = product;
    }

    @Override
    public void make(Path folder, Path destination) throws IOException, InterruptedException {
        Path root = folder.resolve("files");
        LinuxFiles files = new LinuxFiles(product, root.resolve("usr"), "/usr");
        files.add();
        files.addConfiguration(root.resolve("etc"));
        LinuxFiles.settle(root, product);
        Path list = Files.write(folder.resolve("list"), list(root));
        Path spec = Files.writeString(folder.resolve("golink.spec"), product
                .filled(Files.readString(product.template("rpm/golink.spec"))).replace("FILES", root.toString())
                .replace("LIST", list.toString()).replace("DATE", product.day().format(DAY)).replace("PREFIX", "/usr"));
        List<String> command = new ArrayList<>(List.of("rpmbuild", "-bb", "--quiet", "--target", architecture()));
        settings(folder, destination).forEach(setting -> command.addAll(List.of("--define", setting)));
        command.add(spec.toString());
        Tools.run(product, command);
    }

    /**
     * rpmbuild changes nothing in the files: it strips and compresses nothing, and searches for no debug information. The
     * package names no computer and no time of its own, so it is the same each time.
     */
    private static List<String> settings(Path folder, Path destination) {
        return List.of("_topdir " + folder.resolve("rpm"), "_rpmdir " + destination,
                "_rpmfilename %{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm", "_tmppath " + folder.resolve("tmp"),
                "__os_install_post %{nil}", "__spec_install_pre %{___build_pre}", "debug_package %{nil}",
                "_build_id_links none", "_binary_payload w9.zstdio", "_buildhost localhost",
                "use_source_date_epoch_as_buildtime 1", "clamp_mtime_to_source_date_epoch 1",
                "source_date_epoch_from_changelog 0");
    }

    /** Every file and folder of the package, as the list of a specification. */
    private static Set<String> list(Path root) throws IOException {
        Set<String> lines = new TreeSet<>();
        OWN.forEach(folder -> lines.add("/" + folder));
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> !Files.isDirectory(file)).map(file -> root.relativize(file).toString())
                    .filter(file -> OWN.stream().noneMatch(own -> file.startsWith(own + "/")))
                    .forEach(file -> lines.add((file.equals(CONFIGURATION) ? "%config(noreplace) /" : "/") + file));
        }
        return lines;
    }

    /** RPM's name of the architecture that this Java, and so the image, is for. */
    private static String architecture() {
        String java = System.getProperty("os.arch");
        return java.equals("amd64") ? "x86_64" : java;
    }
}
