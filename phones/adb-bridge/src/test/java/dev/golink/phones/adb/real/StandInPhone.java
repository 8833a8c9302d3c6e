package dev.golink.phones.adb.real;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A phone that is a real daemon with stand-ins for Android's programs. Files of its folder say what it is; the stand-ins
 * read them at each call.
 */
final class StandInPhone {
    private static final Path PROGRAMS = Path.of("src/adbd/bin").toAbsolutePath();

    private final Path folder;
    private final int port;
    private @Nullable Process daemon;

    StandInPhone(Path folder, int port, String serial, String model, int sdk) throws IOException {
        this.folder = folder;
        this.port = port;
        set("properties", """
                [ro.build.version.release]: [%d]
                [ro.build.version.sdk]: [%d]
                [ro.product.manufacturer]: [Google]
                [ro.product.model]: [%s]
                [ro.serialno]: [%s]""".formatted(sdk - 20, sdk, model, serial));
        set("boot_id", UUID.randomUUID().toString());
    }

    /** The port of the daemon. */
    int port() {
        return port;
    }

    /** Where adb connects to. */
    String address() {
        return "127.0.0.1:" + port;
    }

    /** The same place in another way, which makes another transport of the same phone. */
    String otherAddress() {
        return "localhost:" + port;
    }

    /** Its files and what it recorded. */
    Path folder() {
        return folder;
    }

    /** Writes a file that a stand-in reads. */
    void set(String file, String line) throws IOException {
        Path written = Files.writeString(folder.resolve(file + ".new"), line + "\n");
        Files.move(written, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes a file that a stand-in reads. */
    void unset(String file) throws IOException {
        Files.deleteIfExists(folder.resolve(file));
    }

    /** What a file says; null if there is none. */
    @Nullable
    String get(String file) throws IOException {
        Path path = folder.resolve(file);
        return Files.exists(path) ? Files.readString(path).strip() : null;
    }

    /** All calls of a stand-in so far: the arguments of each, in order. */
    List<List<String>> calls(String program) throws IOException {
        Path calls = folder.resolve("calls");
        if (!Files.exists(calls)) {
            return List.of();
        }
        String[] words = Files.readString(calls, StandardCharsets.UTF_8).split("\0", -1);
        List<List<String>> found = new ArrayList<>();
        for (int i = 0; i < words.length - 1;) {
            int count = Integer.parseInt(words[i]);
            if (words[i + 1].equals(program)) {
                found.add(List.of(words).subList(i + 2, i + 1 + count));
            }
            i += 1 + count;
        }
        return found;
    }

    /** Forgets the calls so far. */
    void forgetCalls() throws IOException {
        unset("calls");
    }

    /** Starts the daemon. */
    void start(ProcessBuilder builder) throws IOException {
        builder.environment().put("ADBD_PORT", String.valueOf(port));
        builder.environment().put("GOLINK_PHONE", folder.toString());
        builder.environment().put("PATH", PROGRAMS + ":" + System.getenv("PATH"));
        daemon = builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
    }

    /** Ends the daemon as {@code kill -9} does. What runs under it gets no signal. */
    void kill() {
        if (daemon != null) {
            daemon.destroyForcibly();
        }
    }

    /** What runs on the phone, without the daemon: command lines. */
    List<String> processes() {
        long own = daemon == null ? -1 : daemon.pid();
        return ProcessHandle.allProcesses().filter(process -> process.pid() != own && runsHere(process))
                .map(process -> process.pid() + " " + process.info().commandLine().orElse("")).toList();
    }

    private boolean runsHere(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "environ"),
                    StandardCharsets.ISO_8859_1).contains("GOLINK_PHONE=" + folder + "\0");
        } catch (IOException _) {
            return false;
        }
    }
}
