package dev.golink.app.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** This system's installer, made from the image in the way of {@code -Pinstaller}. */
@EnabledOnOs(OS.LINUX)
class InstallerIT {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @Test
    void theDebianPackageHoldsTheProgramItsIconItsMenuEntryAndItsLicence() throws Exception {
        assumeToolsAreInstalled();

        assertThat(make(System.getenv("PATH")).exit()).isZero();

        List<String> contents = run(List.of("dpkg-deb", "-c", deb().toString()), System.getenv("PATH")).lines();
        for (String file : List.of("./opt/golink/bin/golink", "golink.png", ".desktop", "share/doc/copyright")) {
            assertThat(contents).anyMatch(line -> line.endsWith(file));
        }
        assertThat(run(List.of("dpkg-deb", "-f", deb().toString(), "Depends"), System.getenv("PATH")).lines())
                .singleElement().asString().contains("libgtk-3-0");
    }

    @Test
    void aMissingToolIsNamedInOneLine() throws Exception {
        Run run = make(folder.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.lines()).singleElement().asString().contains("fakeroot");
    }

    private static void assumeToolsAreInstalled() {
        if (!Stream.of("fakeroot", "dpkg-deb").allMatch(InstallerIT::isInstalled)) {
            String reason = "No fakeroot or dpkg-deb on the PATH: the Debian package is neither made nor looked at.";
            System.out.println("Skipped. " + reason);
            throw new TestAbortedException(reason);
        }
    }

    private Path deb() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("installer"))) {
            return files.filter(file -> file.toString().endsWith(".deb")).findFirst().orElseThrow();
        }
    }

    private Run make(String path) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return run(List.of(java.toString(), PROJECT.resolve("app/packaging/Installer.java").toString(),
                System.getProperty("golink.image"), PROJECT.toString(), folder.resolve("installer").toString(),
                "0.1.0"), path);
    }

    private static Run run(List<String> command, String path) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
        builder.environment().put("PATH", path);
        Process process = builder.start();
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), lines);
    }

    private static boolean isInstalled(String command) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, command)));
    }

    private record Run(int exit, List<String> lines) {}
}
