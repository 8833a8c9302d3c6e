import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes the image's two AOT caches (JEP 483, 514 and 515), from which Java takes classes that are already loaded and
 * linked: {@code lib/headless.aot} and {@code lib/window.aot}. Each comes from a run of the finished image by its own
 * launcher, because Java rejects a cache that was made with other options. The build runs this class with the image's
 * folder. See decision 0059.
 *
 * <p>
 * The window is shown on an X server of its own if Xvfb is installed, and otherwise on JavaFX's headless platform, which
 * leaves out the few classes for GTK. Windows has no signal that asks a program to end, so its image has no caches and
 * only starts more slowly.
 */
class Training {
    /** After it is ready, the program runs for this time, so that Java also sees heartbeats and painting. */
    private static final long RUN_MS = 2_500;
    /** Java writes a cache in some seconds after the end of the run; a slow machine may need more. */
    private static final long PATIENCE_S = 180;
    private static final String READY = "golink listening on ";
    /**
     * The cache has no profiles of the run. With them, Java compiles much at once that a start does not need: 75 ms of
     * processor time without a window, and 10 MB with one.
     */
    private static final String WITHOUT_PROFILES = "-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining";
    private static final String HEADLESS_WINDOW = "-Dglass.platform=Headless -Dprism.order=sw";

    private final Path image;
    private final Path data;

    private Training(Path image, Path data) {
        this.image = image;
        this.data = data;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (System.getProperty("os.name").startsWith("Windows")) {
            System.out.println("No AOT caches: Windows cannot ask the training run to end.");
            return;
        }
        Path data = Files.createTempDirectory("golink-training");
        try {
            Training training = new Training(Path.of(arguments[0]), data);
            training.makeHeadless();
            training.makeWindow();
        } finally {
            delete(data);
        }
    }

    private void makeHeadless() throws IOException, InterruptedException {
        make("headless", "", Optional.empty(), "--headless");
    }

    /** Where no window can be shown, such as without any font, the image has no cache for it and still works. */
    private void makeWindow() throws IOException, InterruptedException {
        Optional<Screen> screen = Screen.start();
        try {
            boolean made = screen.isPresent() && tryWindow("", screen.map(Screen::display));
            if (!made && !tryWindow(HEADLESS_WINDOW, Optional.of(":0"))) {
                System.out.println("The window has no AOT cache, so it starts more slowly.");
            }
        } finally {
            screen.ifPresent(Screen::close);
        }
    }

    private boolean tryWindow(String options, Optional<String> display) throws IOException, InterruptedException {
        try {
            make("window", options, display);
            return true;
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
            return false;
        }
    }

    private void make(String name, String options, Optional<String> display, String... arguments)
            throws IOException, InterruptedException {
        Path cache = image.resolve("lib").resolve(name + ".aot");
        Files.deleteIfExists(cache);
        Path log = data.resolve(name + ".log");
        makeCertificates(data.resolve(name));
        List<String> command = new ArrayList<>(List.of(image.resolve("bin/golink").toString(), "--port=0",
                "--http-port=0", "--bind=127.0.0.1", "--demo=3", "--data=" + data.resolve(name),
                "--config=" + noSettings()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("GOLINK_"));
        builder.environment().put("JDK_JAVA_OPTIONS", String.join(" ", "-XX:AOTCacheOutput=" + cache, WITHOUT_PROFILES, options));
        builder.environment().put("GOLINK_TRAINING", name);
        display.ifPresent(one -> builder.environment().put("DISPLAY", one));
        Process run = builder.start();
        try (BufferedReader output = run.inputReader()) {
            // Java also writes to the output: about the cache, when the run ends.
            boolean ready = Objects.requireNonNullElse(output.readLine(), "").startsWith(READY);
            if (!run.waitFor(ready ? RUN_MS : 0, TimeUnit.MILLISECONDS)) {
                run.toHandle().destroy(); // destroy() of the process would close its output, which is still read
            }
            String rest = String.join("\n", output.readAllLines());
            if (!run.waitFor(PATIENCE_S, TimeUnit.SECONDS) || !ready || !Files.exists(cache)) {
                Files.deleteIfExists(cache); // one of a run that failed has the wrong classes
                throw new IllegalStateException(
                        "No AOT cache was made for " + name + ": " + rest + Files.readString(log));
            }
        } finally {
            run.destroyForcibly();
        }
        check(name, cache);
        System.out.println("AOT cache: " + cache + ", " + Files.size(cache) / 1_000_000 + " MB");
    }

    /**
     * Makes the certificates before the run, as the first start of all does. The run then only reads them, and its cache
     * has no classes that are only for making them.
     */
    private void makeCertificates(Path folder) throws IOException, InterruptedException {
        Process make = new ProcessBuilder(image.resolve("bin/golink").toString(), "cert", "rotate", "--data=" + folder)
                .redirectErrorStream(true).start();
        String said = new String(make.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (make.waitFor() != 0) {
            throw new IllegalStateException("No certificates were made: " + said);
        }
    }

    /** An empty configuration file, so that the run does not use the settings of this computer. */
    private Path noSettings() throws IOException {
        return Files.writeString(data.resolve("golink.toml"), "");
    }

    /** Java ignores an unusable cache without a word, so one start asks it to fail instead. */
    private void check(String name, Path cache) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(image.resolve("bin/golink").toString(), "--version").inheritIO();
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JDK_JAVA_OPTIONS", "-XX:AOTMode=on -XX:AOTCache=" + cache);
        builder.environment().put("GOLINK_TRAINING", name);
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException("Java cannot use the AOT cache " + cache + "; see the output above.");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /**
     * An X server without a screen.
     *
     * @param process the server
     * @param display its name, such as {@code :99}
     */
    private record Screen(Process process, String display) implements AutoCloseable {
        static Optional<Screen> start() throws IOException {
            boolean installed = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, "Xvfb")));
            if (!installed) {
                return Optional.empty();
            }
            Process process = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten",
                    "tcp").redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String number = process.inputReader().readLine();
            return number == null ? Optional.empty() : Optional.of(new Screen(process, ":" + number));
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
