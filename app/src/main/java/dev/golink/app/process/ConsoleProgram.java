package dev.golink.app.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The launcher of this installation, which starts another GoLink process.
 *
 * @param launcher the launcher's file; empty if GoLink runs without one, as in a build
 */
public record ConsoleProgram(Optional<Path> launcher) {
    /** How many seconds a new process has to report that it can't start; a window runs longer. */
    private static final int PATIENCE_S = 10;

    /** The launcher of the running program. */
    public static ConsoleProgram ofThisProcess() {
        return of(System.getProperty("jpackage.app-path"), Path.of(System.getProperty("java.home")),
                System.getProperty("os.name", ""));
    }

    /**
     * @param packaged the launcher of an installer made by jpackage; null for none
     * @param java     the folder of the Java runtime, which is the image's folder
     * @param system   the name of the operating system
     */
    static ConsoleProgram of(@Nullable String packaged, Path java, String system) {
        Path own = java.resolve("bin").resolve(system.startsWith("Windows") ? "golink.bat" : "golink");
        return new ConsoleProgram(
                Stream.of(Optional.ofNullable(packaged).map(Path::of), Optional.of(own)).flatMap(Optional::stream)
                        .filter(Files::isExecutable).findFirst());
    }

    /**
     * Starts a process that goes on by itself; returns at once. The stage fails, on any thread, if there is no launcher,
     * or if the process ends with a failure within ten seconds.
     */
    public CompletionStage<Void> start(List<String> arguments) {
        return CompletableFuture.runAsync(() -> {
            try {
                startNow(arguments);
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        }, task -> Thread.ofVirtual().start(task));
    }

    private void startNow(List<String> arguments) throws IOException {
        Path program = launcher.orElseThrow(() -> new IOException("GoLink runs without its launcher"));
        List<String> command = Stream.concat(Stream.of(program.toString()), arguments.stream()).toList();
        Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            if (process.waitFor(PATIENCE_S, TimeUnit.SECONDS) && process.exitValue() != 0) {
                throw new IOException("the new process ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the new process started", e);
        }
    }
}
