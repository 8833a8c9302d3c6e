package dev.golink.app.packaging;

import static dev.golink.app.packaging.LinuxPackages.PROJECT;
import static dev.golink.app.packaging.LinuxPackages.assumeIsInstalled;
import static dev.golink.app.packaging.LinuxPackages.succeeds;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.golink.app.help.Library;

/**
 * What every package for Linux puts onto a computer, checked in a folder.
 *
 * @param prefix the folder with {@code bin}, {@code lib} and {@code share}
 */
record InstalledFiles(Path prefix) {
    /** The files of the package outside its own folders, without the manual pages of commands. */
    static final List<String> SHARED = List.of("bin/golink", "lib/systemd/system/golink-server.service",
            "share/applications/golink.desktop", "share/bash-completion/completions/golink",
            "share/icons/hicolor/128x128/apps/golink.png", "share/icons/hicolor/16x16/apps/golink.png",
            "share/icons/hicolor/24x24/apps/golink.png", "share/icons/hicolor/256x256/apps/golink.png",
            "share/icons/hicolor/32x32/apps/golink.png", "share/icons/hicolor/48x48/apps/golink.png",
            "share/icons/hicolor/64x64/apps/golink.png", "share/icons/hicolor/scalable/apps/golink.svg",
            "share/man/man1/golink.1.gz", "share/metainfo/dev.golink.golink.metainfo.xml");

    void areWhereSystemsLookForThem() throws IOException {
        try (Stream<Path> files = Files.walk(prefix)) {
            assertThat(files.filter(file -> !Files.isDirectory(file)).map(file -> prefix.relativize(file).toString())
                    .filter(file -> !file.matches("(lib|share/doc)/golink/.*|share/man/man1/golink-[a-z-]+\\.1\\.gz")))
                    .containsExactlyInAnyOrderElementsOf(SHARED);
        }
    }

    /** The command is the image's launcher, and the program starts. */
    void startTheProgram() throws IOException, InterruptedException {
        Path command = prefix.resolve("bin/golink");

        assertThat(Files.readSymbolicLink(command)).isRelative();
        assertThat(command.toRealPath()).isEqualTo(prefix.toRealPath().resolve("lib/golink/bin/golink"))
                .hasSameBinaryContentAs(PROJECT.resolve("assets/packaging/linux/golink"));
        assertThat(succeeds(command.toString(), "--version")).singleElement().asString().startsWith("golink ");
    }

    /** The menu entry names the command, the icon, the class of the window, and the scheme of links to servers. */
    void haveAValidMenuEntry() throws IOException, InterruptedException {
        Path entry = prefix.resolve("share/applications/golink.desktop");

        assertThat(entry).content().contains("\nExec=golink %u\n", "\nMimeType=x-scheme-handler/golink;\n",
                "\nIcon=golink\n", "\nStartupWMClass=GoLink\n");
        assumeIsInstalled("desktop-file-validate");
        assertThat(succeeds("desktop-file-validate", entry.toString())).isEmpty();
    }

    /** Every library's licence is named, and its text is there, also those of Java's own parts. */
    void haveTheLicences() {
        Path documents = prefix.resolve("share/doc/golink");

        assertThat(documents.resolve("copyright")).content().contains("Apache-2.0", "  picocli: ",
                "  OpenJFX: GPL-2.0-only WITH Classpath-exception-2.0", "/lib/golink/legal")
                .doesNotContain("LIBRARIES", "MAINTAINER", "HOMEPAGE", "PREFIX");
        for (Library library : Library.ALL) {
            assertThat(library.texts()).allSatisfy(text -> assertThat(documents.resolve("licences").resolve(text))
                    .isNotEmptyFile());
        }
        assertThat(prefix.resolve("lib/golink/legal")).isNotEmptyDirectory();
    }

    /** systemd understands the unit, here with its programs in this folder instead of where the package belongs. */
    void haveAValidService(String installed, Path folder) throws IOException, InterruptedException {
        Path unit = prefix.resolve("lib/systemd/system/golink-server.service");

        assertThat(unit).content().contains("\nDynamicUser=yes\n", "\nStateDirectory=golink\n",
                "\nRestart=on-failure\n", "\nExecStart=" + installed + "/bin/golink ");
        assertThat(prefix.resolveSibling("etc/systemd")).doesNotExist(); // a link there would enable the service
        assumeIsInstalled("systemd-analyze");
        Path here = Files.writeString(Files.createDirectories(folder).resolve("golink-server.service"),
                Files.readString(unit).replace("=" + installed + "/", "=" + prefix.toRealPath() + "/"));
        assertThat(succeeds("systemd-analyze", "verify", "--man=no", "--recursive-errors=no", here.toString()))
                .isEmpty();
    }
}
