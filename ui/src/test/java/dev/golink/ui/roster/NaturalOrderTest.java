package dev.golink.ui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test
    void numbersSortByValueAndLettersIgnoreCase() {
        List<String> ordered = List.of("Kiosk-1", "lab", "lab-1", "lab-01", "lab-2", "lab-2a", "lab-2b", "Lab-3",
                "lab-10", "lab-99999999999999999999", "lab-100000000000000000000", "一号");
        List<String> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new java.util.Random(7));

        shuffled.sort(NaturalOrder.INSTANCE);

        // "lab-1" and "lab-01" have the same number. Either may come first, as long as it is always the same one.
        assertThat(shuffled).filteredOn(name -> !name.equals("lab-01"))
                .containsExactlyElementsOf(ordered.stream().filter(name -> !name.equals("lab-01")).toList());
    }

    @Test
    void noTwoDifferentNamesAreEqual() {
        assertThat(NaturalOrder.INSTANCE.compare("lab-01", "lab-1")).isNotZero();
        assertThat(NaturalOrder.INSTANCE.compare("LAB", "lab")).isNotZero();
        assertThat(NaturalOrder.INSTANCE.compare("lab-01", "lab-1"))
                .isEqualTo(-NaturalOrder.INSTANCE.compare("lab-1", "lab-01"));
    }
}
