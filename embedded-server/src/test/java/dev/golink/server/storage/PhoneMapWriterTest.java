package dev.golink.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.profile.Profile;

class PhoneMapWriterTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(1);

    private final List<SortedMap<PhoneId, Profile>> written = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void changesOfABurstAreWrittenOnceOnClose() {
        try (PhoneMapWriter<Profile> writer = new PhoneMapWriter<>("profiles", Map.of(), this::write, LONG, LONG)) {
            for (int i = 0; i < 1_000; i++) {
                writer.save(Map.of(new PhoneId("p" + i % 10), named("name " + i)), Set.of());
            }
        }

        assertThat(written).hasSize(1);
        assertThat(written.getFirst()).hasSize(10).containsEntry(new PhoneId("p9"), named("name 999"));
    }

    @Test
    void aChangeIsWrittenBeforeTheWriterIsClosed() {
        try (PhoneMapWriter<Profile> writer = new PhoneMapWriter<>("profiles", Map.of(new PhoneId("old"), named("old")),
                this::write, SHORT,
                LONG)) {
            writer.save(Map.of(new PhoneId("new"), named("new")), Set.of());
            await().until(() -> written.size() == 1);
            assertThat(written.getLast()).containsOnlyKeys(new PhoneId("new"), new PhoneId("old"));

            writer.save(Map.of(), Set.of(new PhoneId("old")));
            await().until(() -> written.size() == 2);
            assertThat(written.getLast()).containsOnlyKeys(new PhoneId("new"));
        }
        assertThat(written).as("what is written is not written again").hasSize(2);
    }

    @Test
    void aWriteThatFailsIsTriedAgainUntilItSucceeds() {
        failures.set(3);
        try (PhoneMapWriter<Profile> writer = new PhoneMapWriter<>("profiles", Map.of(), this::write, SHORT, SHORT)) {
            writer.save(Map.of(new PhoneId("a"), named("a")), Set.of());

            await().until(() -> written.size() == 1);
            assertThat(tries).hasValue(4);
            assertThat(written.getLast()).containsOnlyKeys(new PhoneId("a"));
        }
    }

    @Test
    void anUnexpectedExceptionWhileWritingIsRetried() {
        try (PhoneMapWriter<Profile> writer = new PhoneMapWriter<>("profiles", Map.of(), profiles -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("on purpose");
            }
            written.add(new TreeMap<>(profiles));
        }, SHORT, SHORT)) {
            writer.save(Map.of(new PhoneId("a"), named("a")), Set.of());

            await().until(() -> written.size() == 1);
        }
    }

    @Test
    void aFailedWriteIsRetriedOnClose() {
        failures.set(1);
        try (PhoneMapWriter<Profile> writer = new PhoneMapWriter<>("profiles", Map.of(), this::write, SHORT, LONG)) {
            writer.save(Map.of(new PhoneId("a"), named("a")), Set.of());
            await().until(() -> tries.get() == 1);
        }

        assertThat(written).hasSize(1);
    }

    @Test
    void aWriterThatHasNothingToWriteWritesNothing() {
        new PhoneMapWriter<>("profiles", Map.of(new PhoneId("a"), named("a")), this::write, SHORT, LONG).close();

        assertThat(tries).hasValue(0);
    }

    private void write(SortedMap<PhoneId, Profile> profiles) throws IOException {
        tries.incrementAndGet();
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IOException("no space left, on purpose");
        }
        written.add(new TreeMap<>(profiles));
    }

    private static Profile named(String nickname) {
        return new Profile(nickname, List.of(), List.of(), "", 0);
    }
}
