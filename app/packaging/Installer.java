import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes this system's installer from the image. The build runs it with the image's folder, the project's folder, the
 * folder for the installer, and the version. If a tool is missing, one line names it.
 */
class Installer {
    public static void main(String[] arguments) throws IOException {
        Path image = Path.of(arguments[0]);
        Path project = Path.of(arguments[1]);
        Path destination = Path.of(arguments[2]);
        String version = arguments[3];
        Target target = Target.ofThisSystem();
        Optional<Tool> missing = target.tools().stream().filter(tool -> !tool.isInstalled()).findFirst();
        if (missing.isPresent()) {
            System.err.println("The installer needs " + missing.get().command() + ", which is not on the PATH. Install "
                    + missing.get().source() + ".");
            System.exit(1);
        }
        make(target, image, project, destination, version);
    }

    private static void make(Target target, Path image, Path project, Path destination, String version)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("--type", target.type(), "--name", target.program(),
                "--app-version", version, "--vendor", "GoLink", "--description", "A desktop console for fleets of phones",
                "--copyright", "Apache License 2.0", "--license-file", project.resolve("LICENSE").toString(),
                "--runtime-image", image.toString(), "--module", "dev.golink.app/dev.golink.app.Main",
                "--dest", destination.toString()));
        command.addAll(target.options(project.resolve("assets")));
        Files.createDirectories(destination);
        int exit = ToolProvider.findFirst("jpackage").orElseThrow().run(System.out, System.err,
                command.toArray(String[]::new));
        if (exit != 0) {
            System.err.println("jpackage failed with exit code " + exit + "; see its output above.");
            System.exit(1);
        }
        System.out.println("Installer: in " + destination);
    }

    /** The kind of installer for each system, and the tools it needs. */
    enum Target {
        DEB("deb", "golink", List.of(new Tool("fakeroot", "its package, fakeroot"),
                new Tool("dpkg-deb", "its package, dpkg"))),
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

        String type() {
            return type;
        }

        String program() {
            return program;
        }

        List<Tool> tools() {
            return tools;
        }

        List<String> options(Path assets) {
            Path icon = assets.resolve("icons/golink-256.png");
            Path linux = assets.resolve("packaging/linux");
            return switch (this) {
                // jpackage cannot see which libraries JavaFX, inside the image, loads at run time.
                case DEB -> Stream.concat(RPM.options(assets).stream(),
                        Stream.of("--linux-package-deps", "libgtk-3-0, libxtst6")).toList();
                case RPM -> List.of("--icon", icon.toString(), "--resource-dir", linux.toString(),
                        "--linux-shortcut", "--linux-menu-group", "Network", "--linux-app-category", "net");
                case MSI -> List.of("--win-menu", "--win-shortcut", "--win-per-user-install");
                case DMG -> List.of("--mac-package-identifier", "dev.golink");
            };
        }
    }

    /**
     * A command that jpackage calls.
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
