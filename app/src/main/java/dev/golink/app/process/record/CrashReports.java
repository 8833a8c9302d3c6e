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
 * Finds the crash files that Java writes when native code fails ({@code hs_err_pid….log}; see "Fatal Error Log" in
 * Oracle's Troubleshooting Guide). The application image's launcher makes Java write them to the folder of the logs. If
 * Java was started in another way, it writes them to its working folder or to the folder for temporary files. The next
 * start moves them from there.
 *
 * <p>A file in the folder of the logs records the newest crash that was reported. It also records the working folders
 * of the processes that use this data folder.
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
     * @param file the crash file that Java wrote
     * @param at   when the process ended
     */
    public record Crash(Path file, Instant at) {}

    CrashReports(Path logs, long pid, Path workingFolder, Path temporaryFolder) {
        this.logs = logs;
        this.pid = pid;
        this.workingFolder = workingFolder;
        this.temporaryFolder = temporaryFolder;
    }

    /** The crash reports in a folder, which must exist, for this process. */
    public static CrashReports in(Path logs) {
        return new CrashReports(logs, ProcessHandle.current().pid(), Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("java.io.tmpdir")));
    }

    /**
     * The newest crash that has not been reported; that crash and all earlier ones count as reported from now on. To be
     * called once at each start.
     *
     * @throws IOException if the folder cannot be read or written
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

    /** Moves the crash files of ended processes to the folder of the logs, and forgets these processes. */
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
            // The path has characters that this locale lacks; the other folder is still searched.
        }
        return folders;
    }

    /** Moves a file; its time of writing is unchanged. */
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
                // The file was damaged by an edit; a crash that was reported may then be reported once more.
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
