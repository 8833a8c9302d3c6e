package dev.golink.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import org.opentest4j.TestAbortedException;

/**
 * A real Chromium without a window, controlled through its DevTools protocol. Each instance has a separate profile,
 * which is deleted when the browser is closed.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS = List.of("--headless=new", "--no-sandbox", "--disable-gpu",
            "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--remote-debugging-pipe");
    /** The browser reads calls from its file 3 and writes answers to its file 4. */
    private static final List<String> PIPES = List.of("sh", "-c", "exec \"$@\" 3<&0 4>&1 </dev/null >/dev/null", "sh");
    private static final Duration END_WITHIN = Duration.ofSeconds(10);

    private final Process process;
    private final Path profile;
    private final DevTools devTools;

    private Browser(Process process, Path profile, DevTools devTools) {
        this.process = process;
        this.profile = profile;
        this.devTools = devTools;
    }

    /** Skips the test with a message if there is no browser on the PATH. */
    public static void assumeInstalled() {
        if (find().isEmpty()) {
            skip("There is no Chromium on the PATH, so the phone page is not tested in a real browser.");
        }
    }

    /** Skips the test with a message if this browser was built without an H.264 encoder. */
    public static void assumeEncodesH264(BrowserTab tab) {
        boolean encodes = tab.evaluate("""
                typeof VideoEncoder === 'function' && VideoEncoder.isConfigSupported(
                    { codec: 'avc1.42E01F', width: 1280, height: 720 }).then((answer) => answer.supported)""")
                .getAsBoolean();
        if (!encodes) {
            skip("This Chromium can't encode H.264, so the phone page's H.264 stream is not tested.");
        }
    }

    private static void skip(String reason) {
        System.out.println("Skipped. " + reason);
        throw new TestAbortedException(reason);
    }

    /** Starts a browser with additional flags and without a page. */
    public static Browser start(String... moreFlags) throws IOException {
        return start(List.of(), Map.of(), moreFlags);
    }

    /**
     * Starts a browser at a certain place.
     *
     * @param place       what stands before the browser's command line, such as {@code ip netns exec phone}
     * @param environment more environment variables, such as {@code HOME}, where the browser finds the CAs that its user
     *                    trusts
     * @param moreFlags   additional flags
     */
    public static Browser start(List<String> place, Map<String, String> environment, String... moreFlags)
            throws IOException {
        Path profile = Files.createTempDirectory("golink-browser");
        List<String> command = new ArrayList<>(place);
        command.addAll(PIPES);
        command.add(find().orElseThrow(() -> new IllegalStateException("There is no Chromium on the PATH")).toString());
        command.addAll(FLAGS);
        command.add("--user-data-dir=" + profile);
        command.addAll(List.of(moreFlags));
        command.add("about:blank");
        Path errors = profile.resolve("errors.log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        DevTools devTools = new DevTools(process.getInputStream(), process.getOutputStream());
        try {
            devTools.call("Browser.getVersion", new JsonObject());
            return new Browser(process, profile, devTools);
        } catch (IllegalStateException e) {
            end(process);
            String said = Files.readString(errors);
            delete(profile);
            throw new IllegalStateException("The browser did not start; it said:\n" + said, e);
        }
    }

    /** Opens an address in a new tab, which becomes the visible one. */
    public BrowserTab open(String url) {
        return open(url, "");
    }

    /**
     * Opens an address in a new tab, which becomes the visible one.
     *
     * @param first JavaScript that runs before every script of the page, such as one that removes what old browsers
     *              lack
     */
    public BrowserTab open(String url, String first) {
        BrowserTab tab = openBlank();
        tab.awaitTrue("document.readyState === 'complete'");
        JsonObject script = new JsonObject();
        script.addProperty("source", first);
        tab.call("Page.enable", new JsonObject());
        tab.call("Page.addScriptToEvaluateOnNewDocument", script);
        JsonObject parameters = new JsonObject();
        parameters.addProperty("url", url);
        tab.call("Page.navigate", parameters);
        tab.awaitTrue("location.href !== 'about:blank' && document.readyState === 'complete'");
        return tab;
    }

    /** Opens an empty tab, which can be set up before it loads a page. */
    public BrowserTab openBlank() {
        JsonObject create = new JsonObject();
        create.addProperty("url", "about:blank");
        String target = devTools.call("Target.createTarget", create).get("targetId").getAsString();
        JsonObject attach = new JsonObject();
        attach.addProperty("targetId", target);
        attach.addProperty("flatten", true);
        String session = devTools.call("Target.attachToTarget", attach).get("sessionId").getAsString();
        return new BrowserTab(devTools, target, session);
    }

    @Override
    public void close() {
        try {
            devTools.close();
        } catch (IOException _) {
            // The browser has ended already.
        }
        end(process);
        delete(profile);
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void end(Process process) {
        List<ProcessHandle> family = process.descendants().toList();
        process.destroy();
        try {
            process.onExit().get(END_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
        // Remaining child processes could still write into the profile that is deleted next.
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(handle -> handle.onExit().completeOnTimeout(handle, 1, TimeUnit.SECONDS).join());
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
