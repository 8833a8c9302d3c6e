package dev.golink.app.help;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens things with the program that each system has for the purpose. JavaFX's HostServices needs a JavaFX Application,
 * which the console is not. AWT would be a second toolkit.
 */
public final class DesktopOpener implements Opener {
    /** How many seconds a program has to report a failure; some programs run as long as what they opened. */
    private static final int PATIENCE_S = 5;
    private static final Logger LOG = LoggerFactory.getLogger(DesktopOpener.class);

    private final List<String> program;
    private final Function<Path, FolderProgram> folders;

    /** @param system the name of the operating system, as in {@code os.name} */
    public DesktopOpener(String system) {
        this(program(system), file -> FolderProgram.of(system, file));
    }

    /**
     * Creates an opener with other programs.
     *
     * @param program the program that opens things, with the arguments that come before the target
     * @param folders the program that shows a file in its folder
     */
    DesktopOpener(List<String> program, Function<Path, FolderProgram> folders) {
        this.program = program;
        this.folders = folders;
    }

    @Override
    public CompletionStage<Void> open(String target) {
        return aside(() -> run(command(target), true));
    }

    @Override
    public CompletionStage<Void> show(Path file) {
        return aside(() -> showNow(file));
    }

    private static CompletionStage<Void> aside(Work work) {
        return CompletableFuture.runAsync(() -> {
            try {
                work.run();
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        }, task -> Thread.ofVirtual().start(task));
    }

    /** Shows a file in its folder. If the file cannot be marked there, the folder is opened without a mark. */
    private void showNow(Path file) throws IOException {
        Path folder = Files.isDirectory(file) ? file : file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(file.toString());
        }
        if (folder.equals(file) || !Files.exists(file)) {
            run(command(folder.toString()), true);
            return;
        }
        FolderProgram marking = folders.apply(file);
        try {
            run(marking.command(), marking.answers());
        } catch (IOException e) {
            LOG.debug("{} can't be selected in its folder, so only the folder is opened.", file, e);
            run(command(folder.toString()), true);
        }
    }

    private static List<String> program(String system) {
        if (system.startsWith("Windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        return List.of(system.startsWith("Mac") ? "open" : "xdg-open");
    }

    /** The command line that opens the target. */
    List<String> command(String target) {
        return Stream.concat(program.stream(), Stream.of(target)).toList();
    }

    /** @param answers whether the exit code tells success from failure; Explorer's does not */
    private static void run(List<String> command, boolean answers) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            boolean ended = process.waitFor(PATIENCE_S, TimeUnit.SECONDS);
            if (answers && ended && process.exitValue() != 0) {
                throw new IOException(command.getFirst() + " ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + command.getFirst(), e);
        }
    }

    /** A task that may fail. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}
