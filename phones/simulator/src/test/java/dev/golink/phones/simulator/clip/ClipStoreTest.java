package dev.golink.phones.simulator.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.golink.phones.simulator.picture.UprightSize;

class ClipStoreTest {
    private final ClipStore store = new ClipStore(20_000);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aRequestedSecondIsEncodedSoonAndSharedByAll() {
        Clip clip = store.clip(format(0));
        assertThat(clip.second(4)).isNull();
        await().until(() -> clip.second(4) != null);
        assertThat(clip.second(14)).hasSize(8).isSameAs(store.clip(format(0)).second(4));
        assertThat(store.isUsable()).isTrue();
    }

    @Test
    void tooManyClipsRemoveTheLeastRecentlyUsed() {
        Clip first = store.clip(format(0));
        await().until(() -> isWhole(first));
        for (int scene = 1; scene < 8; scene++) {
            Clip clip = store.clip(format(scene));
            await().until(() -> isWhole(clip));
        }
        await().until(() -> store.size() < 8);
        assertThat(store.size()).isPositive();
        assertThat(first.second(0)).as("who plays it keeps it").hasSize(8);
        assertThat(store.clip(format(0))).isNotSameAs(first);
    }

    private static boolean isWhole(Clip clip) {
        return IntStream.range(0, Clip.SECONDS).filter(second -> clip.second(second) == null).count() == 0;
    }

    private static ClipFormat format(int scene) {
        return new ClipFormat(scene, new UprightSize(36, 80), 0, 8, 20_000);
    }
}
