package dev.golink.app.process.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.app.process.record.CrashReports.Crash;

class CrashReportsTest {
    private static final Instant AT = Instant.parse("2026-03-14T15:09:26Z");
    /** A process number that no process has. */
    private static final long GONE = Integer.MAX_VALUE - 7L;

    @TempDir
    private Path root;
    private Path logs;
    private Path work;
    private Path temporary;

    @BeforeEach
    void make() throws IOException {
        logs = Files.createDirectories(root.resolve("logs"));
        work = Files.createDirectories(root.resolve("work"));
        temporary = Files.createDirectories(root.resolve("temporary"));
    }

    private CrashReports reports(long pid) {
        return new CrashReports(logs, pid, work, temporary);
    }

    private static Path crash(Path folder, long pid, Instant at) throws IOException {
        Path file = Files.writeString(folder.resolve("hs_err_pid" + pid + ".log"), "# SIGSEGV");
        Files.setLastModifiedTime(file, FileTime.from(at));
        return file;
    }

    @Test
    void aCrashIsReportedOnceWithItsTime() throws IOException {
        assertThat(reports(1).take()).isEmpty();
        crash(logs, 5, AT.minusSeconds(60));
        Path newest = crash(logs, 6, AT);

        assertThat(reports(2).take()).as("the newest one").contains(new Crash(newest, AT));
        assertThat(reports(3).take()).isEmpty();

        Path another = crash(logs, 7, AT.plusSeconds(60));
        assertThat(reports(4).take()).contains(new Crash(another, AT.plusSeconds(60)));
        assertThat(newest).as("stays for who looks for it").exists();
    }

    @Test
    void crashFilesFromOtherFoldersAreMovedToTheLogs() throws IOException {
        reports(GONE).take();
        crash(work, GONE, AT);
        reports(GONE - 1).take();
        crash(temporary, GONE - 1, AT.plusSeconds(5));

        assertThat(logs.resolve("hs_err_pid" + GONE + ".log")).exists();
        assertThat(reports(9).take()).contains(
                new Crash(logs.resolve("hs_err_pid" + (GONE - 1) + ".log"), AT.plusSeconds(5)));
        assertThat(work).isEmptyDirectory();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void crashFilesOfOtherProgramsStayWhereTheyAre() throws IOException {
        reports(GONE).take();
        Path other = crash(work, GONE - 2, AT);

        assertThat(reports(9).take()).isEmpty();
        assertThat(other).exists();
    }

    @Test
    void aCorruptReportFileDoesNotPreventTheStart() throws IOException {
        Path newest = crash(logs, 6, AT);
        Files.writeString(logs.resolve("crash-reports.properties"), "reported=\\u12\nprocess.x=\n");

        assertThat(reports(1).take()).contains(new Crash(newest, AT));
    }
}
