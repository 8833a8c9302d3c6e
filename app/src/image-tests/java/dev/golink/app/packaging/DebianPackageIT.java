package dev.golink.app.packaging;

import static dev.golink.app.packaging.LinuxPackages.assumeIsInstalled;
import static dev.golink.app.packaging.LinuxPackages.succeeds;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    void theLauncherChoosesMemoryAndCacheForTheWindowOrForTheServer() throws Exception {
        assertThat(execution(":0", "--headless")).contains("NewSize=40m", "headless.aot");
        assertThat(execution(":0", "--demo=1")).contains("NewSize=20m", "window.aot");
        assertThat(execution(":0", "golink://lab.example")).contains("NewSize=20m", "window.aot");
        assertThat(execution(":0", "simulate")).contains("NewSize=40m", "headless.aot");
        assertThat(execution("", "--demo=1")).contains("NewSize=40m", "headless.aot");
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
                "golink-config.1.gz", "golink-config-check.1.gz", "golink-config-show.1.gz", "golink-check-server.1.gz",
                "golink-check-phone.1.gz", "golink-cert.1.gz", "golink-cert-show.1.gz", "golink-cert-rotate.1.gz",
                "golink-cert-export.1.gz", "golink-cert-destroy.1.gz", "golink-pair.1.gz", "golink-admit.1.gz",
                "golink-admit-list.1.gz", "golink-admit-allow.1.gz", "golink-admit-deny.1.gz", "golink-operator.1.gz",
                "golink-operator-list.1.gz", "golink-operator-add.1.gz", "golink-operator-roles.1.gz",
                "golink-operator-passwd.1.gz", "golink-operator-token.1.gz", "golink-operator-revoke.1.gz",
                "golink-operator-remove.1.gz", "golink-access.1.gz", "golink-access-list.1.gz",
                "golink-access-revoke.1.gz", "golink-access-path-token.1.gz",
                "golink-access-bridge-token.1.gz", "golink-backup.1.gz",
                "golink-restore.1.gz", "golink-audit.1.gz", "golink-audit-list.1.gz", "golink-audit-verify.1.gz",
                "golink-audit-export.1.gz", "golink-history.1.gz", "golink-history-counts.1.gz", "golink-trace.1.gz",
                "golink-input.1.gz", "golink-adb-bridge.1.gz");
        assumeIsInstalled("man");
        List<String> page = succeeds("man", "--warnings", "--locale=C", "--local-file",
                pages.resolve("golink.1.gz").toString());
        for (String text : List.of("--headless", "--max-connections=N", "EXIT STATUS", "GOLINK_MEMORY",
                "golink-simulate(1)", "Default: 8080")) {
            assertThat(String.join("\n", page)).contains(text);
        }
        assertThat(page).noneMatch(line -> line.contains("warning:") || line.contains("${") || line.contains("%n"));
        assertThat(String.join("\n", succeeds("man", "--warnings", "--locale=C", "--local-file",
                pages.resolve("golink-config-check.1.gz").toString()))).contains("golink config check", "[FILE]")
                .doesNotContain("warning:");
    }

    @Test
    void bashCompletesOptionsAndCommands() throws Exception {
        Path completion = root.resolve("usr/share/bash-completion/completions/golink");
        assumeIsInstalled("bash");

        succeeds("bash", "-n", completion.toString());
        assertThat(completed(completion, "--head")).containsExactly("--headless");
        assertThat(completed(completion, "sim")).containsExactly("simulate");
        assertThat(completed(completion, "config", "ch")).containsExactly("check");
    }

    /** What bash would offer for the beginning of the last argument. Outside a completion bash has no compopt. */
    private static List<String> completed(Path completion, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", "-c", "compopt() { :; }; source \"$0\";"
                + " COMP_WORDS=(golink \"$@\"); COMP_CWORD=$#; _complete_golink; echo \"${COMPREPLY[@]}\"",
                completion.toString()));
        command.addAll(List.of(arguments));
        return succeeds(command.toArray(String[]::new));
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
    void anUpgradeKeepsTheConfigurationFileThatSomebodyEdited() throws Exception {
        Path control = folder.resolve("conffiles");
        succeeds("dpkg-deb", "-e", deb.toString(), control.toString());

        assertThat(control.resolve("conffiles")).hasContent("/etc/golink/golink.toml");
    }

    @Test
    void theConfigurationFileSetsNothingAndIsValidWithAllItsSettings() throws Exception {
        Path golink = root.resolve("usr/bin/golink");
        Path shipped = root.resolve("etc/golink/golink.toml");
        Path all = Files.writeString(folder.resolve("all.toml"),
                Files.readString(shipped).replaceAll("(?m)^#(?=\\S)", ""));

        assertThat(Files.readAllLines(shipped)).allMatch(line -> line.isBlank() || line.startsWith("#"));
        assertThat(succeeds(golink.toString(), "config", "check", all.toString()))
                .containsExactly(all + ": no problems");
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
    private static String execution(String display, String argument) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("sh", "-x", root.resolve("usr/bin/golink").toString(), argument,
                "--no-such-option").redirectErrorStream(true);
        builder.environment().put("DISPLAY", display);
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
