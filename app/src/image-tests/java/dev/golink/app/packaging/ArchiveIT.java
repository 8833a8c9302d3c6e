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

/** The archive for any Linux, made from the image in the way of {@code -Pinstaller} and unpacked by tar. */
@EnabledOnOs(OS.LINUX)
class ArchiveIT {
    @TempDir
    private static Path folder;
    private static Path archive = Path.of("");
    private static Path unpacked = Path.of("");
    private static InstalledFiles files = new InstalledFiles(unpacked);
    private static List<String> said = List.of();

    @BeforeAll
    static void makeAndUnpackTheArchive() throws Exception {
        Path made = folder.resolve("made");
        LinuxPackages.Run run = LinuxPackages.runInstaller(made, Files.createDirectory(folder.resolve("no-tools")));
        assertThat(run.exit()).as("%s", run.lines()).isZero();
        said = run.lines();
        archive = LinuxPackages.onlyFile(made);
        assumeIsInstalled("tar");
        succeeds("tar", "-xzf", archive.toString(), "-C", folder.toString());
        unpacked = folder.resolve(archive.getFileName().toString().replace(".tar.gz", ""));
        files = new InstalledFiles(unpacked);
    }

    @Test
    void itNeedsNoToolAndTheToolsOfOtherPackagesAreNamedInOneLine() {
        assertThat(archive.toString()).endsWith(".tar.gz");
        assertThat(said).filteredOn(line -> line.contains("PATH")).singleElement().asString().contains("dpkg-deb",
                "rpmbuild");
    }

    @Test
    void theSameImageGivesTheSameArchive() throws Exception {
        assertThat(LinuxPackages.make("tar.gz", folder.resolve("again"))).hasSameBinaryContentAs(archive);
    }

    @Test
    void everythingIsInOneFolderWithATextAboutTheInstallation() throws Exception {
        assertThat(unpacked.toFile().list()).containsExactlyInAnyOrder("INSTALL.txt", "bin", "lib", "share");
        assertThat(unpacked.resolve("INSTALL.txt")).content().contains("GoLink 0.1.0", "https://golink.example",
                "/usr/local/").doesNotContain("VERSION", "HOMEPAGE");
    }

    @Test
    void everythingBelongsToRootAndOnlyRootMayChangeIt() throws Exception {
        assertThat(succeeds("tar", "-tvzf", archive.toString())).isNotEmpty()
                .allMatch(line -> line.matches("(l.{9}|.rw[x-]r-[x-]r-[x-]) root/root .* 2026-01-02 .*"));
    }

    @Test
    void theProgramStartsFromTheFolder() throws Exception {
        files.startTheProgram();
    }

    @Test
    void aCopyWorksInAnotherFolder() throws Exception {
        Path local = Files.createDirectories(folder.resolve("local"));

        succeeds("cp", "-R", unpacked.resolve("bin").toString(), unpacked.resolve("lib").toString(),
                unpacked.resolve("share").toString(), local.toString());

        new InstalledFiles(local).areWhereSystemsLookForThem();
        new InstalledFiles(local).startTheProgram();
    }

    @Test
    void theTextNamesEveryFileThatIsRemoved() throws Exception {
        String text = Files.readString(unpacked.resolve("INSTALL.txt"));

        for (String file : InstalledFiles.SHARED) {
            String named = file.replaceAll("hicolor/[^/]+/", "hicolor/*/");
            assertThat(text).contains(named);
        }
        assertThat(text).contains("lib/golink ", "share/doc/golink ", "share/man/man1/golink-*.1.gz");
    }

    @Test
    void theMenuEntryOpensLinksToServers() throws Exception {
        files.haveAValidMenuEntry();
    }

    @Test
    void everyLibraryIsNamedWithItsLicence() {
        files.haveTheLicences();
    }

    @Test
    void theServiceIsForTheFolderThatTheTextNames() throws Exception {
        files.haveAValidService("/usr/local", folder.resolve("unit"));
    }
}
