package dev.golink.screens.wall.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class ArrangementTest {
    private final Arrangement order = new Arrangement(List.of("a", "b", "c", "d"));

    @Test
    void phonesMissingFromTheWallKeepTheirPlaceAfterTheirPredecessor() {
        assertThat(order.standing(List.of("d", "a")).ids()).containsExactly("d", "a", "b", "c");
        assertThat(order.standing(List.of("c", "b")).ids()).containsExactly("a", "c", "d", "b");
    }

    @Test
    void newPhonesStayWhereTheOperatorPutsThem() {
        assertThat(order.standing(List.of("a", "x", "b", "c", "d")).ids()).containsExactly("a", "x", "b", "c", "d");
    }

    @Test
    void arrangementHoldsEachPhoneOnceUpToALimit() {
        assertThat(new Arrangement(List.of("a", "a", "b")).ids()).containsExactly("a", "b");
        assertThat(new Arrangement(IntStream.range(0, 5000).mapToObj(i -> "p" + i).toList()).ids())
                .hasSize(Arrangement.MOST);
    }
}
