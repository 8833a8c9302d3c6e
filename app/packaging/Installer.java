import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes this system's installer from the image. The build runs it with the image's folder, the project's folder, the
 * folder for the installer, the version, the maintainer and the homepage. If a tool is missing, one line names it.
 */
class Installer {
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Product product = new Product(Path.of(arguments[0]), Path.of(arguments[1]), arguments[3], arguments[4],
                arguments[5]);
        Path destination = Path.of(arguments[2]);
        Target target = Target.ofThisSystem();
        Optional<Tool> missing = target.tools().stream().filter(tool -> !tool.isInstalled()).findFirst();
        if (missing.isPresent()) {
            System.err.println("The installer needs " + missing.get().command() + ", which is not on the PATH. Install "
                    + missing.get().source() + ".");
            System.exit(1);
        }
        Files.createDirectories(destination);
        int exit = target == Target.DEB ? packDebian(product, destination) : callJpackage(target, product, destination);
        if (exit != 0) {
            System.err.println("The installer could not be made; see the output above (exit code " + exit + ").");
            System.exit(1);
        }
        System.out.println("Installer: in " + destination);
    }

    private static int packDebian(Product product, Path destination) throws IOException, InterruptedException {
        Path root = Files.createTempDirectory(destination, "deb");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            return new DebianPackage(product, root).make(destination);
        } finally {
            delete(root);
        }
    }

    private static int callJpackage(Target target, Product product, Path destination) {
        Path project = product.project();
        List<String> command = new ArrayList<>(List.of("--type", target.type(), "--name", target.program(),
                "--app-version", product.version(), "--vendor", "GoLink", "--description",
                "A desktop console for fleets of phones", "--copyright", "Apache License 2.0", "--license-file",
                project.resolve("LICENSE").toString(), "--about-url", product.homepage(), "--runtime-image",
                product.image().toString(), "--module", "dev.golink.app/dev.golink.app.Main", "--dest",
                destination.toString()));
        command.addAll(target.options(project.resolve("assets")));
        return ToolProvider.findFirst("jpackage").orElseThrow().run(System.out, System.err,
                command.toArray(String[]::new));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /**
     * What is packed.
     *
     * @param image      the image's folder
     * @param project    the project's folder
     * @param version    the version
     * @param maintainer who answers for the installer, with a mail address
     * @param homepage   the address of the project's page
     */
    record Product(Path image, Path project, String version, String maintainer, String homepage) {}

    /** The kind of installer for each system, and the tools it needs. */
    enum Target {
        DEB("deb", "golink", List.of(new Tool("dpkg-deb", "its package, dpkg"))),
        RPM("rpm", "golink", List.of(new Tool("rpmbuild", "its package, rpm-build"))),
        MSI("msi", "GoLink", List.of(new Tool("wix.exe", "the WiX toolset"))),
        DMG("dmg", "GoLink", List.of());

        private final String type;
        private final String program;
        private final List<Tool> tools;

        Target(String type, String program, List<Tool> tools) {
            this.type = type;
            this.program = program;
            this.tools = tools;
        }

        static Target ofThisSystem() {
            String system = System.getProperty("os.name");
            if (system.startsWith("Windows")) {
                return MSI;
            }
            if (system.startsWith("Mac")) {
                return DMG;
            }
            return Files.exists(Path.of("/etc/redhat-release")) ? RPM : DEB;
        }

        /** The type of jpackage. */
        String type() {
            return type;
        }

        String program() {
            return program;
        }

        List<Tool> tools() {
            return tools;
        }

        /** The options of jpackage for this system. */
        List<String> options(Path assets) {
            Path icon = assets.resolve("icons/golink-256.png");
            Path linux = assets.resolve("packaging/linux");
            return switch (this) {
                case DEB -> List.of();
                case RPM -> List.of("--icon", icon.toString(), "--resource-dir", linux.toString(),
                        "--linux-shortcut", "--linux-menu-group", "Network", "--linux-app-category", "net");
                case MSI -> List.of("--win-menu", "--win-shortcut", "--win-per-user-install");
                case DMG -> List.of("--mac-package-identifier", "dev.golink");
            };
        }
    }

    /**
     * A command that makes the installer.
     *
     * @param command the name of the command
     * @param source  where to get it, as text
     */
    record Tool(String command, String source) {
        boolean isInstalled() {
            return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
        }
    }
}
