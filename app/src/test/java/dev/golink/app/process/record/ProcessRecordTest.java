package dev.golink.app.process.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one run of the program reports about earlier runs with the same data folder. */
class ProcessRecordTest {
    private static final ThisProcess FIRST = new ThisProcess(4242, "monday");
    private static final ThisProcess NEXT = new ThisProcess(4243, "monday");
    private static final Instant START = Instant.parse("2026-03-14T15:00:00Z");
    private static final Instant SEEN = START.plusSeconds(600);

    @TempDir
    private Path data;

    @Test
    void anOrderlyEndIsNotReported() throws IOException {
        begin(FIRST).close();

        try (ProcessRecord next = begin(NEXT)) {
            assertThat(next.last()).isEmpty();
        }
    }

    @Test
    void firstRunHasNoRunBeforeIt() throws IOException {
        try (ProcessRecord first = begin(FIRST)) {
            assertThat(first.last()).isEmpty();
            assertThat(first.number()).isEqualTo(1);
        }
    }

    @Test
    void aRunThatLeftNoEndWasKilled() throws IOException {
        leave(FIRST);

        assertThat(lastOf(NEXT)).isEqualTo(new LastRun(LastRun.Cause.KILLED, SEEN, ""));
    }

    @Test
    void aRestartOfTheComputerSinceTheRunIsTheCause() throws IOException {
        leave(FIRST);

        assertThat(lastOf(new ThisProcess(7, "tuesday")))
                .isEqualTo(new LastRun(LastRun.Cause.COMPUTER_WENT_DOWN, SEEN, ""));
    }

    @Test
    void withoutTheBootTimeTheCauseIsUnknown() throws IOException {
        leave(new ThisProcess(4242, ""));

        assertThat(lastOf(new ThisProcess(7, "")).cause()).isEqualTo(LastRun.Cause.UNKNOWN);
    }

    @Test
    void aFailedThreadIsNamedWithTheTime() throws IOException {
        Path record;
        try (ProcessRecord run = begin(FIRST)) {
            run.failed(new Thread(null, () -> {}, "golink-hub"), new IllegalStateException("on purpose"));
            record = copyOfRecord();
        }
        leave(record);

        assertThat(lastOf(NEXT)).isEqualTo(new LastRun(LastRun.Cause.THREAD_FAILED, START,
                "golink-hub: java.lang.IllegalStateException: on purpose"));
    }

    @Test
    void outOfMemoryIsTheCause() throws IOException {
        Path record;
        try (ProcessRecord run = begin(FIRST)) {
            run.failed(Thread.currentThread(), new OutOfMemoryError("direct buffers"));
            record = copyOfRecord();
        }
        leave(record);

        assertThat(lastOf(NEXT).cause()).isEqualTo(LastRun.Cause.OUT_OF_MEMORY);
    }

    @Test
    void aCrashFileOfTheRunReplacesTheReport() throws IOException {
        leave(FIRST);
        Path crash = Files.createFile(Files.createDirectories(data.resolve("logs")).resolve("hs_err_pid4242.log"));
        Files.setLastModifiedTime(crash, FileTime.from(SEEN));

        try (ProcessRecord next = begin(NEXT)) {
            assertThat(next.last()).isEmpty();
        }
    }

    @Test
    void anOlderCrashFileWithTheSameProcessNumberIsIgnored() throws IOException {
        leave(FIRST);
        Path crash = Files.createFile(Files.createDirectories(data.resolve("logs")).resolve("hs_err_pid4242.log"));
        Files.setLastModifiedTime(crash, FileTime.from(START.minusSeconds(60)));

        assertThat(lastOf(NEXT).cause()).isEqualTo(LastRun.Cause.KILLED);
    }

    @Test
    void aFailedRunIsReportedOnce() throws IOException {
        leave(FIRST);
        lastOf(NEXT);

        try (ProcessRecord after = begin(NEXT)) {
            assertThat(after.last()).isEmpty();
        }
    }

    @Test
    void runsStillInProgressAreNotReported() throws IOException {
        try (ProcessRecord first = begin(FIRST); ProcessRecord second = begin(NEXT)) {
            assertThat(second.last()).isEmpty();
            assertThat(first.number()).isEqualTo(1);
            assertThat(second.number()).isEqualTo(2);
        }
    }

    @Test
    void onlyTheNewestOfSeveralRunsIsReported() throws IOException {
        leave(FIRST);
        Path older = Files.writeString(folder().resolve("server-1.json"), "{}");
        Files.setLastModifiedTime(older, FileTime.from(SEEN.minusSeconds(60)));

        assertThat(lastOf(NEXT).at()).isEqualTo(SEEN);
        assertThat(folder()).isDirectoryNotContaining("glob:**.json");
    }

    @Test
    void aRecordThatWasNotWrittenToItsEndIsStillARun() throws IOException {
        leave(Files.writeString(data.resolve("half"), "{\"pid\":42"));

        assertThat(lastOf(NEXT)).isEqualTo(new LastRun(LastRun.Cause.UNKNOWN, SEEN, ""));
    }

    @Test
    void onlyTheNextRunTakesTheOutOfMemoryMark() throws IOException {
        Path mark = Files.createDirectory(data.resolve("golink-out-of-memory-4242"));

        assertThat(OutOfMemory.takeMark(mark, Instant.now())).isTrue();
        assertThat(OutOfMemory.takeMark(mark, Instant.now())).isFalse();
    }

    @Test
    void anOutOfMemoryMarkOlderThanTheRunIsIgnored() throws IOException {
        Path mark = Files.createDirectory(data.resolve("golink-out-of-memory-4242"));

        assertThat(OutOfMemory.takeMark(mark, Instant.now().plusSeconds(60))).isFalse();
        assertThat(mark).doesNotExist();
    }

    private ProcessRecord begin(ThisProcess process) throws IOException {
        return ProcessRecord.begin(data, "window", () -> START, process);
    }

    private LastRun lastOf(ThisProcess process) throws IOException {
        try (ProcessRecord next = begin(process)) {
            return next.last().orElseThrow();
        }
    }

    /** Leaves the record of a process that ended without an orderly end. */
    private void leave(ThisProcess process) throws IOException {
        Path record;
        try (ProcessRecord _ = begin(process)) {
            record = copyOfRecord();
        }
        leave(record);
    }

    private Path copyOfRecord() throws IOException {
        return Files.copy(folder().resolve("window-1.json"), data.resolve("copy"));
    }

    private void leave(Path record) throws IOException {
        Files.createDirectories(folder());
        Path left = Files.move(record, folder().resolve("window-1.json"));
        Files.setLastModifiedTime(left, FileTime.from(SEEN));
    }

    private Path folder() {
        return data.resolve("running");
    }
}
