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

    private LinuxPackages() {}

    /**
     * Makes one kind of package.
     *
     * @param kind the end of its name, such as {@code deb}
     * @return the package, which must be the only file in the folder
     */
    static Path make(String kind, Path folder) throws IOException, InterruptedException {
        Run run = run(command(folder, kind), PATH);
        assertThat(run.exit()).as("%s", run.lines()).isZero();
        Path made = onlyFile(folder);
        assertThat(made.toString()).endsWith("." + kind);
        return made;
    }

    /** The file in a folder, which must be the only one: what was made on the way is gone. */
    static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> made = files.toList();
            assertThat(made).hasSize(1);
            return made.getFirst();
        }
    }

    /**
     * Makes all kinds of packages for which there are tools.
     *
     * @param tools the folder of the tools
     */
    static Run runInstaller(Path folder, Path tools) throws IOException, InterruptedException {
        return run(command(folder), tools.toString());
    }

    /** What {@code -Pinstaller} runs; without a kind, it makes all. */
    private static List<String> command(Path folder, String... kinds) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString(),
                PROJECT.resolve("app/packaging/Installer.java").toString(), System.getProperty("golink.image"),
                PROJECT.toString(), folder.toString(), "0.1.0", "2026-01-02T03:04:05Z",
                "GoLink maintainers <maintainers@golink.example>", "https://golink.example"));
        command.addAll(List.of(kinds));
        return command;
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
