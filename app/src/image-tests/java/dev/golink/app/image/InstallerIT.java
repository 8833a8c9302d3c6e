package dev.golink.app.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The Debian package, made from the image in the way of {@code -Pinstaller} and unpacked into a folder. */
@EnabledOnOs(OS.LINUX)
class InstallerIT {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final String PATH = System.getenv().getOrDefault("PATH", "");

    @TempDir
    private static Path folder;
    private static Path root = Path.of("");

    @BeforeAll
    static void makeAndUnpackThePackage() throws Exception {
        assumeIsInstalled("dpkg-deb");
        Run run = make(folder.resolve("installer"), PATH);
        assertThat(run.exit()).as("%s", run.lines()).isZero();
        root = folder.resolve("root");
        succeeds("dpkg-deb", "-x", deb().toString(), root.toString());
    }

    @Test
    void aMissingToolIsNamedInOneLine() throws Exception {
        Run run = make(folder.resolve("nothing"), folder.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.lines()).singleElement().asString().contains("dpkg-deb");
    }

    @Test
    void onlyThePackageIsLeftWhereItWasMade() {
        assertThat(folder.resolve("installer").toFile().list()).singleElement().asString().endsWith(".deb");
    }

    @Test
    void aServerNeedsNoGtkAndAWindowGetsItAsARecommendation() throws Exception {
        assertThat(field("Depends")).doesNotContain("gtk");
        assertThat(field("Recommends")).contains("libgtk-3-0", "libxtst6", "fonts-");
        assertThat(field("Maintainer")).matches(".+ <.+@.+>");
        assertThat(field("Homepage")).startsWith("https://");
        assertThat(field("Section")).isEqualTo("net");
        assertThat(Integer.parseInt(field("Installed-Size"))).isGreaterThan(50_000);
    }

    @Test
    void everythingBelongsToRootAndOnlyRootMayChangeIt() throws Exception {
        assertThat(succeeds("dpkg-deb", "-c", deb().toString())).isNotEmpty()
                .allMatch(line -> line.matches("(l.{9}|.rw[x-]r-[x-]r-[x-]) root/root .*"));
    }

    @Test
    void theCommandOnThePathIsTheLauncherOfTheImage() throws Exception {
        Path command = root.resolve("usr/bin/golink");

        assertThat(Files.readSymbolicLink(command)).isRelative();
        assertThat(command.toRealPath()).isEqualTo(root.toRealPath().resolve("usr/lib/golink/bin/golink"))
                .hasSameBinaryContentAs(PROJECT.resolve("assets/packaging/linux/golink"));
        assertThat(succeeds(command.toString(), "--version")).singleElement().asString().startsWith("golink ");
    }

    @Test
    void aServerFromThePackageHasTheMemoryOfTheDocuments() throws Exception {
        assertThat(execution("--headless")).contains("UseSerialGC", "NewSize=40m");
        assertThat(execution("--demo=1")).doesNotContain("UseSerialGC");
    }

    @Test
    void theMenuEntryNamesTheCommandTheIconAndTheClassOfTheWindow() throws Exception {
        Path entry = root.resolve("usr/share/applications/golink.desktop");

        assertThat(entry).content().contains("\nExec=golink\n", "\nIcon=golink\n", "\nStartupWMClass=GoLink\n");
        for (String size : List.of("16x16", "24x24", "32x32", "48x48", "64x64", "128x128", "256x256")) {
            assertThat(root.resolve("usr/share/icons/hicolor/" + size + "/apps/golink.png")).isNotEmptyFile();
        }
        assertThat(root.resolve("usr/share/icons/hicolor/scalable/apps/golink.svg")).isNotEmptyFile();
        assumeIsInstalled("desktop-file-validate");
        assertThat(succeeds("desktop-file-validate", entry.toString())).isEmpty();
    }

    @Test
    void softwareCentresKnowTheProgram() throws Exception {
        Path data = root.resolve("usr/share/metainfo/dev.golink.golink.metainfo.xml");

        assertThat(data).content().contains(">golink.desktop</launchable>", "version=\"" + field("Version") + "\"");
        assumeIsInstalled("appstreamcli");
        succeeds("appstreamcli", "validate", "--no-net", data.toString());
    }

    @Test
    void everyCommandHasAManualPage() throws Exception {
        Path pages = root.resolve("usr/share/man/man1");

        assertThat(pages.toFile().list()).containsExactlyInAnyOrder("golink.1.gz", "golink-simulate.1.gz",
                "golink-check-server.1.gz", "golink-check-phone.1.gz");
        assumeIsInstalled("man");
        List<String> page = succeeds("man", "--warnings", "--locale=C", "--local-file",
                pages.resolve("golink.1.gz").toString());
        for (String text : List.of("--headless", "--max-connections=N", "EXIT STATUS", "GOLINK_MEMORY",
                "golink-simulate(1)", "Default: 127.0.0.1")) {
            assertThat(String.join("\n", page)).contains(text);
        }
        assertThat(page).noneMatch(line -> line.contains("warning:") || line.contains("${") || line.contains("%n"));
    }

    @Test
    void bashCompletesOptionsAndCommands() throws Exception {
        Path completion = root.resolve("usr/share/bash-completion/completions/golink");
        assumeIsInstalled("bash");

        succeeds("bash", "-n", completion.toString());
        assertThat(completed(completion, "--head")).containsExactly("--headless");
        assertThat(completed(completion, "sim")).containsExactly("simulate");
    }

    /** What bash would offer for the beginning of an argument. Outside a completion bash has no compopt. */
    private static List<String> completed(Path completion, String beginning) throws Exception {
        return succeeds("bash", "-c", "compopt() { :; }; source \"$0\"; COMP_WORDS=(golink \"$1\"); COMP_CWORD=1;"
                + " _complete_golink; echo \"${COMPREPLY[@]}\"", completion.toString(), beginning);
    }

    @Test
    void everyLibraryIsNamedWithItsLicence() {
        assertThat(root.resolve("usr/share/doc/golink/copyright")).content().contains("Apache-2.0", "  picocli: ",
                "  OpenJFX: GPL-2.0-only WITH Classpath-exception-2.0", "/usr/lib/golink/legal")
                .doesNotContain("LIBRARIES", "MAINTAINER", "HOMEPAGE");
        assertThat(root.resolve("usr/lib/golink/legal")).isNotEmptyDirectory();
    }

    @Test
    void systemdUnderstandsTheServiceAndFindsItsPrograms() throws Exception {
        Path unit = root.resolve("usr/lib/systemd/system/golink-server.service");

        assertThat(unit).content().contains("\nDynamicUser=yes\n", "\nStateDirectory=golink\n",
                "\nRestart=on-failure\n");
        assertThat(root.resolve("etc")).doesNotExist(); // a link there would enable the service
        assumeIsInstalled("systemd-analyze");
        Path here = Files.writeString(Files.createDirectories(folder.resolve("unit")).resolve("golink-server.service"),
                Files.readString(unit).replace("=/usr/", "=" + root.toRealPath() + "/usr/"));
        assertThat(succeeds("systemd-analyze", "verify", "--man=no", "--recursive-errors=no", here.toString()))
                .isEmpty();
    }

    @Test
    void theHelperOfTheServiceWaitsUntilAServerIsReady() throws Exception {
        assumeIsInstalled("bash");
        Path golink = root.resolve("usr/bin/golink");
        Process server = new ProcessBuilder(golink.toString(), "--headless", "--port=0", "--http-port=0",
                "--data=" + folder.resolve("data")).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            String line = server.inputReader().readLine();
            String port = line.substring(line.lastIndexOf(':') + 1);

            succeeds(root.resolve("usr/lib/golink/bin/golink-wait").toString(), "127.0.0.1", port);
        } finally {
            server.destroy();
        }
        assertThat(server.waitFor()).isZero();
    }

    @Test
    void theHelperOfTheServiceGivesUpWhenTheServerHasEnded() throws Exception {
        assumeIsInstalled("bash");
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();

        Run run = run(List.of("env", "MAINPID=" + ended.pid(),
                root.resolve("usr/lib/golink/bin/golink-wait").toString(), "127.0.0.1", "1"), PATH);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.lines()).singleElement().asString().contains("the server has ended");
    }

    @Test
    void scriptsOfThePackageAreValid() throws Exception {
        Path control = folder.resolve("control");
        succeeds("dpkg-deb", "-e", deb().toString(), control.toString());

        for (String script : List.of("postinst", "prerm", "postrm")) {
            assertThat(control.resolve(script)).isExecutable();
            succeeds("sh", "-n", control.resolve(script).toString());
        }
    }

    /** The command line with which the launcher starts Java, here for a start that ends with an unknown option. */
    private static String execution(String argument) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("sh", "-x", root.resolve("usr/bin/golink").toString(), argument,
                "--no-such-option").redirectErrorStream(true);
        Process process = builder.start();
        String trace = process.inputReader().lines().filter(line -> line.startsWith("+ exec ")).findFirst()
                .orElseThrow();
        process.waitFor();
        return trace;
    }

    private static void assumeIsInstalled(String command) {
        boolean is = Stream.of(PATH.split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, command)));
        String reason = "No " + command + " on the PATH: what it would check of the Debian package is not checked.";
        if (!is) {
            System.out.println("Skipped. " + reason);
        }
        assumeTrue(is, reason);
    }

    private static Path deb() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("installer"))) {
            return files.filter(file -> file.toString().endsWith(".deb")).findFirst().orElseThrow();
        }
    }

    private static String field(String name) throws Exception {
        return String.join("\n", succeeds("dpkg-deb", "-f", deb().toString(), name));
    }

    private static Run make(Path destination, String path) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return run(List.of(java.toString(), PROJECT.resolve("app/packaging/Installer.java").toString(),
                System.getProperty("golink.image"), PROJECT.toString(), destination.toString(), "0.1.0",
                "GoLink maintainers <maintainers@golink.example>", "https://golink.example"), path);
    }

    private static List<String> succeeds(String... command) throws Exception {
        Run run = run(List.of(command), PATH);
        assertThat(run.exit()).as("%s: %s", List.of(command), run.lines()).isZero();
        return run.lines();
    }

    private static Run run(List<String> command, String path) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
        builder.environment().put("PATH", path);
        Process process = builder.start();
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), lines);
    }

    private record Run(int exit, List<String> lines) {}
}
