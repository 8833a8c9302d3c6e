package dev.golink.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ProcessFilesTest {
    @TempDir
    private Path folder;

    @Test
    void cpuTimeIsUserPlusSystemTimeForAnyProcessName() throws IOException {
        Files.writeString(folder.resolve("stat"),
                "4711 (a ) b (c) S 1 4711 4711 0 -1 4194304 100 0 0 0 1234 66 7 8 20 0 30 0 100 1000 200 0");

        assertThat(new ProcessFiles(folder).cpuSeconds()).isEqualTo(13);
    }

    @Test
    void readsMemoryAndThreads() throws IOException {
        Files.writeString(folder.resolve("status"), "Name:\tjava\nVmHWM:\t  300 kB\nVmRSS:\t  200 kB\nThreads:\t17\n");

        assertThat(new ProcessFiles(folder).residentBytes()).isEqualTo(200 * 1024);
        assertThat(new ProcessFiles(folder).threads()).isEqualTo(17);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void countsSocketsAmongAllDescriptors() throws IOException {
        Path descriptors = Files.createDirectory(folder.resolve("fd"));
        Files.createSymbolicLink(descriptors.resolve("0"), Path.of("pipe:[100]"));
        Files.createSymbolicLink(descriptors.resolve("3"), Path.of("socket:[101]"));
        Files.createSymbolicLink(descriptors.resolve("4"), Path.of("socket:[102]"));
        Files.createSymbolicLink(descriptors.resolve("5"), Path.of("anon_inode:[eventpoll]"));

        assertThat(new ProcessFiles(folder).sockets()).isEqualTo(2);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void filesOfARunningProcessAreRead() throws IOException {
        ProcessFiles own = ProcessFiles.of(ProcessHandle.current().pid());

        assertThat(own.cpuSeconds()).isPositive();
        assertThat(own.residentBytes()).isGreaterThan(1 << 20);
        assertThat(own.threads()).isPositive();
    }

    @Test
    void errorNamesTheMissingValue() throws IOException {
        Files.writeString(folder.resolve("status"), "Name:\tjava\n");

        assertThatIOException().isThrownBy(() -> new ProcessFiles(folder).threads()).withMessageContaining("Threads:");
    }
}
