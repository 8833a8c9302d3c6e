package dev.golink.app.process.record;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import dev.golink.server.files.LockFile;
import dev.golink.ui.settings.SectionFields;

/**
 * Reads the records of runs whose processes have ended.
 *
 * @param folder  the folder of the records
 * @param logs    the folder of the virtual machine's crash files
 * @param process this process
 */
record EarlierRunRecords(Path folder, Path logs, ThisProcess process) {
    static final String RECORD = ".json";
    static final String LOCK = ".lock";
    static final String PID = "pid";
    static final String BOOT = "boot";
    static final String STARTED = "started";
    static final String FAILED_AT = "failed_at";
    static final String FAILED = "failed";
    static final String MEMORY = "out_of_memory";

    /** Deletes the records of all ended runs; returns the newest end that is worth reporting. */
    Optional<LastRun> take() throws IOException {
        Stream.Builder<LastRun> ended = Stream.builder();
        try (DirectoryStream<Path> records = Files.newDirectoryStream(folder, "*" + RECORD)) {
            for (Path record : records) {
                take(record).ifPresent(ended);
            }
        }
        return ended.build().max(Comparator.comparing(LastRun::at));
    }

    /** Deletes a record and returns the end of its run. Empty if its process is alive or the end needs no report. */
    private Optional<LastRun> take(Path record) throws IOException {
        String name = record.getFileName().toString();
        Path lock = folder.resolve(name.substring(0, name.length() - RECORD.length()) + LOCK);
        Optional<LockFile> mine = LockFile.tryLock(lock);
        if (mine.isEmpty() || Files.notExists(record)) {
            mine.ifPresent(LockFile::close);
            return Optional.empty();
        }
        try (var _ = mine.get()) {
            Instant seen = Files.getLastModifiedTime(record).toInstant();
            Optional<LastRun> run = run(facts(record), seen);
            Files.delete(record);
            return run;
        }
    }

    /** The facts in a record; none if the record is incomplete. */
    private static SectionFields facts(Path record) throws IOException {
        try {
            return new SectionFields(JsonParser.parseString(Files.readString(record)).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException _) {
            return new SectionFields(new JsonObject());
        }
    }

    private Optional<LastRun> run(SectionFields facts, Instant seen) throws IOException {
        long pid = (long) facts.number(PID, -1, 0, Long.MAX_VALUE);
        Instant started = moment(facts, STARTED, seen);
        boolean memory = OutOfMemory.takeMark(pid, started);
        if (hasCrashFile(pid, started)) {
            return Optional.empty();
        }
        if (memory || facts.truth(MEMORY, false)) {
            return Optional.of(new LastRun(LastRun.Cause.OUT_OF_MEMORY, moment(facts, FAILED_AT, seen), ""));
        }
        String failed = facts.text(FAILED, "");
        if (!failed.isEmpty()) {
            return Optional.of(new LastRun(LastRun.Cause.THREAD_FAILED, moment(facts, FAILED_AT, seen), failed));
        }
        return Optional.of(new LastRun(endFromOutside(facts), seen, ""));
    }

    private LastRun.Cause endFromOutside(SectionFields facts) {
        String boot = facts.text(BOOT, "");
        if (boot.isEmpty() || process.boot().isEmpty()) {
            return LastRun.Cause.UNKNOWN;
        }
        return boot.equals(process.boot()) ? LastRun.Cause.KILLED : LastRun.Cause.COMPUTER_WENT_DOWN;
    }

    /** Whether the run left a crash file, which has more details and is reported separately. */
    private boolean hasCrashFile(long pid, Instant started) throws IOException {
        if (!Files.isDirectory(logs)) {
            return false;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(logs, "*hs_err*" + pid + "*")) {
            for (Path file : files) {
                if (!Files.getLastModifiedTime(file).toInstant().isBefore(started)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static Instant moment(SectionFields facts, String name, Instant otherwise) {
        try {
            return Instant.parse(facts.text(name, ""));
        } catch (DateTimeException _) {
            return otherwise;
        }
    }
}
