package dev.golink.app.packaging;

import static dev.golink.app.packaging.LinuxPackages.assumeIsInstalled;
import static dev.golink.app.packaging.LinuxPackages.succeeds;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The Debian package, made from the image in the way of {@code -Pinstaller} and unpacked into a folder. */
@EnabledOnOs(OS.LINUX)
class DebianPackageIT {
    @TempDir
    private static Path folder;
    private static Path deb = Path.of("");
    private static Path root = Path.of("");
    private static InstalledFiles files = new InstalledFiles(root);

    @BeforeAll
    static void makeAndUnpackThePackage() throws Exception {
        assumeIsInstalled("dpkg-deb");
        deb = LinuxPackages.make("deb", folder.resolve("made"));
        root = folder.resolve("root");
        files = new InstalledFiles(root.resolve("usr"));
        succeeds("dpkg-deb", "-x", deb.toString(), root.toString());
    }

    @Test
    void theSameImageGivesTheSamePackage() throws Exception {
        assertThat(LinuxPackages.make("deb", folder.resolve("again"))).hasSameBinaryContentAs(deb);
    }

    @Test
    void filesAreWhereSystemsLookForThem() throws Exception {
        files.areWhereSystemsLookForThem();
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
        assertThat(succeeds("dpkg-deb", "-c", deb.toString())).isNotEmpty()
                .allMatch(line -> line.matches("(l.{9}|.rw[x-]r-[x-]r-[x-]) root/root .*"));
    }

    @Test
    void theCommandOnThePathIsTheLauncherOfTheImage() throws Exception {
        files.startTheProgram();
    }

    @Test
    void aServerFromThePackageHasTheMemoryOfTheDocuments() throws Exception {
        assertThat(execution("--headless")).contains("UseSerialGC", "NewSize=40m");
        assertThat(execution("--demo=1")).doesNotContain("UseSerialGC");
    }

    @Test
    void theMenuEntryOpensLinksToServers() throws Exception {
        files.haveAValidMenuEntry();
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
        files.haveTheLicences();
    }

    @Test
    void systemdUnderstandsTheServiceAndFindsItsPrograms() throws Exception {
        files.haveAValidService("/usr", folder.resolve("unit"));
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

        LinuxPackages.Run run = LinuxPackages.run(List.of("env", "MAINPID=" + ended.pid(),
                root.resolve("usr/lib/golink/bin/golink-wait").toString(), "127.0.0.1", "1"), LinuxPackages.PATH);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.lines()).singleElement().asString().contains("the server has ended");
    }

    @Test
    void scriptsOfThePackageAreValid() throws Exception {
        Path control = folder.resolve("control");
        succeeds("dpkg-deb", "-e", deb.toString(), control.toString());

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

    private static String field(String name) throws Exception {
        return String.join("\n", succeeds("dpkg-deb", "-f", deb.toString(), name));
    }
}
