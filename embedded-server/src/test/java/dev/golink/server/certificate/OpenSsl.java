package dev.golink.server.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The program openssl, in one folder; tests that need it are skipped where it is missing. */
public final class OpenSsl {
    private final Path folder;

    public OpenSsl(Path folder) {
        assumeTrue(Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(one -> Files.isExecutable(Path.of(one, "openssl"))), "openssl is not installed");
        this.folder = folder;
    }

    /** Runs it, and fails unless it succeeds; returns what it prints. Arguments are separated by spaces. */
    public String succeeds(String arguments) {
        Result result = run(arguments);
        assertThat(result.exit).as(arguments + ": " + result.output).isZero();
        return result.output;
    }

    /** Runs it, and fails unless it fails; returns what it prints. */
    public String fails(String arguments) {
        Result result = run(arguments);
        assertThat(result.exit).as(arguments + ": " + result.output).isNotZero();
        return result.output;
    }

    private Result run(String arguments) {
        try {
            Process process = new ProcessBuilder(Stream.concat(Stream.of("openssl"), List.of(arguments.split(" "))
                    .stream()).toList()).directory(folder.toFile()).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("openssl " + arguments + " could not be run.", e);
        }
    }

    private record Result(int exit, String output) {}
}
