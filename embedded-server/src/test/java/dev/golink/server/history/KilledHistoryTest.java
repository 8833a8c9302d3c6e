package dev.golink.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.server.database.DatabaseException;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.history.HistoryQuery;
import dev.golink.server.history.file.FilesReader;

/** Kills a process that stores, with a signal that it can't handle, and looks at what is stored. */
class KilledHistoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path data;
    private final Random random = new Random();

    @Test
    void afterAKillTheHistoryHasNoHoleAndItsMissingEndIsTold() throws IOException, InterruptedException {
        killAndLook(3);
    }

    @Test
    @Tag("slow")
    void afterTwentyKillsTheHistoryHasNoHoleAndEachMissingEndIsTold() throws IOException, InterruptedException {
        killAndLook(20);
    }

    private void killAndLook(int times) throws IOException, InterruptedException {
        for (int kill = 0; kill < times; kill++) {
            killOnceSomethingIsStored();
        }
        HistoryFixture next = new HistoryFixture(data.resolve(LocalHistory.FOLDER));
        next.setWall(Instant.now());
        next.store();

        List<HistoryEntry> entries = all(next);
        List<HistoryEntry> starts = entries.stream().filter(entry -> entry.fact() instanceof HistoryFact.ServerStarted)
                .toList();
        assertThat(starts).hasSize(times + 1);
        assertThat(starts.getFirst().fact()).isEqualTo(new HistoryFact.ServerStarted(null));
        HistoryEntry before = null;
        int expected = 0;
        for (HistoryEntry entry : entries) {
            switch (entry.fact()) {
                case HistoryFact.ServerStarted started -> {
                    assertThat(started.lostSince()).isEqualTo(before == null ? null : before.at());
                    expected = 0;
                }
                case HistoryFact.TemperatureChanged(double number) -> assertThat(number).isEqualTo(expected++);
                default -> throw new AssertionError(entry);
            }
            before = entry;
        }
    }

    private void killOnceSomethingIsStored() throws IOException, InterruptedException {
        int before = stored();
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-classpath", System.getProperty("java.class.path"),
                HistoryUnderLoad.class.getName(), data.toString()).redirectErrorStream(true).start();
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.lines().anyMatch("begun"::equals)).isTrue();
            Awaitility.await().atMost(PATIENCE).until(() -> stored() > before);
            Awaitility.await().pollDelay(Duration.ofMillis(random.nextInt(400))).until(() -> true);
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor()).isNotZero();
        }
    }

    /** How many entries the newest page has. */
    private int stored() {
        if (!Files.isDirectory(data.resolve(LocalHistory.FOLDER))) {
            return 0;
        }
        try (FilesReader reader = new FilesReader(data.resolve(LocalHistory.FOLDER))) {
            List<HistoryEntry> newest = reader.find(HistoryQuery.newest(1)).entries();
            return newest.isEmpty() ? 0 : (int) (newest.getFirst().id() >> 10);
        } catch (DatabaseException e) {
            return 0; // the file is being made
        }
    }

    private static List<HistoryEntry> all(HistoryFixture history) {
        List<HistoryEntry> all = new ArrayList<>();
        HistoryQuery query = HistoryQuery.newest(HistoryQuery.MOST);
        while (true) {
            var page = history.find(query);
            all.addAll(page.entries());
            if (!page.hasMore()) {
                return all.reversed();
            }
            query = query.before(page.entries().getLast().id());
        }
    }
}
