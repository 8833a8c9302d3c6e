package dev.golink.server.history;

import static dev.golink.server.history.HistoryFixture.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.server.fleet.history.AccessFact;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.history.HistoryState;

/** Fills a small disk in memory. Only the superuser may make one. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {
    private static final HistoryFact LONG = new HistoryFact.AccessHappened(AccessFact.CHANGED, "", "",
            "x".repeat(1_000));

    @TempDir
    private Path folder;
    private Path disk;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()))
                .as("the exit code of mount, which needs root").isZero();
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (run("mountpoint", "-q", disk.toString()) == 0) {
            assertThat(run("umount", "-l", disk.toString())).isZero();
        }
    }

    @Test
    void aFullDiskIsToldTheGapIsMarkedAndStoringGoesOnByItself() throws IOException {
        HistoryFixture history = new HistoryFixture(disk.resolve("history"),
                (HistorySetting.Kept) HistorySetting.USUAL, 100);
        history.happens(number(1));
        history.store();
        Path other = Files.write(disk.resolve("other"), new byte[room()]);

        for (int i = 0; i < 150; i++) {
            history.happens(LONG);
        }
        history.store();
        assertThat(history.states).singleElement().isInstanceOfSatisfying(HistoryState.Failing.class, failing -> {
            assertThat(failing.cause()).isEqualTo(HistoryState.Cause.DISK_FULL);
            assertThat(failing.words()).startsWith("The disk is full, so " + disk.resolve("history"));
        });
        for (int i = 0; i < 250; i++) { // a hundred of these find room in the queue
            history.happens(LONG);
        }
        history.pass(HistoryKeeper.RETRY);
        history.store();
        assertThat(history.states).as("still full").hasSize(1);

        Files.delete(other);
        history.pass(HistoryKeeper.RETRY);
        history.store();
        history.happens(number(2));
        history.store();

        assertThat(history.states).hasSize(2).endsWith(new HistoryState.Storing());
        assertThat(history.facts()).startsWith(new HistoryFact.ServerStarted(null), number(1)).endsWith(number(2));
        long lost = history.facts().stream().mapToLong(
                fact -> fact instanceof HistoryFact.EntriesLost(long count, _, _) ? count : 0).sum();
        long stored = history.facts().stream().filter(LONG::equals).count();
        assertThat(stored + lost).isEqualTo(400);
        assertThat(lost).isPositive();
        assertThat(history.facts()).filteredOn(HistoryFact.EntriesLost.class::isInstance).last()
                .extracting(fact -> ((HistoryFact.EntriesLost) fact).cause())
                .isEqualTo(HistoryFact.EntriesLost.Cause.NOT_WRITABLE);
    }

    @Test
    void aDiskThatIsFullFromTheStartOnIsToldAndUsedLater() throws IOException {
        Path other = Files.write(disk.resolve("other"), new byte[room()]);
        HistoryFixture history = new HistoryFixture(disk.resolve("history"));
        history.happens(number(1));
        history.store();
        assertThat(history.states).singleElement().isInstanceOfSatisfying(HistoryState.Failing.class,
                failing -> assertThat(failing.cause()).isEqualTo(HistoryState.Cause.DISK_FULL));

        Files.delete(other);
        history.pass(HistoryKeeper.RETRY.plus(Duration.ofMillis(1)));
        history.store();

        assertThat(history.facts()).containsExactly(new HistoryFact.ServerStarted(null), number(1));
    }

    private int room() throws IOException {
        return (int) Files.getFileStore(disk).getUsableSpace();
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start().waitFor();
    }
}
