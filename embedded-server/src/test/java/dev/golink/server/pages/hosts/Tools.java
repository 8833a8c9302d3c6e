package dev.golink.server.pages.hosts;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.opentest4j.TestAbortedException;

/** Programs of the system that tests of several hosts need. */
final class Tools {
    private Tools() {}

    /** Where a program is. Skips the test with a message if the system does not have it. */
    static Path require(String program, String debianPackage) {
        return Stream.concat(Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)),
                Stream.of("/usr/sbin")).map(folder -> Path.of(folder, program)).filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> skip(program + " is missing; on Debian, install " + debianPackage + "."));
    }

    /** Says why a test is skipped. */
    static TestAbortedException skip(String reason) {
        System.out.println("Skipped. " + reason);
        return new TestAbortedException(reason);
    }

    /**
     * Runs a program to its end.
     *
     * @throws IOException if it fails; the message has what it wrote
     */
    static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IOException(List.of(command) + " ended with " + exit + ": " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + List.of(command) + " ran.", e);
        }
    }
}
