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

/** The RPM package, made from the image in the way of {@code -Pinstaller} and unpacked into a folder. */
@EnabledOnOs(OS.LINUX)
class RpmPackageIT {
    @TempDir
    private static Path folder;
    private static Path rpm = Path.of("");
    private static InstalledFiles files = new InstalledFiles(Path.of(""));

    @BeforeAll
    static void makeAndUnpackThePackage() throws Exception {
        assumeIsInstalled("rpmbuild");
        assumeIsInstalled("rpm2archive");
        rpm = LinuxPackages.make("rpm", folder.resolve("made"));
        Path root = Files.createDirectories(folder.resolve("root"));
        files = new InstalledFiles(root.resolve("usr"));
        succeeds("sh", "-c", "rpm2archive - < \"$0\" | tar -xz -C \"$1\"", rpm.toString(), root.toString());
    }

    @Test
    void theSameImageGivesTheSamePackage() throws Exception {
        assertThat(LinuxPackages.make("rpm", folder.resolve("again"))).hasSameBinaryContentAs(rpm);
    }

    @Test
    void filesAreWhereSystemsLookForThem() throws Exception {
        files.areWhereSystemsLookForThem();
    }

    @Test
    void aServerNeedsNoGtkAndAWindowGetsItAsARecommendation() throws Exception {
        assertThat(query("--requires")).contains("libc.so.6(GLIBC_2.28)(64bit)").noneMatch(one -> one.contains("gtk"))
                .noneMatch(one -> one.contains("ffmpeg"));
        assertThat(query("--recommends")).contains("libgtk-3.so.0()(64bit)", "libXtst.so.6()(64bit)",
                "font(:lang=zh-cn)");
    }

    @Test
    void noOtherPackageMayUseItsLibraries() throws Exception {
        assertThat(query("--provides")).isNotEmpty().allMatch(one -> one.matches("golink(\\(.+\\))? = 0\\.1\\.0-1"));
    }

    @Test
    void itsDescriptionIsComplete() throws Exception {
        assertThat(field("NAME")).isEqualTo("golink");
        assertThat(field("VERSION")).isEqualTo("0.1.0");
        assertThat(field("ARCH")).isIn("x86_64", "aarch64");
        assertThat(field("URL")).startsWith("https://");
        assertThat(field("PACKAGER")).matches(".+ <.+@.+>");
        assertThat(field("LICENSE")).startsWith("Apache-2.0 AND ");
        assertThat(query("--info", "--changelog")).noneMatch(line -> line.matches(".*(MAINTAINER|HOMEPAGE|PREFIX).*"));
    }

    @Test
    void everythingBelongsToRootAndOnlyRootMayChangeIt() throws Exception {
        assertThat(query("--list", "--verbose")).isNotEmpty()
                .allMatch(line -> line.matches("(l.{9}|.rw[x-]r-[x-]r-[x-]) +\\d+ root +root +.*"));
    }

    @Test
    void foldersOfTheSystemStayWhenThePackageIsRemoved() throws Exception {
        assertThat(query("--list")).contains("/usr/lib/golink", "/usr/share/doc/golink").doesNotContain("/usr/bin",
                "/usr/lib", "/usr/share/applications", "/usr/share/man/man1");
    }

    @Test
    void theCommandOnThePathIsTheLauncherOfTheImage() throws Exception {
        files.startTheProgram();
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
    void systemdUnderstandsTheServiceAndFindsItsPrograms() throws Exception {
        files.haveAValidService("/usr", folder.resolve("unit"));
    }

    @Test
    void scriptsOfThePackageAreValidAndDoNotEnableTheService() throws Exception {
        for (String script : List.of("POSTIN", "PREUN", "POSTUN")) {
            String text = field(script);
            assertThat(text).contains("systemctl").doesNotContain("systemctl enable", "preset");
            succeeds("sh", "-n", Files.writeString(folder.resolve(script), text).toString());
        }
    }

    private static String field(String tag) throws Exception {
        return String.join("\n", query("--queryformat", "%{" + tag + "}"));
    }

    private static List<String> query(String... what) throws Exception {
        List<String> command = new ArrayList<>(List.of("rpm", "-qp"));
        command.addAll(List.of(what));
        command.add(rpm.toString());
        return succeeds(command.toArray(String[]::new));
    }
}
