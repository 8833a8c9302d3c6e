package dev.golink.app.packaging;

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

/** Makes packages from the image in the way of {@code -Pinstaller}, and runs the tools that look into them. */
final class LinuxPackages {
    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    static final String PATH = System.getenv().getOrDefault("PATH", "");

    private LinuxPackages() {
    }

    /**
     * Makes one kind of package.
     *
     * @param kind the end of its name, such as {@code deb}
     * @return the package, which must be the only file in the folder
     */
    static Path make(String kind, Path folder) throws IOException, InterruptedException {
        Run run = runInstaller(folder, PATH, kind);
        assertThat(run.exit()).as("%s", run.lines()).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> made = files.toList();
            assertThat(made).singleElement().asString().endsWith("." + kind);
            return made.getFirst();
        }
    }

    /**
     * Runs what {@code -Pinstaller} runs.
     *
     * @param path  where it looks for tools
     * @param kinds the kinds to make; none means all
     */
    static Run runInstaller(Path folder, String path, String... kinds) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString(),
                PROJECT.resolve("app/packaging/Installer.java").toString(), System.getProperty("golink.image"),
                PROJECT.toString(), folder.toString(), "0.1.0", "2026-01-02T03:04:05Z",
                "GoLink maintainers <maintainers@golink.example>", "https://golink.example"));
        command.addAll(List.of(kinds));
        return run(command, path);
    }

    /** Skips a test, with a message, if a tool is not installed. */
    static void assumeIsInstalled(String command) {
        boolean is = Stream.of(PATH.split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, command)));
        String reason = "No " + command + " on the PATH: what it would check of the packages is not checked.";
        if (!is) {
            System.out.println("Skipped. " + reason);
        }
        assumeTrue(is, reason);
    }

    /** Runs a command that must succeed, and returns its output. */
    static List<String> succeeds(String... command) throws IOException, InterruptedException {
        Run run = run(List.of(command), PATH);
        assertThat(run.exit()).as("%s: %s", List.of(command), run.lines()).isZero();
        return run.lines();
    }

    static Run run(List<String> command, String path) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PATH", path);
        Process process = builder.start();
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), lines);
    }

    /** How a command ended. */
    record Run(int exit, List<String> lines) {}
}
