package dev.golink.server.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.files.LockFile;

/**
 * Stores the runs in {@code runs.jsonl} of a folder, so that they are still available after a restart of the server. A
 * server may be unable to use the file, because another server uses it or because it cannot be read. Such a server
 * knows only its own runs, and loses them when it ends. See decision 0040.
 */
public final class RunStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunStore.class);
    private static final Duration BURST = Duration.ofMillis(200);
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final StoredRuns kept;
    private final @Nullable RunFileWriter writer;
    private final @Nullable LockFile lock;

    private RunStore(StoredRuns kept, @Nullable RunFileWriter writer, @Nullable LockFile lock) {
        this.kept = kept;
        this.writer = writer;
        this.lock = lock;
    }

    /**
     * Opens the runs stored in a folder, which is created if it does not exist.
     *
     * @param folder null to store the runs only in memory
     */
    public static RunStore open(@Nullable Path folder) {
        if (folder == null) {
            return inMemory();
        }
        RunFile file = new RunFile(folder.resolve("runs.jsonl"));
        try {
            Files.createDirectories(folder);
            Optional<LockFile> lock = LockFile.tryLock(folder.resolve("runs.lock"));
            if (lock.isPresent()) {
                return written(file, lock.get());
            }
            LOG.warn("Another server on this computer uses {}. This server's runs will be lost when it ends.",
                    file.path());
        } catch (IOException e) {
            LOG.error("{} can't be used. Runs will be lost when this server ends.", file.path(), e);
        }
        return inMemory();
    }

    /** The stored runs, for the hub thread. */
    public StoredRuns runs() {
        return kept;
    }

    /** Writes what is not written yet. To be called after the hub has ended. */
    @Override
    public void close() {
        if (writer != null) {
            writer.close();
        }
        if (lock != null) {
            lock.close();
        }
    }

    private static RunStore inMemory() {
        return new RunStore(StoredRuns.inMemory(), null, null);
    }

    private static RunStore written(RunFile file, LockFile lock) throws IOException {
        try {
            var read = file.read();
            RunFileWriter writer = new RunFileWriter(file, BURST, RETRY);
            return new RunStore(new StoredRuns(read, writer), writer, lock);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }
}
