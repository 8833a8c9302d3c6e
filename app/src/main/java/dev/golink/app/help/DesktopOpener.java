package dev.golink.app.help;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Opens by the program that each system has for the purpose. JavaFX's own way, HostServices, needs a JavaFX Application, which
 * the console is not, and AWT's is a second toolkit.
 */
public final class DesktopOpener implements Opener {
    /** So long an opener has to fail; some of them live as long as what they opened. */
    private static final int PATIENCE_S = 5;

    private final List<String> program;

    /** @param system the name of the operating system, as {@code os.name} has it */
    public DesktopOpener(String system) {
        this(program(system));
    }

    /** @param program what opens things, and its arguments before the thing */
    DesktopOpener(List<String> program) {
        this.program = program;
    }

    @Override
    public CompletionStage<Void> open(String target) {
        return CompletableFuture.runAsync(() -> run(command(target)), task -> Thread.ofVirtual().start(task));
    }

    private static List<String> program(String system) {
        if (system.startsWith("Windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        return List.of(system.startsWith("Mac") ? "open" : "xdg-open");
    }

    /** The command line that opens something. */
    List<String> command(String target) {
        return Stream.concat(program.stream(), Stream.of(target)).toList();
    }

    private static void run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            boolean ended = process.waitFor(PATIENCE_S, TimeUnit.SECONDS);
            if (ended && process.exitValue() != 0) {
                throw new IOException(command.getFirst() + " ended with " + process.exitValue());
            }
        } catch (IOException e) {
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }
}
