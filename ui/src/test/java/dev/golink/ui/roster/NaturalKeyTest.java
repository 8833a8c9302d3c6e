package dev.golink.ui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class NaturalKeyTest {
    @Test
    void keysSortAsTheirTextsDo() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String left = text(random);
            String right = text(random);

            assertThat(Integer.signum(NaturalKey.of(left).compareTo(NaturalKey.of(right))))
                    .as("%s and %s", left, right)
                    .isEqualTo(Integer.signum(NaturalOrder.INSTANCE.compare(left, right)));
        }
    }

    @Test
    void numbersOfAnyLengthAreCompared() {
        assertThat(NaturalKey.of("lab-" + "9".repeat(300))).isLessThan(NaturalKey.of("lab-1" + "0".repeat(300)));
    }

    /** A random text of few different characters, so that many texts have equal beginnings. */
    private static String text(Random random) {
        String signs = "aAbB00129-:/ 一";
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(_ -> String.valueOf(signs.charAt(random.nextInt(signs.length()))))
                .collect(Collectors.joining());
    }
}
