package dev.golink.app.process.record;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The crash files that Java writes when native code fails ({@code hs_err_pid….log}; see "Fatal Error Log" in Oracle's
 * Troubleshooting Guide). They are in the folder of the logs: the image's launcher tells Java so. Java puts them into its
 * working folder, or into the one for temporary files, when it was started in another way; from there the next start takes
 * them.
 *
 * <p>A file beside them remembers the newest crash that was reported, and where the processes of this data folder worked.
 */
public final class CrashReports {
    private static final String MEMORY = "crash-reports.properties";
    private static final String REPORTED = "reported";
    private static final String PROCESS = "process.";
    private static final String FILES = "hs_err_pid*.log";

    private final Path logs;
    private final long pid;
    private final Path workingFolder;
    private final Path temporaryFolder;

    /**
     * A crash.
     *
     * @param file what Java wrote of it
     * @param at   when the process ended
     */
    public record Crash(Path file, Instant at) {}

    CrashReports(Path logs, long pid, Path workingFolder, Path temporaryFolder) {
        this.logs = logs;
        this.pid = pid;
        this.workingFolder = workingFolder;
        this.temporaryFolder = temporaryFolder;
    }

    /** Those of a folder, which is there, for this process. */
    public static CrashReports in(Path logs) {
        return new CrashReports(logs, ProcessHandle.current().pid(), Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("java.io.tmpdir")));
    }

    /**
     * The newest crash that was not reported yet; from now on it counts as reported, as do those before it. To be called once
     * at each start.
     *
     * @throws IOException if the folder can't be read or written
     */
    public Optional<Crash> take() throws IOException {
        Properties memory = read();
        fetchFromElsewhere(memory);
        memory.setProperty(PROCESS + pid, workingFolder.toString());
        Optional<Crash> newest = newest().filter(crash -> crash.at.isAfter(reported(memory)));
        newest.ifPresent(crash -> memory.setProperty(REPORTED, crash.at.toString()));
        write(memory);
        return newest;
    }

    /** Of processes that are gone; what was found is in the folder then, and they are forgotten. */
    private void fetchFromElsewhere(Properties memory) throws IOException {
        for (String key : Set.copyOf(memory.stringPropertyNames())) {
            if (key.startsWith(PROCESS) && !isAlive(key.substring(PROCESS.length()))) {
                String file = "hs_err_pid" + key.substring(PROCESS.length()) + ".log";
                for (Path folder : folders(memory.getProperty(key))) {
                    move(folder.resolve(file), logs.resolve(file));
                }
                memory.remove(key);
            }
        }
    }

    private List<Path> folders(String workedIn) {
        List<Path> folders = new ArrayList<>(List.of(temporaryFolder));
        try {
            folders.addFirst(Path.of(workedIn));
        } catch (InvalidPathException _) {
            // Another locale has no letters for it; the other folder is looked into.
        }
        return folders;
    }

    /** Keeps when it was written. */
    private static void move(Path from, Path to) throws IOException {
        if (Files.isRegularFile(from) && Files.notExists(to)) {
            Files.move(from, to);
        }
    }

    private static boolean isAlive(String process) {
        try {
            return ProcessHandle.of(Long.parseLong(process)).isPresent();
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private Optional<Crash> newest() throws IOException {
        List<Crash> crashes = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(logs, FILES)) {
            for (Path file : files) {
                crashes.add(new Crash(file, Files.getLastModifiedTime(file).toInstant()));
            }
        }
        return crashes.stream().max(Comparator.comparing(Crash::at));
    }

    private static Instant reported(Properties memory) {
        try {
            return Instant.parse(memory.getProperty(REPORTED, ""));
        } catch (DateTimeException _) {
            return Instant.MIN;
        }
    }

    private Properties read() throws IOException {
        Properties memory = new Properties();
        Path file = logs.resolve(MEMORY);
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                memory.load(in);
            } catch (IllegalArgumentException _) {
                // Somebody wrote into it; a crash that was reported is reported once more then.
                memory.clear();
            }
        }
        return memory;
    }

    private void write(Properties memory) throws IOException {
        try (Writer out = Files.newBufferedWriter(logs.resolve(MEMORY))) {
            memory.store(out, null);
        }
    }
}
