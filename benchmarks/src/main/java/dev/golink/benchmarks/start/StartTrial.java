package dev.golink.benchmarks.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.golink.benchmarks.figures.Figure;
import dev.golink.benchmarks.server.ProcessFiles;

/**
 * One start of an image.
 *
 * @param name   the name of the image in figures
 * @param image  the folder of the image
 * @param data   the data folder
 * @param idleMs how long the program runs after its start, until its memory is measured
 */
record StartTrial(String name, Path image, Path data, long idleMs) {
    private static final double NANOS_A_MILLI = 1e6;
    private static final double MILLIS_A_SECOND = 1e3;
    private static final double BYTES_A_MEBIBYTE = 1 << 20;
    private static final long GOODBYE_S = 20;

    /** Starts the window: the time until the window manager lists it, the CPU time until then, and the memory. */
    List<Figure> window(Screen screen) throws IOException, InterruptedException {
        return measure("window", command(), screen.display(), screen::awaitWindow);
    }

    /** Starts the server without a window: the time until it says that it listens, the CPU time, and the memory. */
    List<Figure> headless() throws IOException, InterruptedException {
        return measure("headless", command("--headless"), "", process -> {
            if (process.inputReader().readLine() == null) {
                throw new IOException(image + " has ended before it listened");
            }
        });
    }

    private List<Figure> measure(String kind, List<String> command, String display, Ready ready)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", display);
        long begin = System.nanoTime();
        Process process = builder.start();
        try {
            ready.await(process);
            double time = (System.nanoTime() - begin) / NANOS_A_MILLI;
            ProcessFiles files = ProcessFiles.of(process.pid());
            double processor = files.cpuSeconds() * MILLIS_A_SECOND;
            process.waitFor(idleMs, TimeUnit.MILLISECONDS);
            String prefix = name + "." + kind + ".";
            return List.of(new Figure(prefix + "ready_after", time, "ms"), new Figure(prefix + "cpu", processor, "ms"),
                    new Figure(prefix + "resident", files.residentBytes() / BYTES_A_MEBIBYTE, "MiB"));
        } finally {
            end(process);
        }
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(image.resolve("bin/golink").toString(), "--port=0",
                "--http-port=0", "--bind=127.0.0.1", "--data=" + data));
        command.addAll(List.of(arguments));
        return command;
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(GOODBYE_S, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    /** Waits until a started process is ready. */
    private interface Ready {
        void await(Process process) throws IOException;
    }
}
