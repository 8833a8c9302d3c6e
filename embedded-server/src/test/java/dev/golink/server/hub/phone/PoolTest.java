package dev.golink.server.hub.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class PoolTest {
    private final Pool<List<String>> pool = new Pool<>(2);

    @Test
    void whatIsEqualIsHeldOnce() {
        List<String> first = list("a");

        assertThat(pool.same(first)).isSameAs(first);
        assertThat(pool.same(list("a"))).isSameAs(first);
    }

    @Test
    void theOldestIsForgottenWhenThereAreTooMany() {
        List<String> first = list("a");
        pool.same(first);
        pool.same(list("b"));
        pool.same(list("c"));

        assertThat(pool.same(list("a"))).isNotSameAs(first).isEqualTo(first);
    }

    private static List<String> list(String element) {
        return List.of(element);
    }
}
