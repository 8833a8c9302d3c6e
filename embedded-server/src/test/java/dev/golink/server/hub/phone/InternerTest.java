package dev.golink.server.hub.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class InternerTest {
    private final Interner<List<String>> interner = new Interner<>(2);

    @Test
    void equalValuesAreHeldOnce() {
        List<String> first = list("a");

        assertThat(interner.same(first)).isSameAs(first);
        assertThat(interner.same(list("a"))).isSameAs(first);
    }

    @Test
    void theOldestValueIsForgottenWhenThereAreTooMany() {
        List<String> first = list("a");
        interner.same(first);
        interner.same(list("b"));
        interner.same(list("c"));

        assertThat(interner.same(list("a"))).isNotSameAs(first).isEqualTo(first);
    }

    private static List<String> list(String element) {
        return List.of(element);
    }
}
