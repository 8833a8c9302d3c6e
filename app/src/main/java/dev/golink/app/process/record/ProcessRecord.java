package dev.golink.app.process.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.files.LockFile;

/**
 * The record of this run: a small file in the data folder while the process lives. An orderly end deletes the file, so
 * a file without a process means that its run ended in another way. Safe for any thread. See decision 0030.
 */
public final class ProcessRecord implements AutoCloseable {
    private static final int MOST = 64;

    private final @Nullable Path file;
    private final @Nullable LockFile lock;
    private final InstantSource clock;
    private final JsonObject facts;
    private final int number;
    private final Optional<LastRun> last;
    private final ScheduledThreadPoolExecutor seen = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("golink-run-record").factory());

    private ProcessRecord(@Nullable Path file, @Nullable LockFile lock, InstantSource clock, JsonObject facts,
            int number,
            Optional<LastRun> last) {
        this.file = file;
        this.lock = lock;
        this.clock = clock;
        this.facts = facts;
        this.number = number;
        this.last = last;
    }

    /** The record of a run whose data folder cannot be written to; nothing is stored. */
    public static ProcessRecord unkept() {
        return new ProcessRecord(null, null, Instant::now, new JsonObject(), 1, Optional.empty());
    }

    /**
     * Begins the record of this run, and reads the records of runs that did not end normally.
     *
     * @param data the data folder
     * @param kind the kind of this run, such as "window"; runs of one kind are numbered together
     * @throws IOException if the folder cannot be written to
     */
    public static ProcessRecord begin(Path data, String kind, InstantSource clock) throws IOException {
        return begin(data, kind, clock, ThisProcess.now());
    }

    static ProcessRecord begin(Path data, String kind, InstantSource clock, ThisProcess process) throws IOException {
        Path folder = Files.createDirectories(data.resolve("running"));
        Optional<LastRun> last = new EarlierRunRecords(folder, data.resolve("logs"), process).take();
        JsonObject facts = new JsonObject();
        facts.addProperty(EarlierRunRecords.PID, process.pid());
        facts.addProperty(EarlierRunRecords.BOOT, process.boot());
        facts.addProperty(EarlierRunRecords.STARTED, clock.instant().toString());
        for (int number = 1; number <= MOST; number++) {
            Optional<LockFile> lock = LockFile.tryLock(folder.resolve(kind + "-" + number + EarlierRunRecords.LOCK));
            if (lock.isPresent()) {
                Path file = folder.resolve(kind + "-" + number + EarlierRunRecords.RECORD);
                ProcessRecord record = new ProcessRecord(file, lock.get(), clock, facts, number, last);
                record.start(file);
                return record;
            }
        }
        throw new IOException("more than " + MOST + " processes use " + data);
    }

    private void start(Path record) throws IOException {
        write(record);
        var _ = seen.scheduleAtFixedRate(() -> touch(record), LastRun.SEEN_EVERY_SECONDS, LastRun.SEEN_EVERY_SECONDS,
                TimeUnit.SECONDS);
        // Closes the record even if the process ends before its orderly ending is set up.
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("golink-run-record-end").unstarted(this::close));
    }

    /** Whether the record is stored, because the data folder can be written to. */
    public boolean isKept() {
        return file != null;
    }

    /** The number of this run: 1, or more if other processes of the same kind use the data folder now. */
    public int number() {
        return number;
    }

    /** The newest run that did not end normally, unless the virtual machine left a crash file for it. */
    public Optional<LastRun> last() {
        return last;
    }

    /**
     * Records for the next run that a failed thread ends this one. Throws no exception, because the process is about to
     * end.
     */
    public synchronized void failed(Thread thread, Throwable error) {
        if (file == null) {
            return;
        }
        facts.addProperty(EarlierRunRecords.FAILED_AT, clock.instant().toString());
        facts.addProperty(EarlierRunRecords.FAILED, thread.getName() + ": " + error);
        facts.addProperty(EarlierRunRecords.MEMORY, error instanceof OutOfMemoryError);
        try {
            write(file);
        } catch (IOException e) {
            error.addSuppressed(e);
        }
    }

    /** Records that this run ends normally, so that the next run reports nothing. */
    @Override
    public synchronized void close() {
        seen.shutdownNow();
        if (file == null || lock == null) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // The folder cannot be written to any more; the next run will report this one by mistake.
        }
        lock.close();
    }

    /** Writes the record in place, because an incomplete record is as good as none. There may be no log yet. */
    private void write(Path record) throws IOException {
        Files.writeString(record, facts + "\n");
    }

    private void touch(Path record) {
        try {
            Files.setLastModifiedTime(record, FileTime.from(clock.instant()));
        } catch (IOException _) {
            // The file was deleted, or the disk is not available. This record only improves the next run's report.
        }
    }
}
