import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/** The installers for Windows and macOS, which jpackage makes. */
class DesktopInstaller {
    /** Says to Windows that a newer installer replaces an older one. It never changes. */
    private static final String UPGRADES = "5e0f6b0e-3c0f-4c55-9d7f-6f2a4ad8a3c1";

    private final Product product;

    DesktopInstaller(Product product) {
        this.product = product;
    }

    void make(Path destination) throws IOException {
        Path work = Files.createTempDirectory("golink-installer");
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        if (windows && !hasWix()) {
            throw new IOException("The WiX toolset is not on the PATH. Install it; jpackage works with its versions 3, 4 and 5.");
        }
        List<String> command = new ArrayList<>(List.of("--name", "GoLink", "--vendor", "GoLink", "--description",
                "A desktop console for fleets of phones", "--copyright", "Apache License 2.0", "--license-file",
                product.project().resolve("LICENSE").toString(), "--about-url", product.homepage(), "--runtime-image",
                product.image().toString(), "--module", "dev.golink.app/dev.golink.app.Main", "--dest",
                destination.toString()));
        command.addAll(windows ? forWindows(work) : forMac(work));
        int exit = ToolProvider.findFirst("jpackage").orElseThrow().run(System.out, System.err,
                command.toArray(String[]::new));
        if (exit != 0) {
            throw new IOException("jpackage failed; see the output above (exit code " + exit + ").");
        }
        if (!windows) {
            Files.move(destination.resolve("GoLink-" + macVersion() + ".dmg"),
                    destination.resolve("GoLink-" + product.version() + ".dmg"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** WiX 3 has candle.exe, which jpackage also finds by the variable WIX. Newer versions have wix.exe. */
    private static boolean hasWix() {
        return Tools.has("wix.exe") || Tools.has("candle.exe") || System.getenv("WIX") != null;
    }

    /**
     * Each user installs the program without an administrator, beside the folder GoLink with the data. jpackage has no option for a URL scheme on Windows: only a
     * copy of its whole WiX source could add one. So golink:// links are registered by hand; see docs/operations.md.
     */
    private List<String> forWindows(Path work) throws IOException {
        return List.of("--type", "msi", "--app-version", product.version(), "--icon",
                Icons.ofWindows(icons(), work.resolve("GoLink.ico")).toString(), "--install-dir", "Programs\\GoLink",
                "--win-per-user-install", "--win-menu", "--win-menu-group", "GoLink", "--win-shortcut",
                "--win-dir-chooser", "--win-upgrade-uuid", UPGRADES, "--win-help-url", product.homepage());
    }

    /** The description of the program, Info.plist, is the project's own, for it also names the URL scheme golink. */
    private List<String> forMac(Path work) throws IOException {
        Path resources = Files.createDirectories(work.resolve("resources"));
        Files.writeString(resources.resolve("Info.plist"),
                product.filled(Files.readString(product.template("macos/Info.plist"))));
        return List.of("--type", "dmg", "--app-version", macVersion(), "--icon",
                Icons.ofMac(icons(), work.resolve("GoLink.icns")).toString(), "--resource-dir", resources.toString(),
                "--mac-package-identifier", "dev.golink", "--mac-package-name", "GoLink", "--mac-app-category",
                "utilities");
    }

    private Path icons() {
        return product.project().resolve("assets/icons");
    }

    /** jpackage refuses a version for macOS that begins with 0. Info.plist and the installer's name have the real one. */
    private String macVersion() {
        return product.version().replaceFirst("^0\\.", "1.");
    }
}
