package dev.golink.phones.adb.client;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The program {@code adb} of this computer.
 *
 * @param file the program
 */
public record AdbProgram(Path file) {
    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final String TOOLS = "platform-tools";

    /** Finds the program by this process's environment. */
    public static Optional<AdbProgram> ofThisComputer() {
        return find(System.getenv(), Path.of(System.getProperty("user.home", "")), System.getProperty("os.name", ""));
    }

    /**
     * Finds the program: in the folders of {@code PATH}, in the Android SDK that {@code ANDROID_HOME} or
     * {@code ANDROID_SDK_ROOT} names, and where the installers of each system put it.
     *
     * @param home   the user's home folder
     * @param system the name of the operating system, as in {@code os.name}
     */
    public static Optional<AdbProgram> find(Map<String, String> environment, Path home, String system) {
        boolean windows = system.startsWith("Windows");
        String name = windows ? "adb.exe" : "adb";
        List<Path> folders = new ArrayList<>();
        for (String folder : environment.getOrDefault("PATH", environment.getOrDefault("Path", ""))
                .split(File.pathSeparator, -1)) {
            folder(folder).ifPresent(folders::add);
        }
        Stream.of("ANDROID_HOME", "ANDROID_SDK_ROOT").map(variable -> environment.getOrDefault(variable, ""))
                .flatMap(sdk -> folder(sdk).stream()).forEach(sdk -> folders.add(sdk.resolve(TOOLS)));
        folders.addAll(usual(environment, home, system));
        return folders.stream().map(folder -> folder.resolve(name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file)).findFirst()
                .map(AdbProgram::new);
    }

    private static List<Path> usual(Map<String, String> environment, Path home, String system) {
        if (system.startsWith("Windows")) {
            Path local = folder(environment.getOrDefault("LOCALAPPDATA", ""))
                    .orElse(home.resolve("AppData").resolve("Local"));
            return List.of(local.resolve("Android").resolve("Sdk").resolve(TOOLS));
        }
        if (system.toLowerCase(Locale.ROOT).startsWith("mac")) {
            return List.of(home.resolve("Library/Android/sdk").resolve(TOOLS), Path.of("/opt/homebrew/bin"),
                    Path.of("/usr/local/bin"));
        }
        return List.of(home.resolve("Android/Sdk").resolve(TOOLS), Path.of("/usr/bin"), Path.of("/usr/local/bin"),
                Path.of("/usr/lib/android-sdk").resolve(TOOLS), Path.of("/opt/android-sdk").resolve(TOOLS));
    }

    /** A folder, unless the text is none. One that depends on the current folder could be anybody's. */
    private static Optional<Path> folder(String text) {
        try {
            return Optional.of(text.strip()).filter(path -> !path.isEmpty()).map(Path::of).filter(Path::isAbsolute);
        } catch (InvalidPathException _) { // on Windows, a folder in quotes for example
            return Optional.empty();
        }
    }

    /**
     * Starts the adb server of this computer by {@code adb start-server}. If a server of another version listens there, adb
     * ends it; so this is only for an address where nothing listens, and only after the user agreed. Blocks until adb has
     * ended, for at most 30 seconds.
     *
     * @param address where the server is to listen, on this computer
     * @throws IOException if adb can't be started or does not end, or the address is of another computer
     */
    public Started startServer(AdbAddress address) throws IOException {
        if (!address.isLocal()) {
            throw new IOException("adb can only start a server on this computer, not at " + address + ".");
        }
        // Into a file: the server that adb leaves behind may hold a pipe open, on Windows for example.
        Path output = Files.createTempFile("golink-adb", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(file.toString(), "-P", String.valueOf(address.port()),
                    "start-server").redirectErrorStream(true).redirectOutput(output.toFile());
            // adb takes a host in these for another computer.
            builder.environment().keySet().removeAll(List.of("ADB_SERVER_SOCKET", "ANDROID_ADB_SERVER_ADDRESS"));
            Process process = builder.start();
            process.getOutputStream().close();
            int exit = await(process);
            return new Started(exit, new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip());
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static int await(Process process) throws IOException {
        try {
            if (process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Waiting for adb was interrupted.", e);
        } finally {
            process.destroy();
        }
        throw new IOException("adb did not end within " + START_LIMIT.toSeconds() + " seconds.");
    }

    /**
     * What came of starting the server.
     *
     * @param exit   adb's exit code; 0 if the server runs
     * @param output what adb printed
     */
    public record Started(int exit, String output) {}
}
